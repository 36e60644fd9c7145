import { err, ok, type Id, type Result } from '@zeqing/kernel';
import type { RequestState } from '../../request/domain/request';
import type { RequestError } from '../../request/domain/request-error';

/** Rows of one call; more are several calls, each read and signed by itself. */
export const BULK_LIMIT = 200;

export const BULK_ACTS = [
  'amend',
  'send_for_signing',
  'sign',
  'prepare_answer',
  'sign_answer',
  'confirm_supply',
] as const;
export type BulkAct = (typeof BULK_ACTS)[number];

/** A request in the version the caller read. */
export interface SeenRow {
  readonly id: Id;
  readonly version: number;
}

/** `would_be_done`: of a dry run; `conflict`: changed since it was read; `refused`: left as it is, and why. */
export const BULK_OUTCOMES = ['done', 'would_be_done', 'conflict', 'refused'] as const;
export type BulkOutcome = (typeof BULK_OUTCOMES)[number];

/** What became of one row, or would. */
export interface RowOutcome extends SeenRow {
  readonly outcome: BulkOutcome;
  /** Where the request stands now, or would after the act; null when there is no such request for the caller. */
  readonly now: { readonly version: number; readonly state: RequestState } | null;
  readonly refusal: RequestError | null;
}

export type BulkCounts = Readonly<Record<BulkOutcome, number>>;

/** How many rows came out how. */
export function countOutcomes(rows: readonly RowOutcome[]): BulkCounts {
  const count = (outcome: BulkOutcome): number => rows.filter((row) => row.outcome === outcome).length;
  return {
    done: count('done'),
    would_be_done: count('would_be_done'),
    conflict: count('conflict'),
    refused: count('refused'),
  };
}

/** Whether a call may be taken at all: some rows, each request once, no more than the limit. */
export function admissibleRows(rows: readonly SeenRow[]): Result<null, RequestError> {
  if (rows.length > BULK_LIMIT)
    return err({ code: 'request.bulk_too_many', details: { limit: BULK_LIMIT, rows: rows.length } });
  const twice = rows.flatMap(({ id }, at) => (rows.findIndex((row) => row.id === id) < at ? [at] : []));
  if (rows.length === 0 || twice.length > 0) {
    const fields = twice.map((at) => ({ pointer: `/rows/${at}/id`, rule: 'unique' }));
    return err({ code: 'request.bulk_rows', ...(fields.length > 0 ? { fields } : {}) });
  }
  return ok(null);
}
