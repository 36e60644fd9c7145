import { ListsSeeds } from '@zeqing/lists';
import { aContext } from '@zeqing/testing';
import { ListsFixture } from './lists-fixture';

let fixture: ListsFixture;
beforeAll(async () => {
  fixture = await ListsFixture.start();
});
afterAll(() => fixture.stop());

const events = () =>
  fixture.rows<{ type: string; object_type: string; object_id: string; object_version: number; payload: string }>(
    `SELECT type, object_type, object_id, object_version, payload_c14n AS payload FROM journal_pending
     WHERE type LIKE 'lists.%' ORDER BY id`,
  );

describe('the seeded series', () => {
  it('are journalled, each series and each announced batch once, as version 1 of an object of its own', async () => {
    expect((await events()).map((event) => [event.type, event.object_type, event.object_version])).toEqual([
      ['lists.series_opened', 'list_series', 1],
      ...new Array<unknown>(6).fill(['lists.batch_announced', 'list_batch_announcement', 1]),
      ['lists.series_opened', 'list_series', 1],
    ]);
    const batches = await fixture.rows<{ id: string }>('SELECT id FROM list_batch ORDER BY number');
    expect((await events()).map((event) => event.object_id)).toEqual([
      'state-council',
      ...batches.map(({ id }) => id),
      'demo-city',
    ]);
  });

  it('are not journalled again when nothing is missing, and what is missing alone when something is', async () => {
    const before = await events();
    await fixture.module.get(ListsSeeds).seedLists(aContext());
    expect(await events()).toEqual(before);
    await fixture.rows(`DELETE FROM list_batch WHERE number = 4 RETURNING id`);
    await fixture.module.get(ListsSeeds).seedLists(aContext());
    const added = (await events()).slice(before.length);
    expect(added.map((event) => event.payload)).toEqual([expect.stringContaining('"number":4')]);
  });
});
