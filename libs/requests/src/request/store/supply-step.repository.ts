import type { Id, Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';

export interface OpenSupply {
  readonly supplyId: Id;
  readonly requestId: Id;
}

/** Supplies whose steps are not all done, made before an instant; the oldest first. */
export async function findUncheckedSupplies(tx: Tx, before: Date, limit: number): Promise<readonly OpenSupply[]> {
  return rows<OpenSupply>(
    tx,
    `SELECT id AS "supplyId", request_id AS "requestId" FROM request_supply
     WHERE checked_at IS NULL AND outcome IN ('awaiting', 'confirmed') AND supplied_at <= $1
     ORDER BY supplied_at, id LIMIT $2`,
    [before, limit],
  );
}

/** The link of what was supplied: its health address, else its own; null where there is none but a code. */
export async function findSuppliedLink(tx: Tx, supplyId: Id): Promise<string | null> {
  const row = await firstRow<{ link: string | null }>(
    tx,
    `SELECT coalesce(r.health_url, r.url) AS link FROM request_supply s JOIN catalogue_resource r ON r.id = s.resource_id
     WHERE s.id = $1`,
    [supplyId],
  );
  return row?.link ?? null;
}

export const PROBE_OUTCOMES = ['reachable', 'unreachable', 'not_probed'] as const;

export interface SupplyProbe {
  readonly outcome: (typeof PROBE_OUTCOMES)[number];
  readonly status: number | null;
}

/** The first probe of a supply stays. */
export async function insertProbe(tx: Tx, supplyId: Id, probe: SupplyProbe, at: Date): Promise<void> {
  await rows(
    tx,
    `INSERT INTO supply_probe (supply_id, outcome, status, probed_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT ON CONSTRAINT pk_supply_probe DO NOTHING`,
    [supplyId, probe.outcome, probe.status, at],
  );
}

export async function findProbe(tx: Tx, supplyId: Id): Promise<SupplyProbe | null> {
  return firstRow<SupplyProbe>(tx, 'SELECT outcome, status FROM supply_probe WHERE supply_id = $1', [supplyId]);
}
