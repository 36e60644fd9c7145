import type { Id, Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import type { FrozenDuty } from '../domain/frozen-duty';
import { toFrozenDuty } from './edition-row.mapper';

/** A duty as two editions hold it; null where one has no such row. */
export interface FrozenPair {
  readonly dutyRowId: Id;
  readonly before: FrozenDuty | null;
  readonly after: FrozenDuty | null;
}

const SLICE = 2_000;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Every duty whose row differs between two editions, in slices. No older edition: every row is new. */
export async function* differingRows(tx: Tx, fromId: Id | null, toId: Id): AsyncGenerator<readonly FrozenPair[]> {
  let after = FIRST;
  for (;;) {
    const found = await rows<{ dutyRowId: Id; before: string | null; after: string | null }>(
      tx,
      `SELECT coalesce(a.duty_row_id, b.duty_row_id) AS "dutyRowId", a.canonical AS before, b.canonical AS after
         FROM (SELECT duty_row_id, canonical FROM list_edition_row WHERE edition_id = $1 AND duty_row_id > $3) a
         FULL JOIN (SELECT duty_row_id, canonical FROM list_edition_row WHERE edition_id = $2 AND duty_row_id > $3) b
           ON b.duty_row_id = a.duty_row_id
        WHERE a.canonical IS DISTINCT FROM b.canonical
        ORDER BY coalesce(a.duty_row_id, b.duty_row_id) LIMIT $4`,
      [fromId, toId, after, SLICE],
    );
    const last = found.at(-1);
    if (!last) return;
    after = last.dutyRowId;
    yield found.map((pair) => ({
      dutyRowId: pair.dutyRowId,
      before: pair.before === null ? null : toFrozenDuty(pair.before),
      after: pair.after === null ? null : toFrozenDuty(pair.after),
    }));
  }
}

/** Some rows of an edition as they were frozen, by their duty. */
export async function frozenRows(tx: Tx, editionId: Id, dutyRowIds: readonly Id[]): Promise<Map<Id, FrozenDuty>> {
  const found = await rows<{ dutyRowId: Id; canonical: string }>(
    tx,
    `SELECT duty_row_id AS "dutyRowId", canonical FROM list_edition_row
      WHERE edition_id = $1 AND duty_row_id = ANY($2::uuid[]) ORDER BY duty_row_id`,
    [editionId, dutyRowIds],
  );
  return new Map(found.map(({ dutyRowId, canonical }) => [dutyRowId, toFrozenDuty(canonical)]));
}
