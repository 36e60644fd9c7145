import type { Id, LocalDate, Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';

export interface NewSupply {
  readonly id: Id;
  readonly requestId: Id;
  readonly attempt: number;
  readonly resourceId: Id;
  readonly suppliedBy: string;
  readonly suppliedAt: Date;
  /** The requester's last day to say whether it works, and when it is reminded (U31). */
  readonly confirmDueOn: LocalDate;
  readonly remindOn: LocalDate;
}

export async function insertSupply(tx: Tx, supply: NewSupply): Promise<void> {
  await rows(
    tx,
    `INSERT INTO request_supply (id, request_id, attempt, resource_id, supplied_by, supplied_at, confirm_due_on,
       remind_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      supply.id,
      supply.requestId,
      supply.attempt,
      supply.resourceId,
      supply.suppliedBy,
      supply.suppliedAt,
      supply.confirmDueOn,
      supply.remindOn,
    ],
  );
}

export interface SupplyOutcome {
  readonly outcome: 'confirmed' | 'rejected' | 'withdrawn';
  readonly by: string;
  readonly at: Date;
  readonly evidence: string | null;
}

/** Closes the supply that awaits the requester's word, if there is one. */
export async function closeSupply(tx: Tx, requestId: Id, outcome: SupplyOutcome): Promise<void> {
  await rows(
    tx,
    `UPDATE request_supply SET outcome = $2, outcome_by = $3, outcome_at = $4, evidence = $5
     WHERE request_id = $1 AND outcome = 'awaiting'`,
    [requestId, outcome.outcome, outcome.by, outcome.at, outcome.evidence],
  );
}

/** Notes that a supply was checked and its requester told: its next event version, or null when that was noted before. */
export async function markChecked(tx: Tx, supplyId: Id, at: Date): Promise<number | null> {
  const marked = await firstRow<{ event_version: number }>(
    tx,
    `UPDATE request_supply SET checked_at = $2, event_version = event_version + 1
     WHERE id = $1 AND checked_at IS NULL RETURNING event_version`,
    [supplyId, at],
  );
  return marked?.event_version ?? null;
}

/** A supply about whose confirmation something is to be said. */
export interface SilentSupply {
  readonly id: Id;
  readonly eventVersion: number;
  readonly requestId: Id;
  readonly entryId: Id;
  readonly attempt: number;
  readonly requesterDepartmentId: Id;
  readonly providerDepartmentId: Id;
}

interface SilentRow {
  id: Id;
  event_version: number;
  request_id: Id;
  entry_id: Id;
  attempt: number;
  requester_department_id: Id;
  provider_department_id: Id;
}

/** Marks supplies whose requester is to be reminded by a day, oldest first; those another transaction holds are left. */
export const markReminded = (tx: Tx, at: Date, today: LocalDate, limit: number): Promise<SilentSupply[]> =>
  markSilent(tx, 'reminded_at', 's.reminded_at IS NULL AND s.remind_on <= $2', 's.remind_on', [at, today, limit]);

/** Marks supplies whose requester was reminded and let its last day pass: deemed usable, unconfirmed (U31). */
export const markDeemed = (tx: Tx, at: Date, today: LocalDate, limit: number): Promise<SilentSupply[]> =>
  markSilent(
    tx,
    'deemed_at',
    's.deemed_at IS NULL AND s.reminded_at IS NOT NULL AND s.confirm_due_on < $2',
    's.confirm_due_on',
    [at, today, limit],
  );

async function markSilent(
  tx: Tx,
  column: string,
  condition: string,
  order: string,
  parameters: readonly unknown[],
): Promise<SilentSupply[]> {
  const marked = await rows<SilentRow>(
    tx,
    `WITH due AS (
       SELECT s.id FROM request_supply s WHERE s.outcome = 'awaiting' AND ${condition}
       ORDER BY ${order}, s.id LIMIT $3 FOR UPDATE SKIP LOCKED),
     marked AS (
       UPDATE request_supply s SET ${column} = $1, event_version = s.event_version + 1 FROM due WHERE s.id = due.id
       RETURNING s.id, s.event_version, s.request_id, s.attempt)
     SELECT marked.*, r.entry_id, r.requester_department_id, r.provider_department_id
     FROM marked JOIN share_request r ON r.id = marked.request_id ORDER BY marked.id`,
    parameters,
  );
  return marked.map((row) => ({
    id: row.id,
    eventVersion: row.event_version,
    requestId: row.request_id,
    entryId: row.entry_id,
    attempt: row.attempt,
    requesterDepartmentId: row.requester_department_id,
    providerDepartmentId: row.provider_department_id,
  }));
}
