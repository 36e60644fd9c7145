import { isFilled, listsOf, NEEDS_NO_ROW } from './support/demo-lists';
import { seedDemoLife } from '../../../db/demo-life/seed-demo-life';
import { SEEDS } from '../../../db/seed-demo';
import { startTestApi, type TestApi } from './support';

interface Summary {
  readonly state: string;
  readonly clock: { readonly phase: string; readonly state: string; readonly dueOn: string } | null;
}

/** Today; in a full run also a Sunday, and the first working days of a year whose holidays nobody has announced yet. */
const DAYS = ['2026-11-25T09:30:00+08:00'];
if (process.env['ZEQING_TEST_FULL'] === '1') DAYS.push('2026-11-29T23:50:00+08:00', '2027-01-05T08:00:00+08:00');

/** Whose lists are looked at: everybody who watches, and departments that have something to do with each subject. */
const READERS: readonly (readonly [string, string])[] = [
  ...['supervisor', 'authority_officer', 'auditor', 'security_administrator', 'system_administrator'].map(
    (role) => [role, '市数据局'] as const,
  ),
  ...['市公安局', '市民政局', '市卫生健康委员会', '市医疗保障局', '市税务局', '市住房公积金管理中心'].map(
    (department) => ['liaison', department] as const,
  ),
];

describe.each(DAYS)('the demonstration city on %s', (day) => {
  let api: TestApi;
  let requests: readonly Summary[];

  beforeAll(async () => {
    api = await startTestApi(new Date(day));
    expect(await seedDemoLife(api.app, { seeds: SEEDS, at: new Date(day) })).toBe(true);
    const supervisor = await api.as('supervisor');
    requests = ((await supervisor.get('/api/v1/requests?limit=200')).body as { items: Summary[] }).items;
  }, 120_000);
  afterAll(() => api.close());

  const inState = (state: string): readonly Summary[] => requests.filter((request) => request.state === state);

  it('has requests in every phase of their life', () => {
    const expected = [
      ...['reviewing', 'supplementing', 'extension_requested', 'answer_signing', 'agreed', 'supplying'],
      ...['shared', 'suspended', 'refused', 'disposal_due'],
    ];
    expect(expected.filter((state) => inState(state).length === 0)).toEqual([]);
  });

  it('has an answer and a supply that are overdue, with their suspected cases', async () => {
    const today = day.slice(0, 10);
    const late = requests.filter(({ clock }) => clock?.state === 'running' && clock.dueOn < today);
    expect(new Set(late.map(({ clock }) => clock?.phase))).toEqual(new Set(['answer', 'supply']));
    const cases = await api.database.owner.query<{ count: string }[]>('SELECT count(*) FROM suspected_case');
    expect(Number(cases[0]?.count)).toBeGreaterThanOrEqual(late.length);
  });

  it('shows one one-thing nearly ready and another with a matter nobody has mapped', async () => {
    const supervisor = await api.as('supervisor');
    const cancellation = (await supervisor.get('/api/v1/one-things/2024-1-05/readiness')).body;
    expect(cancellation.matters.filter((matter: { state: string }) => matter.state === 'ready')).toHaveLength(5);
    const birth = (await supervisor.get('/api/v1/one-things/2024-1-01/readiness')).body;
    expect(birth.matters.map((matter: { state: string }) => matter.state)).toContain('not_mapped');
  });

  it('has something in every list the product has', async () => {
    const people: Awaited<ReturnType<TestApi['as']>>[] = [];
    for (const [role, department] of READERS) people.push(await api.as(role, department));
    people.push(await api.serviceHall());
    const empty: string[] = [];
    for (const list of listsOf(day.slice(0, 10))) if (!(await isFilled(people, list))) empty.push(list.path);
    expect(empty.sort()).toEqual(Object.keys(NEEDS_NO_ROW).sort());
  });

  it('U15: tells how many papers were spared at the counters, and where one was asked for all the same', async () => {
    const supervisor = await api.as('supervisor');
    const { value } = (await supervisor.get('/api/v1/supervision/measures/actually_spared_rate').expect(200)).body;
    expect(value).toBeGreaterThan(0.5);
    expect(value).toBeLessThan(1);
  });

  it('U47: has a sheet of the last quarter with counts to confirm, and a grant nobody has used', async () => {
    const user = await api.as('liaison', '市税务局');
    const { items } = (await user.get('/api/v1/usage-sheets?state=prefilled').expect(200)).body;
    const used = items.find(({ entryName }: { entryName: string }) => entryName === '企业登记基本信息');
    expect(used.figures.hall.hit).toBeGreaterThan(used.figures.hall.miss);
    expect(used.figures.platform.hit).toBeGreaterThan(0);
    const idle = await api.as('liaison', '市住房公积金管理中心');
    expect((await idle.get('/api/v1/grants/unused').expect(200)).body.items).toHaveLength(1);
  });

  it('U36: has a package whose requests are in different states', async () => {
    const insurer = await api.as('liaison', '市医疗保障局');
    const { items } = (await insurer.get('/api/v1/packages').expect(200)).body;
    const { rows } = (await insurer.get(`/api/v1/packages/${items[0].id}`).expect(200)).body;
    expect(new Set(rows.map((row: { state: string }) => row.state)).size).toBeGreaterThan(1);
  });

  it('U42, U45: waits for a section, and for two bodies outside of which one is late', async () => {
    const police = await api.as('liaison', '市公安局');
    const asked = (await police.get('/api/v1/consultations?state=open').expect(200)).body.items;
    expect(asked).toEqual([expect.objectContaining({ isOverdue: false })]);
    const civil = await api.as('liaison', '市民政局');
    const outside = (await civil.get('/api/v1/outside-requests').expect(200)).body.items;
    expect(outside).toHaveLength(2);
    expect((await civil.get('/api/v1/outside-requests?overdue=true').expect(200)).body.items).toHaveLength(1);
  });

  it('ends in the present and is not played twice', async () => {
    expect(api.clock.now()).toEqual(new Date(day));
    expect(await seedDemoLife(api.app, { seeds: SEEDS, at: new Date(day) })).toBe(false);
  });
});
