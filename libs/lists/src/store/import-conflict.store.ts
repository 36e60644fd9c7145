import type { Id, Page, PageRequest, Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import type { ConflictChoice, ConflictView } from '../domain/views';
import { positionAfter } from './position-after';

const SLICE = 2_000;

export type NewConflict = Omit<ConflictView, 'choice'>;

const SELECT = `SELECT position, unit, excel_row AS "row", code, name, base, current, file, choice FROM list_import_conflict`;

/** Puts the conflicts of a check down. One that was decided before and reads the same stays decided. */
export async function keepConflicts(tx: Tx, importId: Id, found: readonly NewConflict[]): Promise<void> {
  const decided = await rows<ConflictView>(
    tx,
    `DELETE FROM list_import_conflict WHERE import_id = $1
     RETURNING position, unit, excel_row AS "row", code, name, base, current, file, choice`,
    [importId],
  );
  const choiceOf = new Map(decided.map((one) => [wordsOf(one), one.choice]));
  for (let start = 0; start < found.length; start += SLICE) {
    const slice = found
      .slice(start, start + SLICE)
      .map((one) => ({ ...one, choice: choiceOf.get(wordsOf(one)) ?? null }));
    await rows(
      tx,
      `INSERT INTO list_import_conflict (import_id, position, unit, excel_row, code, name, base, current, file, choice)
       SELECT $1, x.position, x.unit, x."row", x.code, x.name, x.base, x.current, x.file, x.choice
         FROM jsonb_to_recordset($2::jsonb) AS x(position integer, unit text, "row" integer, code text, name text,
              base text, current text, file text, choice text)`,
      [importId, JSON.stringify(slice)],
    );
  }
}

const wordsOf = ({ unit, code, base, current, file }: NewConflict): string =>
  JSON.stringify([unit, code, base, current, file]);

/** A page of them, in the order of the sheet. */
export async function conflictPage(tx: Tx, importId: Id, page: PageRequest): Promise<Page<ConflictView>> {
  const after = page.after === null ? 0 : positionAfter({ ...page, after: page.after.slice(0, 1) });
  const found = await rows<ConflictView>(
    tx,
    `${SELECT} WHERE import_id = $1 AND (position, unit) > ($2, $3) ORDER BY position, unit LIMIT $4`,
    [importId, after, page.after?.[1] ?? '', page.limit + 1],
  );
  const items = found.slice(0, page.limit);
  const last = items.at(-1);
  return {
    items,
    next: found.length > page.limit && last ? JSON.stringify([String(last.position), last.unit]) : null,
  };
}

/** Those of some rows that were decided for what the list says. */
export function takenFromList(tx: Tx, importId: Id, positions: readonly number[]): Promise<ConflictView[]> {
  return rows<ConflictView>(
    tx,
    `${SELECT} WHERE import_id = $1 AND position = ANY($2::int[]) AND choice = 'current' ORDER BY position, unit`,
    [importId, positions],
  );
}

/** Decides all of them one way. */
export async function chooseAll(tx: Tx, importId: Id, choice: ConflictChoice): Promise<number> {
  const chosen = await rows(tx, 'UPDATE list_import_conflict SET choice = $2 WHERE import_id = $1 RETURNING position', [
    importId,
    choice,
  ]);
  return chosen.length;
}

/** Decides some of them; answers how many there were. */
export async function choose(
  tx: Tx,
  importId: Id,
  choices: readonly { readonly position: number; readonly unit: string; readonly take: ConflictChoice }[],
): Promise<number> {
  const chosen = await rows(
    tx,
    `UPDATE list_import_conflict c SET choice = x.take
       FROM jsonb_to_recordset($2::jsonb) AS x(position integer, unit text, take text)
      WHERE c.import_id = $1 AND c.position = x.position AND c.unit = x.unit RETURNING c.position`,
    [importId, JSON.stringify(choices)],
  );
  return chosen.length;
}
