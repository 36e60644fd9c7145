import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { err, ok, type Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import { aContext, waitUntil } from '@zeqing/testing';
import { Sealer, verifyLines, type SealedEvent } from '../src';
import { aJournalWorld, type JournalWorld } from './journal-world';
import { hasPython, pythonVerdict } from './python-verifier';

const WRITERS = 8;
const OBJECTS = 30;
const ROUNDS = 150;

/** A sealer in a process of its own, as the built product runs it. */
function sealerProcess(world: JournalWorld): ChildProcess {
  const script = `
    const { Sealer } = require('@zeqing/journal');
    const { createLogger } = require('@zeqing/platform');
    const sealer = new Sealer(${JSON.stringify(world.database.config.database.sealer)}, createLogger({ logLevel: 'silent' }, 'sealer'));
    sealer.start();
    process.on('SIGTERM', () => sealer.stop());`;
  return spawn(process.execPath, ['-e', script], { cwd: path.resolve(__dirname, '../../../dist'), stdio: 'inherit' });
}

async function prepareThings(world: JournalWorld): Promise<void> {
  await world.database.owner.query(`
    CREATE TABLE thing (id integer PRIMARY KEY, version integer NOT NULL DEFAULT 0);
    CREATE TABLE trace (writer integer NOT NULL);
    INSERT INTO thing (id) SELECT generate_series(1, ${OBJECTS});
    GRANT SELECT, UPDATE ON thing TO zeqing_app; GRANT INSERT ON trace TO zeqing_app`);
}

/** One use case: changes an object, appends last, and is refused now and then. */
async function change(world: JournalWorld, tx: Tx, writer: number, round: number): Promise<void> {
  const id = 1 + ((writer * 7 + round * 13 + (round % 3) * writer) % OBJECTS);
  // Gives the transaction its number before it waits for the object: what makes order by transaction number wrong.
  await rows(tx, 'INSERT INTO trace (writer) VALUES ($1)', [writer]);
  const [changed] = await rows<{ version: number }>(
    tx,
    'UPDATE thing SET version = version + 1 WHERE id = $1 RETURNING version',
    [id],
  );
  await world.journal.append(tx, aContext(), {
    type: 'thing.changed',
    object: { type: 'thing', id: String(id), version: changed?.version ?? 0 },
    departmentIds: [],
    payload: { mark: `${writer}/${round}` },
  });
}

/** Writes as `WRITERS` clients do and answers the marks of all transactions that were acknowledged. */
async function writeAll(world: JournalWorld): Promise<string[]> {
  const ledger: string[] = [];
  const client = async (writer: number): Promise<void> => {
    for (let round = 0; round < ROUNDS; round++) {
      const outcome = await world.work.run({}, async (tx) => {
        await change(world, tx, writer, round);
        return round % 10 === writer % 10 ? err('refused') : ok(null);
      });
      if (outcome.ok) ledger.push(`${writer}/${round}`);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => client(writer)));
  return ledger;
}

/** Two changes of one object, the later one by the transaction with the earlier number. */
async function crossTwo(world: JournalWorld): Promise<void> {
  await world.work.run({}, async (early) => {
    await rows(early, 'INSERT INTO trace (writer) VALUES (0)');
    const changed = async (tx: Tx) => {
      await change(world, tx, 0, 0);
      return ok(null);
    };
    await world.work.run({}, changed);
    return changed(early);
  });
}

/** How often an object's version does not follow its last one. */
function orderFaults(events: readonly SealedEvent[]): number {
  const versions = new Map<string, number>();
  let faults = 0;
  for (const { objectId, objectVersion } of events) {
    if (objectVersion !== (versions.get(objectId) ?? 0) + 1) faults += 1;
    versions.set(objectId, objectVersion);
  }
  return faults;
}

describe('sealing', () => {
  let world: JournalWorld;

  beforeEach(async () => {
    world = await aJournalWorld();
    await prepareThings(world);
  });
  afterEach(() => world.close());

  it('loses nothing, leaves no gap and keeps the order of every object while a sealer is killed', async () => {
    const sealers = [sealerProcess(world), sealerProcess(world)];
    try {
      const writing = writeAll(world);
      await waitUntil('the first rows are sealed', async () => (await world.reader.head(world.work.reader())).seq > 50);
      sealers[0]?.kill('SIGKILL');
      const ledger = await writing;
      await waitUntil('all is sealed', async () => (await world.reader.head(world.work.reader())).seq >= ledger.length);

      const events = await world.events();
      expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1));
      expect(events.map((event) => event.payload['mark']).sort()).toEqual(ledger.sort());
      expect(orderFaults(events)).toBe(0);
      const lines = await world.exported();
      const verdict = verifyLines(lines);
      expect(verdict).toMatchObject({ rows: ledger.length, last: ledger.length, faults: [] });
      if (hasPython) expect(pythonVerdict(lines)).toEqual({ ...verdict, faults: [] });
    } finally {
      for (const sealer of sealers) sealer.kill('SIGTERM');
    }
  }, 60_000);

  it('is noticed by the same checks when it orders by transaction number', async () => {
    class SabotagedSealer extends Sealer {
      protected override readonly order = '-age(xmin)';
    }
    const sealer = new SabotagedSealer(world.database.config.database.sealer, world.logger);
    try {
      const ledger = await writeAll(world);
      await crossTwo(world);
      expect(await sealer.sealPending()).toBe(ledger.length + 2);
      expect(orderFaults(await world.events())).toBeGreaterThan(0);
      const codes = verifyLines(await world.exported()).faults.map((fault) => fault.code);
      expect(new Set(codes)).toEqual(new Set(['object.version']));
    } finally {
      await sealer.stop();
    }
  }, 60_000);

  it('writes no row for a use case that was refused or failed', async () => {
    const refused = await world.work.run({}, async (tx) => {
      await change(world, tx, 1, 1);
      return err('refused');
    });
    const failed = world.work.run({}, async (tx) => {
      await change(world, tx, 1, 2);
      throw new Error('bug');
    });
    expect(refused.ok).toBe(false);
    await expect(failed).rejects.toThrow('bug');
    expect(await world.sealer.sealPending()).toBe(0);
    expect(await world.events()).toEqual([]);
  });

  it('goes on after its connection was cut', async () => {
    world.sealer.start();
    await world.happen({});
    await waitUntil('the first row is sealed', async () => (await world.events()).length === 1);
    const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'zeqing-sealer' AND datname = current_database()`;
    expect(await world.database.owner.query(cut)).toHaveLength(1);
    await world.happen({});
    await waitUntil('the second row is sealed', async () => (await world.events()).length === 2);
  });

  it('keeps every field of an event', async () => {
    const payload = { zh: '数', n: 1.5, big: 1e21, list: [true, null], date: '2026-02-28', a: { z: 1, b: -0 } };
    await world.happen({ type: 'thing.made', id: 'x-1', payload });
    await world.sealer.sealPending();
    const [event] = await world.events();
    expect(event).toMatchObject({ seq: 1, type: 'thing.made', objectType: 'thing', objectId: 'x-1', objectVersion: 1 });
    expect(event?.payload).toEqual({ ...payload, a: { z: 1, b: 0 } });
    expect(event?.occurredAt).toEqual(aContext().at);
    const [{ now }] = await world.database.owner.query<[{ now: Date }]>('SELECT clock_timestamp() AS now');
    expect(Math.abs((event?.recordedAt.getTime() ?? 0) - now.getTime())).toBeLessThan(60_000);
    const lines = await world.exported();
    expect(verifyLines(lines).faults).toEqual([]);
    if (hasPython) expect(pythonVerdict(lines).faults).toEqual([]);
  });
});
