import { Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import { canonicalJson, err, newId, notFound, ok, type Id, type Result, type UseCaseContext } from '@zeqing/kernel';
import { sha256, UnitOfWork } from '@zeqing/platform';
import type { RequestError } from '../request/domain/request-error';
import type { RequestAct } from '../request/request-acts';
import { RequestQueries, type ListedRequest } from '../request/request-queries.service';
import { viewerOf } from '../request/viewer';
import {
  admissibleRows,
  countOutcomes,
  type BulkAct,
  type BulkCounts,
  type RowOutcome,
  type SeenRow,
} from './domain/bulk';

export interface BulkOrder<Row extends SeenRow> {
  readonly act: BulkAct;
  readonly rows: readonly Row[];
  /** Nothing is kept: every row is tried and undone. */
  readonly dryRun: boolean;
  /** Whether the actor's password was asked again. */
  readonly reauthenticated?: boolean;
}

export interface BulkRowView extends RowOutcome {
  /** What the row is about, for reading the list; null when there is no such request for the caller. */
  readonly request: ListedRequest | null;
}

export interface BulkResult {
  readonly act: BulkAct;
  readonly dryRun: boolean;
  readonly counts: BulkCounts;
  readonly rows: readonly BulkRowView[];
  /** Of the act and the rows with their versions, in this order: what a signature of the list names. */
  readonly listDigest: string;
}

type Perform<Row> = (context: UseCaseContext, row: Row) => Promise<Result<RequestAct, RequestError>>;

/**
 * One act on many requests, row by row: each row is judged and written by itself with its own journal event, and the
 * report says of each what became of it. What changed since the caller read it is a conflict of that row alone.
 */
@Injectable()
export class BulkRunner {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: RequestQueries,
    private readonly journal: Journal,
  ) {}

  async run<Row extends SeenRow>(
    context: UseCaseContext,
    order: BulkOrder<Row>,
    perform: Perform<Row>,
  ): Promise<Result<BulkResult, RequestError>> {
    const admissible = admissibleRows(order.rows);
    if (!admissible.ok) return admissible;
    const listed = await this.queries.listed(
      context,
      order.rows.map(({ id }) => id),
    );
    const outcomes: BulkRowView[] = [];
    for (const row of order.rows) {
      const request = listed.get(row.id) ?? null;
      outcomes.push({ ...(await this.#outcomeOf(context, order, row, request, perform)), request });
    }
    const { act, dryRun } = order;
    const result = {
      act,
      dryRun,
      counts: countOutcomes(outcomes),
      rows: outcomes,
      listDigest: listDigest(context, act, order.rows),
    };
    if (!dryRun) await this.#note(context, order, result);
    return ok(result);
  }

  async #outcomeOf<Row extends SeenRow>(
    context: UseCaseContext,
    { dryRun }: BulkOrder<Row>,
    row: Row,
    request: ListedRequest | null,
    perform: Perform<Row>,
  ): Promise<RowOutcome> {
    const { id, version } = row;
    if (request === null) return { id, version, outcome: 'refused', now: null, refusal: notFound('share_request') };
    const now = { version: request.version, state: request.state };
    if (request.version !== version)
      return { id, version, outcome: 'conflict', now, refusal: { code: 'stale', details: { ...now } } };
    const done = dryRun ? await this.#rehearse(context, row, perform) : await perform(context, row);
    if (!done.ok) {
      const outcome = done.error.code === 'stale' ? 'conflict' : 'refused';
      return { id, version, outcome, now, refusal: done.error };
    }
    const after = { version: done.value.version, state: done.value.state };
    return { id, version, outcome: dryRun ? 'would_be_done' : 'done', now: after, refusal: null };
  }

  /** Does it for real and undoes it: a dry run by other rules than the act's would promise what the act refuses. */
  async #rehearse<Row>(
    context: UseCaseContext,
    row: Row,
    perform: Perform<Row>,
  ): Promise<Result<RequestAct, RequestError>> {
    const undone = await this.unitOfWork.run<never, Result<RequestAct, RequestError>>(context, async (tx) =>
      err(await perform({ ...context, tx }, row)),
    );
    if (undone.ok) throw new Error('a rehearsal was kept');
    return undone.error;
  }

  /** The list as it was read, with what became of each row: who signs many at once signs this list (U35). */
  async #note<Row extends SeenRow>(
    context: UseCaseContext,
    order: BulkOrder<Row>,
    { act, counts, rows, listDigest: digest }: BulkResult,
  ): Promise<void> {
    await this.unitOfWork.run<null, never>(context, async (tx) => {
      await this.journal.append(tx, context, {
        type: 'request_bulk.performed',
        object: { type: 'request_bulk', id: newId(context.at.getTime()), version: 1 },
        departmentIds: viewerOf(context.actor).departmentIds,
        payload: {
          act,
          counts: { ...counts },
          listDigest: digest,
          reauthenticated: order.reauthenticated ?? false,
          rows: rows.map(({ id, version, outcome }) => ({ id, version, outcome })),
        },
      });
      return ok(null);
    });
  }
}

/** Names a list as one person read it: another order, version or reader is another list. */
export const listDigest = ({ actor }: UseCaseContext, act: BulkAct, rows: readonly SeenRow[]): string =>
  sha256(
    canonicalJson({ actor: actor.id, act, rows: rows.map(({ id, version }): [Id, number] => [id, version]) }),
  ).toString('hex');
