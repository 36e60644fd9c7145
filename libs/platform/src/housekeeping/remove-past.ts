import type { Tx } from '@zeqing/kernel';
import { rows } from '../database/unit-of-work';

/** Rows whose time is over, by the instant in one of their columns. Names from the code, never from input. */
export interface Perishable {
  readonly table: string;
  /** An indexed column of instants. */
  readonly column: string;
  /** Rows of one statement. */
  readonly batch: number;
}

/** Statements of one call; what is left after a long pause follows in the next. */
const MOST_BATCHES = 20;

/**
 * Removes the rows whose instant lies before `before`, the oldest first, in batches small enough to disturb nobody;
 * answers how many. A row that was changed meanwhile stays: its place (ctid) is no longer the one that was chosen.
 * Given a reader each batch is a transaction of its own.
 */
export async function removePast(tx: Tx, { table, column, batch }: Perishable, before: Date): Promise<number> {
  const statement = `
    DELETE FROM ${table} WHERE ctid = ANY (ARRAY(
      SELECT ctid FROM ${table} WHERE ${column} < $1 ORDER BY ${column} LIMIT $2))
    RETURNING 1`;
  let total = 0;
  for (let count = 0; count < MOST_BATCHES; count++) {
    const { length } = await rows(tx, statement, [before, batch]);
    total += length;
    if (length < batch) break;
  }
  return total;
}
