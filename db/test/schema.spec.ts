import { migrate, revertLast } from '@zeqing/platform';
import { createTestDatabase, type TestDatabase } from '@zeqing/testing';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { MIGRATIONS } from '../migrations';
import { schemaText } from '../schema-text';

const FIXTURE = path.resolve(__dirname, '../fixtures/schema-next.sql');
const REGENERATE = 'ZEQING_UPDATE_FIXTURES=1 npm run test:db -- db/test/schema';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const schema = (): Promise<string> => schemaText((sql) => database.owner.query<{ text: string }[]>(sql));
const names = async (sql: string): Promise<readonly string[]> =>
  (await database.owner.query<{ name: string }[]>(sql)).map(({ name }) => name);

describe('the schema', () => {
  it(`is the committed one, db/fixtures/schema-next.sql; after a new migration: ${REGENERATE}`, async () => {
    const text = await schema();
    if (process.env['ZEQING_UPDATE_FIXTURES'] === '1') writeFileSync(FIXTURE, text);
    expect(existsSync(FIXTURE)).toBe(true);
    expect(text).toBe(readFileSync(FIXTURE, 'utf8'));
  });

  it('U37: keeps what the product may not delete: requests with their personal information, answers, grants, uses, the journal', async () => {
    const kept = [
      ...['share_request', 'request_answer', 'request_supplement', 'request_supply', 'share_grant', 'overdue_fact'],
      ...['suspected_case', 'journal'],
    ];
    const deletable = await names(
      `SELECT relname AS name FROM pg_class WHERE relname IN (${kept.map((table) => `'${table}'`).join(', ')})
         AND has_table_privilege('zeqing_app', oid, 'DELETE')`,
    );
    expect(deletable).toEqual([]);
    expect(
      await names(`SELECT relname AS name FROM pg_class WHERE relname = 'journal_pending' AND relkind = 'r'`),
    ).toHaveLength(1);
  });

  it('goes down to nothing, migration by migration, and comes up again as it was', async () => {
    const before = await schema();
    const { owner } = database.config.database;
    for (let left = MIGRATIONS.length; left > 0; left--) await revertLast(owner, MIGRATIONS);
    expect(await names('SELECT name FROM schema_migration')).toEqual([]);
    expect(
      await names(`SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind <> 'i'
        AND relname NOT IN ('schema_migration', 'schema_migration_id_seq')`),
    ).toEqual([]);
    expect(await names(`SELECT proname AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace`)).toEqual([]);
    expect(
      await names(`SELECT typname AS name FROM pg_type WHERE typnamespace = 'public'::regnamespace
        AND typrelid = 0 AND typelem = 0`),
    ).toEqual([]);
    await migrate(owner, MIGRATIONS);
    expect(await schema()).toBe(before);
  });

  it('tells a changed column, constraint, index, trigger and right', async () => {
    const seen = new Set([await schema()]);
    const changes = [
      'ALTER TABLE notice ALTER COLUMN read_at SET NOT NULL',
      'ALTER TABLE notice DROP CONSTRAINT uq_notice_event_person',
      'DROP INDEX ix_notice_unread',
      'ALTER TABLE journal DISABLE TRIGGER journal_no_change',
      'GRANT UPDATE (type) ON journal TO zeqing_app',
    ];
    for (const change of changes) {
      await database.owner.query(change);
      seen.add(await schema());
    }
    expect(seen.size).toBe(changes.length + 1);
  });
});
