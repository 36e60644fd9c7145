import { localDate, newId, type Actor, type Id } from '@zeqing/kernel';
import { RecurringSupply, type RequestAct } from '../src';
import { done, inDepartment, MONDAY, Office, type EntrySeed } from './office';

let office: Office;
let entry: EntrySeed;
let request: RequestAct;

beforeAll(async () => {
  office = await Office.open();
});
afterAll(() => office.close());
beforeEach(async () => {
  office.clock.set(MONDAY);
  entry = await office.anEntry();
  request = await office.shared(entry);
  await promises('monthly', 'batch_exchange');
});

const supplies = () => office.get(RecurringSupply);
const on = (day: string): void => office.clock.set(new Date(`${day}T10:00:00+08:00`));
/** What the entry promises and how the grant is served. */
async function promises(frequency: string, mode: string): Promise<void> {
  await office.database.owner.query('UPDATE catalogue_entry SET update_frequency = $2 WHERE id = $1', [
    entry.id,
    frequency,
  ]);
  await office.database.owner.query('UPDATE share_grant SET mode = $2 WHERE request_id = $1', [request.id, mode]);
}
const counted = (day: string, source: 'platform' | 'hall') =>
  office.database.owner.query(
    `INSERT INTO reported_use (id, day, source, department_id, entry_id, grant_id, outcome, calls)
     VALUES ($1, $2, $3, $4, $5, $6, 'hit', 1)`,
    [newId(), day, source, office.requester, entry.id, request.grantId],
  );
const listed = async (actor: Actor) =>
  (await supplies().stale(office.as(actor), { after: null, limit: 200 })).items.filter(
    ({ requestId }) => requestId === request.id,
  );
const events = async (type: string) =>
  (await office.journal()).filter((row) => row.type === type && row.payload['requestId'] === request.id);
const tell = (day: string, actor: Actor = office.answerer, id: Id = request.id) =>
  supplies().record(office.as(actor), id, { updatedOn: localDate(day), document: '交换批次 26-12' });

describe('a recurring supply is watched by its update frequency', () => {
  it('U31: is stale from the first day past its period and grace, told once to both sides, and listed', async () => {
    on('2026-12-26');
    await supplies().watch();
    expect(await listed(office.liaison)).toEqual([]);
    expect(done(await supplies().rhythm(office.as(office.liaison), request.id))).toMatchObject({
      ...{ frequency: 'monthly', lastOn: '2026-11-23', awaitedBy: '2026-12-24', staleSince: null },
    });
    on('2026-12-27');
    await Promise.all([supplies().watch(), supplies().watch()]);
    await supplies().watch();
    expect(await events('grant_notice.stale')).toMatchObject([
      {
        department_ids: [office.requester, office.provider].sort(),
        payload: { frequency: 'monthly', lastOn: '2026-11-23', staleSince: '2026-12-27' },
      },
    ]);
    for (const actor of [office.liaison, office.answerer])
      expect(await listed(actor)).toMatchObject([{ entryCode: entry.code, staleSince: '2026-12-27' }]);
    expect(await listed(inDepartment(office.stranger, 'liaison'))).toEqual([]);
  });

  it('U31: is fresh again when the platform counts a delivery, not by a query of a hall, and stale anew a period later', async () => {
    on('2026-12-27');
    await supplies().watch();
    await counted('2026-12-27', 'hall');
    expect(await listed(office.answerer)).toHaveLength(1);
    await counted('2026-12-26', 'platform');
    expect(await listed(office.answerer)).toEqual([]);
    on('2027-01-29');
    await supplies().watch();
    expect((await events('grant_notice.stale')).map(({ payload }) => payload['staleSince'])).toEqual([
      '2026-12-27',
      '2027-01-29',
    ]);
  });

  it('U31: is fresh again when its provider records an update, once a day, within the days of the grant', async () => {
    on('2026-12-28');
    expect(await listed(office.answerer)).toHaveLength(1);
    expect(await tell('2026-12-29')).toMatchObject({ error: { code: 'usage.update_day' } });
    expect(await tell('2026-11-22')).toMatchObject({ error: { code: 'usage.update_day' } });
    expect(await tell('2026-12-28', office.liaison)).toMatchObject({ error: { code: 'forbidden' } });
    expect(await tell('2026-12-28', inDepartment(office.stranger, 'liaison'))).toMatchObject({
      error: { code: 'not_found' },
    });
    for (let time = 0; time < 2; time++)
      expect(done(await tell('2026-12-28'))).toMatchObject({
        ...{ lastOn: '2026-12-28', awaitedBy: '2027-01-28', staleSince: null },
        updates: [{ updatedOn: '2026-12-28', document: '交换批次 26-12' }],
      });
    expect(await events('supply_update.recorded')).toHaveLength(1);
    expect(await listed(office.answerer)).toEqual([]);
  });

  it.each([
    ['daily', 'service_interface'],
    ['realtime', 'batch_exchange'],
    ['on_demand', 'file_download'],
  ])('U31: %s by %s promises no day and is never stale', async (frequency, mode) => {
    await promises(frequency, mode);
    on('2027-10-01');
    await supplies().watch();
    expect(await listed(office.liaison)).toEqual([]);
    expect(await events('grant_notice.stale')).toEqual([]);
  });
});
