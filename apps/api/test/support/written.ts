import type { DataSource } from 'typeorm';

/**
 * Tables a refused call may write: who tried what, locks, kept answers to idempotency keys, and when a session was
 * last seen. Everything else is business.
 */
const BESIDES = ['security_event', 'sign_in_counter', 'idempotency_key', 'session', 'schema_migration'];

/** A question whose answer changes whenever a business row is added, removed or given a new version. */
export async function fingerprintOf(database: DataSource): Promise<() => Promise<string>> {
  const columns = await database.query<{ name: string; versioned: boolean }[]>(
    `SELECT t.table_name AS name, bool_or(c.column_name = 'version' AND c.data_type = 'integer') AS versioned
     FROM information_schema.tables t JOIN information_schema.columns c USING (table_schema, table_name)
     WHERE t.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND NOT t.table_name = ANY($1) AND t.table_name NOT LIKE 'journal%'
     GROUP BY t.table_name ORDER BY t.table_name`,
    [BESIDES],
  );
  const parts = columns.map(
    ({ name, versioned }) =>
      `SELECT '${name} ' || count(*) || ' ' || ${versioned ? 'coalesce(sum(version), 0)' : "''"} AS part FROM "${name}"`,
  );
  // Sealing moves rows from one to the other; together they only grow.
  parts.push(`SELECT 'journal ' || (SELECT count(*) FROM journal) + (SELECT count(*) FROM journal_pending) AS part`);
  // In one order, whichever of several workers counted first. A function, because PostgreSQL then plans a hundred counts
  // once a connection, not once a question.
  await database.query(`CREATE FUNCTION written_so_far() RETURNS text LANGUAGE plpgsql AS $body$
    BEGIN RETURN (SELECT string_agg(part, E'\\n' ORDER BY part) FROM (${parts.join(' UNION ALL ')}) AS counted); END $body$`);
  await tellOfWrites(
    database,
    columns.map(({ name }) => name),
  );
  let known = { writes: '', parts: '' };
  return async () => {
    const [{ writes } = { writes: '' }] = await database.query<{ writes: string }[]>(
      `SELECT last_value || ' ' || is_called AS writes FROM written_to`,
    );
    if (writes === known.writes) return known.parts;
    const [row] = await database.query<{ all_parts: string }[]>('SELECT written_so_far() AS all_parts');
    known = { writes, parts: row?.all_parts ?? '' };
    return known.parts;
  };
}

/** A sequence moves with every statement that writes one of these tables, also when it is taken back; else nothing is counted. */
async function tellOfWrites(database: DataSource, tables: readonly string[]): Promise<void> {
  await database.query(`CREATE SEQUENCE written_to;
    CREATE FUNCTION tell_written() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $body$
    BEGIN PERFORM nextval('written_to'); RETURN NULL; END $body$`);
  for (const table of [...tables, 'journal', 'journal_pending'])
    await database.query(`CREATE TRIGGER tell_written AFTER INSERT OR UPDATE OR DELETE ON "${table}"
      FOR EACH STATEMENT EXECUTE FUNCTION tell_written()`);
}

/** The parts of a later answer that differ from an earlier one: table, rows and versions. */
export function partsThatChanged(before: string, after: string): string[] {
  const known = new Set(before.split('\n'));
  return after.split('\n').filter((part) => !known.has(part));
}
