import { ok } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import { aContext } from '@zeqing/testing';
import { Journal, JournalHealthWatch, JournalUnsealedError } from '../src';
import { aJournalWorld, type JournalWorld } from './journal-world';

describe('the health of the journal', () => {
  let world: JournalWorld;

  beforeEach(async () => {
    world = await aJournalWorld();
  });
  afterEach(() => world.close());

  const config = () => ({ ...world.database.config, unsealedLimitSeconds: 60 });
  const append = (journal: Journal) =>
    world.work.run({}, async (tx) => {
      const object = { type: 'thing', id: 'x', version: 1 };
      await journal.append(tx, aContext(), { type: 'thing.made', object, departmentIds: [], payload: {} });
      return ok(null);
    });
  const age = (seconds: number) =>
    world.database.owner.query(`UPDATE journal_pending SET recorded_at = recorded_at - make_interval(secs => $1)`, [
      seconds,
    ]);

  it('refuses to append while the oldest unsealed row is older than the setting, and until it is sealed', async () => {
    await world.happen({});
    await age(59);
    expect((await append(new Journal(config()))).ok).toBe(true);
    await age(2);
    const journal = new Journal(config());
    await expect(append(journal)).rejects.toThrow(JournalUnsealedError);
    await expect(append(journal)).rejects.toMatchObject({ code: 'journal.unsealed', retryAfterSeconds: 30 });
    await world.sealer.sealPending();
    expect((await append(journal)).ok).toBe(true);
  });

  it('leaves no change behind when it refuses', async () => {
    await world.database.owner.query('CREATE TABLE mark (n integer); GRANT ALL ON mark TO zeqing_app');
    await world.happen({});
    await age(61);
    const journal = new Journal(config());
    const attempt = world.work.run({}, async (tx) => {
      await rows(tx, 'INSERT INTO mark (n) VALUES (1)');
      const object = { type: 'thing', id: 'y', version: 1 };
      await journal.append(tx, aContext(), { type: 'thing.made', object, departmentIds: [], payload: {} });
      return ok(null);
    });
    await expect(attempt).rejects.toThrow(JournalUnsealedError);
    expect(await rows(world.work.reader(), 'SELECT n FROM mark')).toEqual([]);
  });

  it('tells how old the oldest unsealed row is', async () => {
    const watch = new JournalHealthWatch(config());
    const state = async () => (await watch.journalHealth(world.work.reader())).state;
    expect(await state()).toBe('sealing');
    await world.happen({});
    await age(31);
    expect(await state()).toBe('late');
    await age(30);
    expect(await state()).toBe('refusing');
    const pulse = await world.reader.pulse(world.work.reader());
    expect(pulse.head).toBe(0);
    expect(pulse.oldestUnsealedMilliseconds).toBeGreaterThan(60_000);
    await world.sealer.sealPending();
    expect(await world.reader.pulse(world.work.reader())).toMatchObject({ head: 1, oldestUnsealedMilliseconds: 0 });
  });

  it.each([
    ['a type that is no type', { type: 'Made!' }],
    ['a version below 1', { version: 0 }],
    ['an object without id', { id: '' }],
    ['a number that is none', { payload: { n: Number.NaN } }],
    ['half a character', { payload: { text: '\ud800' } }],
    ['a payload that belongs into a table', { payload: { text: 'x'.repeat(70_000) } }],
  ])('refuses %s', async (_, event) => {
    await expect(world.happen(event)).rejects.toThrow();
    expect(await world.sealer.sealPending()).toBe(0);
  });
});
