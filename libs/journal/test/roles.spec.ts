import { createDataSource } from '@zeqing/platform';
import type { DataSource } from 'typeorm';
import { aJournalWorld, type JournalWorld } from './journal-world';

const DENIED = /permission denied|must be owner|append-only/;

describe('the three database roles', () => {
  let world: JournalWorld;
  let sealer: DataSource;

  beforeAll(async () => {
    world = await aJournalWorld();
    sealer = await createDataSource(world.database.config.database.sealer, [], 1, 'test').initialize();
    await world.happen({});
    await world.sealer.sealPending();
    await world.happen({});
  });

  afterAll(async () => {
    await sealer.destroy();
    await world.close();
  });

  it.each([
    `UPDATE journal SET payload_c14n = '{}'`,
    `DELETE FROM journal`,
    `TRUNCATE journal`,
    `TRUNCATE journal_000000`,
    `UPDATE journal_000000 SET type = 'a.b'`,
    `INSERT INTO journal SELECT * FROM journal`,
    `ALTER TABLE journal DISABLE TRIGGER ALL`,
    `ALTER TABLE journal_000000 DISABLE TRIGGER journal_no_change`,
    `DROP TRIGGER journal_no_change ON journal`,
    `CREATE OR REPLACE FUNCTION journal_refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'`,
    `DROP FUNCTION journal_refuse_change() CASCADE`,
    `ALTER TABLE journal DETACH PARTITION journal_000000`,
    `DROP TABLE journal`,
    `SET session_replication_role = replica`,
    `UPDATE journal_pending SET payload_c14n = '{}'`,
    `DELETE FROM journal_pending`,
    `TRUNCATE journal_pending`,
    `UPDATE journal_head SET seq = 0`,
    `SELECT journal_ensure_block(0)`,
    `CREATE TABLE public.mine (id integer)`,
    `GRANT zeqing_sealer TO zeqing_app`,
    `SET ROLE zeqing_sealer`,
    `SET ROLE zeqing_owner`,
  ])('the app may not %s', async (statement) => {
    await expect(world.database.app.query(statement)).rejects.toThrow(DENIED);
  });

  it('the app may not choose its place in the order', async () => {
    const insert = `INSERT INTO journal_pending (id, event_id, type, object_type, object_id, object_version, actor_kind,
        actor_id, actor_department_ids, department_ids, trace_id, occurred_at, recorded_at, payload_c14n, digest, row_hash)
      OVERRIDING SYSTEM VALUE
      SELECT -1, gen_random_uuid(), type, object_type, object_id, object_version, actor_kind, actor_id,
        actor_department_ids, department_ids, trace_id, occurred_at, recorded_at, payload_c14n, digest, row_hash
      FROM journal_pending`;
    await expect(world.database.app.query(insert)).rejects.toThrow(DENIED);
  });

  it.each([
    `UPDATE journal SET payload_c14n = '{}'`,
    `UPDATE journal SET hash = prev`,
    `DELETE FROM journal`,
    `TRUNCATE journal`,
    `ALTER TABLE journal DISABLE TRIGGER ALL`,
    `UPDATE journal_pending SET payload_c14n = '{}'`,
    `INSERT INTO journal_pending (event_id) VALUES (gen_random_uuid())`,
    `DELETE FROM journal_head`,
    `INSERT INTO journal_cursor (reader) VALUES ('x')`,
  ])('the sealer may not %s', async (statement) => {
    await expect(sealer.query(statement)).rejects.toThrow(DENIED);
  });

  it.each([
    `UPDATE journal SET payload_c14n = '{}'`,
    `DELETE FROM journal`,
    `TRUNCATE journal`,
    `DELETE FROM journal_000000`,
    `TRUNCATE journal_000000`,
  ])('even the owner is refused by the trigger: %s', async (statement) => {
    await expect(world.database.owner.query(statement)).rejects.toThrow('the journal is append-only');
  });

  it('blocks made later refuse as well, and take rows', async () => {
    await sealer.query('SELECT journal_ensure_block($1)', [5 * 2 ** 20]);
    await sealer.query('SELECT journal_ensure_block($1)', [5 * 2 ** 20 + 7]);
    const copy = `INSERT INTO journal SELECT ($1::bigint) AS seq, event_id, type, object_type, object_id, object_version,
      actor_kind, actor_id, actor_department_ids, department_ids, trace_id, occurred_at, recorded_at, payload_c14n, digest,
      row_hash, prev, hash, sealed_at FROM journal WHERE seq = 1`;
    await sealer.query(copy, [5 * 2 ** 20 + 3]);
    await expect(world.database.owner.query('DELETE FROM journal_000005')).rejects.toThrow('append-only');
    await expect(world.database.owner.query('TRUNCATE journal_000005')).rejects.toThrow('append-only');
    await expect(sealer.query(copy, [9 * 2 ** 20])).rejects.toThrow('no partition');
  });
});
