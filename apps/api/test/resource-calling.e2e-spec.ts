import { startLivedCity, type LivedCity } from './support';

const TODAY = '2026-11-25';

let city: LivedCity;
beforeAll(async () => {
  city = await startLivedCity(new Date(`${TODAY}T09:30:00+08:00`));
}, 180_000);
afterAll(() => city.close());

interface Carried {
  readonly itemCode: string;
  readonly entryCode: string;
  readonly grantId: string;
  readonly materialCode: string;
}
interface Resource {
  readonly id: string;
  readonly version: number;
}

/** A material a grant spares by a resource. */
async function carried(): Promise<Carried> {
  const agent = await city.api.as('supervisor');
  const { body } = await agent.get('/api/v1/services/explained?limit=200&scope=local').expect(200);
  for (const { itemCode, headline } of body.items)
    for (const { code, entryCode, grantId, how } of headline.materials)
      if (grantId !== null && how !== null) return { itemCode, entryCode, grantId, materialCode: code };
  throw new Error('no grant spares a paper');
}

/** Calls of today that halls or the platform told of the grant. */
const counted = (source: 'hall' | 'platform', { grantId }: Carried, calls: number): Promise<unknown> =>
  city.api.database.owner.query(
    `INSERT INTO reported_use (id, day, source, department_id, entry_id, grant_id, item_code, outcome, calls)
     SELECT gen_random_uuid(), $3, $1, beneficiary_department_id, entry_id, id, $4, 'hit', $5 FROM share_grant WHERE id = $2`,
    [source, grantId, TODAY, `test-${source}`, calls],
  );

async function howOf({ itemCode, materialCode }: Carried): Promise<Record<string, unknown>> {
  const hall = await city.api.serviceHall();
  const { body } = await hall.get(`/api/v1/services/${itemCode}/readiness?scope=local`).expect(200);
  return body.headline.materials.find(({ code }: { code: string }) => code === materialCode).how;
}

it('U16: the provider tells how its resource is called, and the counter is told, with what is left of the day’s calls', async () => {
  const { api } = city;
  const where = await carried();
  const reader = await api.as('supervisor');
  const { body: entry } = await reader
    .get('/api/v1/catalogue/entries/by-code')
    .query({ code: where.entryCode })
    .expect(200);
  const [provider] = await api.database.owner.query<{ name: string }[]>('SELECT name FROM department WHERE id = $1', [
    entry.providerDepartmentId,
  ]);
  const liaison = await api.as('liaison', provider?.name ?? '');
  const [resource] = entry.resources as readonly Resource[];
  const url = `/api/v1/catalogue/resources/${String(resource?.id)}/calling`;
  const tell = (version: number, calling: object) => liaison.put(url).set('if-match', `"v${version}"`).send(calling);
  const version = resource?.version ?? 0;

  const calling = { inputs: ['姓名', '身份证号码'], serviceHours: '工作日 8:30–17:30', dailyQuota: 5_000 };
  const { body: told } = await tell(version, calling).expect(200);
  expect(told).toMatchObject({ ...calling, version: version + 1, departmentId: entry.providerDepartmentId });
  const before = await howOf(where);
  expect(before).toMatchObject({ ...calling, quotaLeft: expect.any(Number) as unknown });

  await counted('hall', where, 3);
  expect((await howOf(where))['quotaLeft']).toBe(Number(before['quotaLeft']) - 3);
  await counted('platform', where, 40);
  expect((await howOf(where))['quotaLeft']).toBe(4_960);

  await tell(version + 1, { ...calling, dailyQuota: 1 }).expect(200);
  expect(await howOf(where)).toMatchObject({ dailyQuota: 1, quotaLeft: 0 });
  await tell(version + 2, { serviceHours: '全天' }).expect(200);
  expect(await howOf(where)).toMatchObject({
    ...{ inputs: null, serviceHours: '全天', dailyQuota: null },
    quotaLeft: null,
  });
  const events = await api.database.owner.query<{ payload: string }[]>(
    `SELECT payload_c14n AS payload FROM journal_pending WHERE type = 'catalogue.resource_described' ORDER BY id`,
  );
  expect(events.map(({ payload }) => JSON.parse(payload) as unknown)).toMatchObject([
    { inputs: 2, hasServiceHours: true, dailyQuota: 5_000 },
    { dailyQuota: 1 },
    { inputs: 0, hasServiceHours: true, dailyQuota: null },
  ]);

  const outdated = await tell(version, {}).expect(412);
  expect(outdated.body.code).toBe('stale');
  const stranger = await api.as('liaison', provider?.name === '市民政局' ? '市公安局' : '市民政局');
  await stranger
    .put(url)
    .set('if-match', `"v${version + 3}"`)
    .send({})
    .expect(404);
});

it.each([
  [{ inputs: [] }, 'invalid_input', '/inputs'],
  [{ inputs: ['身份证号', '身份证号'] }, 'catalogue.calling_invalid', '/inputs/1'],
  [{ inputs: ['身份\u202e证号'] }, 'text.malformed', '/inputs/0'],
  [{ serviceHours: '' }, 'invalid_input', '/serviceHours'],
  [{ dailyQuota: 0 }, 'invalid_input', '/dailyQuota'],
])('refuses to tell %j of a resource', async (calling, code, pointer) => {
  const { body } = await (await city.api.as('supervisor')).get('/api/v1/catalogue/resources?limit=200').expect(200);
  const { id, version, departmentId } = body.items[0];
  const [provider] = await city.api.database.owner.query<{ name: string }[]>(
    'SELECT name FROM department WHERE id = $1',
    [departmentId],
  );
  const liaison = await city.api.as('liaison', provider?.name ?? '');
  const told = liaison.put(`/api/v1/catalogue/resources/${id}/calling`).set('if-match', `"v${version}"`);
  const refused = await told.send(calling).expect(422);
  expect(refused.body).toMatchObject({ code, errors: [{ pointer }] });
});
