import { newId } from '@zeqing/kernel';
import type { DataSource } from 'typeorm';

/**
 * A copy of a row under a new id, with some columns changed: how an object of another department comes to be without
 * playing its whole life. As the owner, who may write what the product may not. Answers the new id.
 */
export async function cloneRow(
  owner: DataSource,
  table: string,
  sourceId: string,
  changes: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const id = newId();
  const written = await owner.query<{ name: string }[]>(
    `SELECT quote_ident(attname) AS name FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
    [table],
  );
  const columns = written.map(({ name }) => name).join(', ');
  const made = await owner.query<unknown[]>(
    `INSERT INTO "${table}" (${columns}) OVERRIDING SYSTEM VALUE
     SELECT ${written.map(({ name }) => `(copy).${name}`).join(', ')}
     FROM (SELECT jsonb_populate_record(copied_row, $1::jsonb) AS copy FROM "${table}" AS copied_row WHERE id = $2) AS made
     RETURNING id`,
    [JSON.stringify({ ...changes, id }), sourceId],
  );
  if (made.length !== 1) throw new Error(`no row ${sourceId} in ${table} to copy`);
  return id;
}
