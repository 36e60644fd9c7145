import { newId } from '@zeqing/kernel';
import { waitUntil } from '@zeqing/testing';
import supertest from 'supertest';
import { aSharedRequest, startTestApi, startTestWorker, type TestApi, type TestWorker } from './support';

const [REQUESTER, PROVIDER] = ['市卫生健康委员会', '市民政局'] as const;
const DAY = 86_400_000;
type Agent = TestApi['anonymous'];

let api: TestApi;
let worker: TestWorker;
beforeAll(async () => {
  api = await startTestApi();
  worker = await startTestWorker(api);
}, 120_000);
afterAll(async () => {
  await worker.close();
  await api.close();
});

/** Signed in now, because the clock moves past the end of sessions. */
async function signedIn(role: string): Promise<Agent> {
  const person = api.credentials.people.find((each) => each.role === role);
  const answer = await api.anonymous.post('/api/v1/session').send({ login: person?.login, password: person?.password });
  expect(answer.status).toBe(201);
  const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
  return supertest.agent(api.app.getHttpServer()).set('Cookie', cookie);
}

const codeBy = async (sql: string): Promise<string> => {
  const [row]: { code: string }[] = await api.database.owner.query(sql, [REQUESTER]);
  return row?.code ?? '';
};
/** An item a hall accepts for the department, and one the department handles itself and needs a datum for. */
const acceptedItem = () =>
  codeBy(`SELECT a.item_code AS code FROM api_client_acceptance a JOIN department d ON d.id = a.department_id
    WHERE d.name = $1 ORDER BY a.item_code LIMIT 1`);
const ownItem = () =>
  codeBy(`SELECT i.code FROM service_item i JOIN department d ON d.id = i.department_id
    JOIN data_need n ON n.item_id = i.id JOIN evidence_mapping m ON m.evidence_type_id = n.evidence_type_id
    WHERE d.name = $1 AND n.is_compulsory ORDER BY i.code LIMIT 1`);

/** The item's first datum is this entry's from now on. */
async function needs(itemCode: string, entryCode: string): Promise<void> {
  await api.database.owner.query(
    `UPDATE evidence_mapping m SET entry_code = $2, subject_region_prefixes = '{""}',
       field_items = (SELECT jsonb_object_agg(field, '数据项1') FROM unnest(t.fields) AS f (field))
     FROM evidence_type t
     WHERE m.evidence_type_id = t.id AND t.id = (
       SELECT n.evidence_type_id FROM data_need n JOIN service_item i ON i.id = n.item_id
       WHERE i.code = $1 AND n.is_compulsory
         AND EXISTS (SELECT 1 FROM evidence_mapping o WHERE o.evidence_type_id = n.evidence_type_id)
       ORDER BY n.position, n.id LIMIT 1)`,
    [itemCode, entryCode],
  );
}

async function setStructuralDays(structuralDays: number): Promise<void> {
  const administrator = await api.as('system_administrator');
  const { version } = (await administrator.get('/api/v1/health-settings').expect(200)).body;
  const put = administrator.put('/api/v1/health-settings').set('If-Match', `"v${version}"`);
  await put.send({ isProbing: false, hosts: [], thresholds: { structuralDays } }).expect(200);
}

it('U10, U14: a failure that lasts is a supply of the ranking by passing days alone, and by a change of the setting', async () => {
  const [accepted, own] = [await acceptedItem(), await ownItem()];
  const purposes = [accepted, own].map((code) => ({ kind: 'item', code }));
  const { code } = await aSharedRequest(api, REQUESTER, PROVIDER, { purposes });
  await needs(own, code);
  const isMissing = async (agent: Agent): Promise<boolean> => {
    const { body } = await agent.get('/api/v1/services/unlock-ranking').expect(200);
    const supplies = body.items as { entryCode: string; missingFor: string[] }[];
    return supplies.some(({ entryCode, missingFor }) => entryCode === code && missingFor.includes(own));
  };
  const inTheWay = async (agent: Agent): Promise<string[]> => {
    const { body } = await agent.get(`/api/v1/services/${own}/readiness`).expect(200);
    const blockers = body.headline.blockers as { code: string; entryCode: string | null }[];
    return blockers.flatMap((each) => (each.entryCode === code ? [each.code] : []));
  };
  const start = api.clock.now();
  const day = start.toISOString().slice(0, 10);
  const reports = Array.from({ length: 4 }, () => ({
    ...{ caseNumber: newId(), day, entry: code, item: accepted, outcome: 'error' },
  }));
  await (await api.serviceHall()).post('/api/v1/use-reports').send({ reports }).expect(200);
  for (const days of [0, 1, 2]) {
    api.clock.set(new Date(start.getTime() + days * DAY));
    const supervisor = await signedIn('supervisor');
    expect([days, await isMissing(supervisor)]).toEqual([days, days > 1]);
    expect(await inTheWay(supervisor)).toEqual(days > 1 ? ['resource_failing'] : []);
  }
  const supervisor = await signedIn('supervisor');
  await setStructuralDays(3);
  await waitUntil('the ranking heeds the setting', async () => !(await isMissing(supervisor)));
  expect(await inTheWay(supervisor)).toEqual([]);
  await setStructuralDays(1);
  await waitUntil('the ranking heeds the setting again', () => isMissing(supervisor));
});
