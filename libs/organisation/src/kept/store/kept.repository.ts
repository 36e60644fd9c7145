import type { Id, Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { KeptDraft, SavedView } from '../domain/kept';

/** Makes the changes of one person's kept things follow one another until the transaction ends. */
export const lockKept = (tx: Tx, personId: Id): Promise<unknown> =>
  rows(tx, `SELECT pg_advisory_xact_lock(hashtextextended('kept ' || $1, 0))`, [personId]);

export const viewsOf = (tx: Tx, personId: Id, limit: number): Promise<SavedView[]> =>
  rows<SavedView>(
    tx,
    'SELECT screen, name, query FROM saved_view WHERE person_id = $1 ORDER BY screen, name LIMIT $2',
    [personId, limit],
  );

export const putView = (tx: Tx, personId: Id, { screen, name, query }: SavedView, at: Date): Promise<unknown> =>
  rows(
    tx,
    `INSERT INTO saved_view (person_id, screen, name, query, saved_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT ON CONSTRAINT pk_saved_view DO UPDATE SET query = $4, saved_at = $5`,
    [personId, screen, name, query, at],
  );

export async function dropView(tx: Tx, personId: Id, screen: string, name: string): Promise<boolean> {
  const gone = await firstRow(
    tx,
    'DELETE FROM saved_view WHERE person_id = $1 AND screen = $2 AND name = $3 RETURNING name',
    [personId, screen, name],
  );
  return gone !== null;
}

interface DraftRow {
  about: Id;
  form: string;
  seen_version: number;
  form_values: string;
  saved_at: Date;
}

export async function draftsAbout(tx: Tx, personId: Id, about: Id): Promise<KeptDraft[]> {
  const found = await rows<DraftRow>(
    tx,
    `SELECT about, form, seen_version, form_values, saved_at FROM kept_draft
     WHERE person_id = $1 AND about = $2 ORDER BY form LIMIT 200`,
    [personId, about],
  );
  return found.map((row) => ({
    about: row.about,
    form: row.form,
    seenVersion: row.seen_version,
    values: JSON.parse(row.form_values) as KeptDraft['values'],
    savedAt: row.saved_at,
  }));
}

export async function countDrafts(tx: Tx, personId: Id, { about, form }: Pick<KeptDraft, 'about' | 'form'>) {
  const found = await firstRow<{ count: number }>(
    tx,
    'SELECT count(*)::int AS count FROM kept_draft WHERE person_id = $1 AND NOT (about = $2 AND form = $3)',
    [personId, about, form],
  );
  return found?.count ?? 0;
}

export const putDraft = (tx: Tx, personId: Id, draft: Omit<KeptDraft, 'values'>, values: string): Promise<unknown> =>
  rows(
    tx,
    `INSERT INTO kept_draft (person_id, about, form, seen_version, form_values, saved_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT ON CONSTRAINT pk_kept_draft DO UPDATE SET seen_version = $4, form_values = $5, saved_at = $6`,
    [personId, draft.about, draft.form, draft.seenVersion, values, draft.savedAt],
  );

export const dropDraft = (tx: Tx, personId: Id, about: Id, form: string): Promise<unknown> =>
  rows(tx, 'DELETE FROM kept_draft WHERE person_id = $1 AND about = $2 AND form = $3', [personId, about, form]);

/** Forms nobody has touched since. */
export const dropDraftsBefore = (tx: Tx, personId: Id, before: Date): Promise<unknown> =>
  rows(tx, 'DELETE FROM kept_draft WHERE person_id = $1 AND saved_at < $2', [personId, before]);
