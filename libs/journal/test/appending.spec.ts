import { newId, ok } from '@zeqing/kernel';
import { createDataSource, mayPrepare, rows, UnitOfWork } from '@zeqing/platform';
import { aContext, aPerson } from '@zeqing/testing';
import { verifyLines, type JournalEvent } from '../src';
import { aJournalWorld, type JournalWorld } from './journal-world';

let world: JournalWorld;
beforeEach(async () => {
  world = await aJournalWorld();
});
afterEach(() => world.close());

const [one, two] = [newId(), newId()];
const anEvent = (number: number): JournalEvent => ({
  type: 'thing.changed',
  object: { type: 'thing', id: `thing-${number % 7}`, version: 1 + Math.floor(number / 7) },
  departmentIds: [[], [two, one, two], [one]][number % 3] ?? [],
  payload: { number, text: `{"quoted", \\ 'and' \u{1f600}}` },
});
const appendAll = (events: readonly JournalEvent[]) =>
  world.work.run({}, async (tx) => {
    await world.journal.appendAll(tx, aContext(aPerson(one, 'liaison')), events);
    return ok(null);
  });

describe('appending many events', () => {
  it('seals them in the order given, over several statements too, and the chain verifies', async () => {
    const events = Array.from({ length: 2_500 }, (_, number) => anEvent(number));
    await appendAll(events);
    await world.sealer.sealPending();
    const sealed = await world.events();
    expect(sealed.map((event) => event.payload['number'])).toEqual(events.map((_, number) => number));
    expect(sealed[1]).toMatchObject({
      ...{ objectId: 'thing-1', objectVersion: 1, actorKind: 'person', actorDepartmentIds: [one] },
      ...{ departmentIds: [one, two].sort(), payload: anEvent(1).payload },
    });
    expect(sealed[0]?.departmentIds).toEqual([]);
    expect(verifyLines(await world.exported()).faults).toEqual([]);
  });

  it('makes the same rows as appending them one by one', async () => {
    const context = aContext(aPerson(one, 'liaison'));
    await world.work.run({}, async (tx) => {
      for (const number of [0, 1, 2]) await world.journal.append(tx, context, anEvent(number));
      await world.journal.appendAll(tx, context, [0, 1, 2].map(anEvent));
      return ok(null);
    });
    const pending = await rows<{ row: string }>(
      world.work.reader(),
      `SELECT (to_jsonb(p) - 'id' - 'event_id' - 'recorded_at' - 'row_hash')::text AS row FROM journal_pending p ORDER BY id`,
    );
    const texts = pending.map(({ row }) => row);
    expect(texts.slice(3)).toEqual(texts.slice(0, 3));
  });

  it('appends none of them when one breaks the rules, and nothing when there are none', async () => {
    const wrong = { ...anEvent(3), type: 'Not a type' };
    await expect(appendAll([anEvent(0), wrong])).rejects.toThrow('not a journal event type');
    await appendAll([]);
    expect(await rows(world.work.reader(), 'SELECT id FROM journal_pending')).toEqual([]);
  });
});

it('is one statement an append, which the server has parsed once for the connection', async () => {
  const used = await world.work.run({}, async (tx) => {
    for (const number of [0, 1, 2]) await world.journal.append(tx, aContext(), anEvent(number));
    const [statement] = await rows<{ runs: number }>(
      tx,
      `SELECT (generic_plans + custom_plans)::int AS runs FROM pg_prepared_statements WHERE name = 'journal_append'`,
    );
    return ok(statement?.runs);
  });
  expect(used).toEqual(ok(3));
});

it('does not prepare statements through a pooler', async () => {
  const { app, direct } = world.database.config.database;
  const pooled = { ...app, url: `${app.url}?pooled` };
  const connections = createDataSource(pooled, [], 1, 'test', mayPrepare({ app: pooled, direct }));
  const work = new UnitOfWork(await connections.initialize());
  const prepared = await work.run({}, async (tx) => {
    await world.journal.append(tx, aContext(), anEvent(0));
    return ok(await rows(tx, 'SELECT name FROM pg_prepared_statements'));
  });
  await connections.destroy();
  expect(prepared).toEqual(ok([]));
});
