import type { Id, Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';

export interface NewSupply {
  readonly id: Id;
  readonly requestId: Id;
  readonly attempt: number;
  readonly resourceId: Id;
  readonly suppliedBy: string;
  readonly suppliedAt: Date;
}

export async function insertSupply(tx: Tx, supply: NewSupply): Promise<void> {
  await rows(
    tx,
    `INSERT INTO request_supply (id, request_id, attempt, resource_id, supplied_by, supplied_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [supply.id, supply.requestId, supply.attempt, supply.resourceId, supply.suppliedBy, supply.suppliedAt],
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

/** Notes that a supply was checked and its requester told; false when that was noted before. */
export async function markChecked(tx: Tx, supplyId: Id, at: Date): Promise<boolean> {
  const marked = await firstRow(
    tx,
    'UPDATE request_supply SET checked_at = $2 WHERE id = $1 AND checked_at IS NULL RETURNING id',
    [supplyId, at],
  );
  return marked !== null;
}
