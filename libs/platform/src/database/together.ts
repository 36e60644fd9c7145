import type { Tx } from '@zeqing/kernel';
import { firstPrepared } from './unit-of-work';

/**
 * A part of a statement that does several things at once: `name AS (…)`, or several of them, with parameters `$1`, `$2`, …
 * of its own. The kind belongs to this one text in the whole product.
 */
export interface StatementPart {
  readonly kind: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * Sends parts as one prepared statement, `WITH` all of them, and answers the one row of `SELECT answer`. All see the
 * database as it was when the statement began; one that must follow another has to read from it.
 */
export function together<T>(tx: Tx, parts: readonly StatementPart[], answer: string): Promise<T | null> {
  const values: unknown[] = [];
  const texts = parts.map((part) => {
    const before = values.length;
    values.push(...part.values);
    return part.text.replace(/\$(\d+)/g, (_parameter, number: string) => `$${before + Number(number)}`);
  });
  const name = parts.map(({ kind }) => kind).join('_');
  return firstPrepared<T>(tx, { name, text: `WITH ${texts.join(', ')} SELECT ${answer}` }, values);
}
