import { Inject, Injectable } from '@nestjs/common';
import { CalendarService } from '@zeqing/calendar';
import { Journal } from '@zeqing/journal';
import {
  err,
  forbidden,
  localDateOf,
  newId,
  notFound,
  ok,
  stale,
  type Id,
  type LocalDate,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { sha256, UnitOfWork } from '@zeqing/platform';
import { BatchApproval, type ApprovedBatch } from '../batch-approval.service';
import { BatchPreview } from '../batch-preview';
import { BatchPublisher } from '../batch-publisher';
import type { ListsError } from '../domain/errors';
import { mayActOnSeries } from '../domain/series-reach';
import type { BatchView, SeriesView } from '../domain/views';
import { gapTermOf } from '../gap-term';
import { ListReader } from '../list-reader.service';
import { BatchRepository } from '../store/batch.repository';
import { DutyRepository } from '../store/duty.repository';
import { findSeries, lockSeries } from '../store/series.store';
import { impactBetween, impactText, touchesNothing, type Impact } from './domain/impact';
import { IMPACT_PROBE, type ImpactProbe } from './impact-probe.port';
import { findSigned, keepSigned, type SignedImpact } from './store/impact.store';

/** What a batch would do, or did; with who signed it off, where somebody did. */
export interface ImpactView {
  readonly impact: Impact;
  readonly digest: string;
  readonly signed: Pick<SignedImpact, 'signedBy' | 'signedByName' | 'signedAt'> | null;
}

type Within = UseCaseContext & { readonly tx: Tx };
const SLICE = 1_000;
const ARTICLE = '政务数据共享条例 第十六条';
const digestOf = (impact: Impact): string => sha256(impactText(impact)).toString('hex');

/**
 * The impact gate (design §6): a batch that changes the readiness of an item, or touches an open request or a live grant,
 * is approved only after somebody signed off, by name, exactly what it will do. What that is, is found by doing it in a
 * transaction that is taken back: nothing is guessed.
 */
@Injectable()
export class ApprovalGate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: ListReader,
    private readonly approval: BatchApproval,
    private readonly publisher: BatchPublisher,
    private readonly preview: BatchPreview,
    private readonly batches: BatchRepository,
    private readonly duties: DutyRepository,
    private readonly calendar: CalendarService,
    private readonly journal: Journal,
    @Inject(IMPACT_PROBE) private readonly probe: ImpactProbe,
  ) {}

  /** What a checked batch would do; of one in force what was signed off. */
  async impact(context: UseCaseContext, batchId: Id): Promise<Result<ImpactView, ListsError>> {
    const batch = await this.reader.batch(context, batchId);
    if (!batch.ok) return batch;
    const signed = await findSigned(this.unitOfWork.reader(context), batchId);
    if (batch.value.state === 'checked') {
      const impact = await this.#impactOf(context, batch.value);
      if (!impact.ok) return impact;
      const digest = digestOf(impact.value);
      return ok({ impact: impact.value, digest, signed: isOf(signed, batch.value, digest) ? signed : null });
    }
    return signed
      ? ok({ impact: signed.impact, digest: signed.digest, signed })
      : err({ code: 'lists.batch_not_checked', details: { state: batch.value.state } });
  }

  /** Signs off the impact that was seen, by its digest; refused when it would be another by now. */
  signOff(
    context: UseCaseContext,
    batchId: Id,
    seenVersion: number,
    seenDigest: string,
  ): Promise<Result<ImpactView, ListsError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<ImpactView, ListsError>> => {
      const batch = await this.batches.findBatch(tx, batchId);
      const series = batch && (await findSeries(tx, batch.seriesCode));
      if (!batch || !series) return err(notFound('list_batch'));
      if (!mayActOnSeries(context.actor, 'lists.approve', series)) return err(forbidden('lists.approve'));
      if (batch.version !== seenVersion) return err(stale('list_batch'));
      const impact = await this.#impactOf({ ...context, tx }, batch);
      if (!impact.ok) return impact;
      const digest = digestOf(impact.value);
      if (digest !== seenDigest) return err({ code: 'lists.impact_changed', article: ARTICLE });
      const [signedBy, signedAt] = [context.actor.id, context.at];
      await keepSigned(tx, batchId, { batchVersion: batch.version, digest, impact: impact.value, signedBy, signedAt });
      const { items, requests, grants } = impact.value;
      await this.journal.append(tx, context, {
        type: 'lists.impact_signed_off',
        object: { type: 'list_batch', id: batchId, version: batch.version },
        departmentIds: series.authorityDepartmentId === null ? [] : [series.authorityDepartmentId],
        payload: { digest, items: items.length, requests: requests.length, grants: grants.length },
      });
      return ok({ impact: impact.value, digest, signed: await findSigned(tx, batchId) });
    });
  }

  /** Approves as `BatchApproval` does; what it does then has to be what was signed off. */
  approve(
    context: UseCaseContext,
    batchId: Id,
    seenVersion: number,
    inForceFrom: LocalDate | null,
  ): Promise<Result<ApprovedBatch, ListsError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<ApprovedBatch, ListsError>> => {
      const within = { ...context, tx };
      const batch = await this.batches.findBatch(tx, batchId);
      const touched = batch?.state === 'checked' ? await this.#touched(tx, batch) : [];
      const before = await this.probe.look(within, touched);
      const approved = await this.approval.approve(within, batchId, seenVersion, inForceFrom);
      if (!approved.ok || batch === null) return approved;
      const impact = impactBetween(before, await this.probe.look(within, touched));
      if (touchesNothing(impact) || isOf(await findSigned(tx, batchId), batch, digestOf(impact))) return approved;
      const { items, requests, grants } = impact;
      return err({
        code: 'lists.impact_not_signed',
        details: { items: items.length, requests: requests.length, grants: grants.length },
        article: ARTICLE,
      });
    });
  }

  async #impactOf(context: UseCaseContext, batch: BatchView): Promise<Result<Impact, ListsError>> {
    const found: Impact[] = [];
    const done = await this.unitOfWork.run<never, ListsError>(context, async (tx) => {
      const impact = await this.#tried({ ...context, tx }, batch);
      if (impact !== null) found.push(impact);
      // Nothing of it stays: the refusal takes it back.
      return err(stale('list_batch'));
    });
    const impact = found.at(-1);
    return impact === undefined ? done : ok(impact);
  }

  /** Publishes the batch and looks what that did; null when somebody else was faster. */
  async #tried(context: Within, batch: BatchView): Promise<Impact | null> {
    const { tx, at } = context;
    const series = await findSeries(tx, batch.seriesCode);
    if (series === null) return null;
    await lockSeries(tx, series.code);
    const touched = await this.#touched(tx, batch, series);
    const before = await this.probe.look(context, touched);
    const by = { editionId: newId(at.getTime()), actorId: context.actor.id, at };
    if (!(await this.batches.approve(tx, batch.id, batch.version, by))) return null;
    const gapTerm = await gapTermOf(this.calendar, tx, series, at);
    const edition = { id: by.editionId, inForceFrom: localDateOf(at), gapTerm };
    await this.publisher.publish(tx, context, series, batch, edition);
    return impactBetween(before, await this.probe.look(context, touched));
  }

  /** The entries of the rows that would say something else; what is only restated touches nobody. */
  async #touched(tx: Tx, batch: BatchView, known?: SeriesView): Promise<readonly Id[]> {
    const series = known ?? (await findSeries(tx, batch.seriesCode));
    if (series === null) return [];
    const { rows } = await this.preview.differences(tx, series, batch);
    const codes = new Set(
      rows.filter(({ classes }) => classes.some((one) => one !== 'restated')).map(({ code }) => code),
    );
    const entryIds: Id[] = [];
    for (let after = 0; ;) {
      const slice = await this.duties.changesOf(tx, batch.id, after, SLICE);
      const last = slice.at(-1);
      if (!last) return entryIds;
      after = last.position;
      // Our own canonical text, written when the batch was brought.
      const codeOf = (content: string): string => (JSON.parse(content) as { content: { code: string } }).content.code;
      entryIds.push(...slice.filter(({ content }) => codes.has(codeOf(content))).map(({ entryId }) => entryId));
    }
  }
}

const isOf = (signed: SignedImpact | null, batch: BatchView, digest: string): signed is SignedImpact =>
  signed !== null && signed.batchVersion === batch.version && signed.digest === digest;
