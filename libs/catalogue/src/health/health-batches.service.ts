import { Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import {
  err,
  forbidden,
  localDateOf,
  newId,
  notFound,
  ok,
  type ActorPost,
  type Id,
  type Page,
  type PageRequest,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { permits, ruleOf } from '@zeqing/organisation';
import { readWorkbookInChild, sha256, UnitOfWork } from '@zeqing/platform';
import { reachOf } from '../life/filing-reach';
import {
  MOST_BATCH_ROWS,
  readBatch,
  rowsOfSheets,
  type BatchRow,
  type CodeLookup,
  type ToldRow,
} from './domain/batch-rows';
import type { HealthError } from './domain/health-error';
import { ResourceHealth } from './resource-health.service';
import {
  batchByNumber,
  findBatch,
  insertBatch,
  pageOfBatches,
  resourcesByCode,
  type HealthBatch,
  type NewBatch,
} from './store/health-batch.repository';
import { findHealthSettings } from './store/health-setting.repository';
import type { HeardOutcome } from './store/outcome.repository';

const DAY = 86_400_000;
const ZIPPED = '504b';

/** A batch as it was taken. */
export interface BatchTaken extends HealthBatch {
  /** Sent before with the same content: nothing was taken again. */
  readonly isRepeated: boolean;
}

/** Outcomes of calls as the exchange platform counted them, many resources at once (U10). */
@Injectable()
export class HealthBatches {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly journal: Journal,
    private readonly health: ResourceHealth,
  ) {}

  /** Takes a workbook or a table of text; refuses what cannot be read, lacks a column, or is empty or too long. */
  async takeFile(context: UseCaseContext, number: string, bytes: Buffer): Promise<Result<BatchTaken, HealthError>> {
    const isWorkbook = ['d0cf', ZIPPED].includes(bytes.subarray(0, 2).toString('hex'));
    const reading = await readWorkbookInChild(bytes, { kind: isWorkbook ? 'workbook' : 'table' });
    if ('fault' in reading) return err({ code: 'health.batch_unreadable', details: { fault: reading.fault } });
    const read = rowsOfSheets(reading.sheets);
    if ('missing' in read) return err({ code: 'health.batch_columns', details: { missing: read.missing } });
    return this.take(context, number, read.rows);
  }

  /** Takes every row that can be taken in one transaction and names the others; by its number a batch is taken once. */
  async take(
    context: UseCaseContext,
    number: string,
    told: readonly ToldRow[],
  ): Promise<Result<BatchTaken, HealthError>> {
    const post = postOf(context);
    const { regionPrefix } = reachOf(context.actor, 'health.batches');
    if (post === null || regionPrefix === null) return err(forbidden('health.batches'));
    if (told.length === 0 || told.length > MOST_BATCH_ROWS)
      return err({ code: 'health.batch_length', details: { atMost: MOST_BATCH_ROWS } });
    return this.unitOfWork.run(context, async (tx): Promise<Result<BatchTaken, HealthError>> => {
      const codes = await this.#codes(tx, regionPrefix, told);
      const { thresholds } = await findHealthSettings(tx);
      const bounds = { now: context.at, oldest: new Date(context.at.getTime() - thresholds.keptDays * DAY) };
      const { rows, findings } = readBatch(told, codes, bounds);
      const batch: NewBatch = {
        ...{ id: newId(context.at.getTime()), number, departmentId: post.departmentId, regionCode: post.regionCode },
        ...{ contentHash: hashOf(told), rowCount: told.length, takenCount: rows.length, findings },
        ...{ receivedBy: context.actor.id, receivedAt: context.at },
      };
      if (!(await insertBatch(tx, batch))) return this.#repeated(tx, batch);
      await this.health.hear(
        tx,
        context,
        rows.flatMap((row) => heardOf(row, codes, batch)),
      );
      await this.journal.append(tx, context, {
        type: 'catalogue.health_batch_received',
        object: { type: 'health_batch', id: batch.id, version: 1 },
        departmentIds: [post.departmentId],
        payload: { number, rows: told.length, taken: rows.length, contentHash: batch.contentHash },
      });
      return ok({ ...batch, isRepeated: false });
    });
  }

  page(context: UseCaseContext, page: PageRequest): Promise<Page<HealthBatch>> {
    const { regionPrefix } = reachOf(context.actor, 'health.batches');
    return pageOfBatches(this.unitOfWork.reader(context), regionPrefix, page);
  }

  async read(context: UseCaseContext, id: Id): Promise<Result<HealthBatch, HealthError>> {
    const { regionPrefix } = reachOf(context.actor, 'health.batches');
    const batch = await findBatch(this.unitOfWork.reader(context), regionPrefix, id);
    return batch === null ? err(notFound('health_batch')) : ok(batch);
  }

  async #repeated(tx: Tx, { departmentId, number, contentHash }: NewBatch): Promise<Result<BatchTaken, HealthError>> {
    const before = await batchByNumber(tx, departmentId, number);
    if (before === null) throw new Error(`the batch ${number} is there and is not`);
    const { contentHash: known, ...batch } = before;
    return known === contentHash
      ? ok({ ...batch, isRepeated: true })
      : err({ code: 'health.batch_number_taken', details: { number } });
  }

  async #codes(tx: Tx, regionPrefix: string, told: readonly ToldRow[]): Promise<CodeLookup> {
    const codes = [...new Set(told.map(({ resource }) => resource))].filter(
      (code) => code !== '' && !code.includes('\0'),
    );
    const found = await resourcesByCode(tx, regionPrefix, codes);
    const byCode = new Map(found.map(({ code, resourceIds }) => [code, resourceIds]));
    return (code) => {
      const [resourceId, ...others] = byCode.get(code) ?? [];
      if (resourceId === undefined) return 'unknown';
      return others.length > 0 ? 'ambiguous' : { resourceId };
    };
  }
}

const hashOf = (told: readonly ToldRow[]): string => sha256(JSON.stringify(told)).toString('hex');

/** The post by which the actor may bring batches. */
function postOf({ actor }: UseCaseContext): ActorPost | null {
  if (!permits(actor, 'health.batches')) return null;
  const { roles } = ruleOf('health.batches');
  return actor.posts.find(({ role }) => roles.includes(role)) ?? null;
}

function heardOf(row: BatchRow, codes: CodeLookup, { id, departmentId }: NewBatch): HeardOutcome[] {
  const found = codes(row.resource);
  if (typeof found === 'string') return [];
  const { until: at, succeeded: successes, failed: failures, fault, detail } = row;
  return [
    {
      ...{ resourceId: found.resourceId, source: 'platform', departmentId, batchId: id, at, day: localDateOf(at) },
      ...{ successes, failures, fault, detail: failures > 0 ? (detail ?? 'error') : null, milliseconds: null },
    },
  ];
}
