import { seedDemoLife } from '../../../db/demo-life/seed-demo-life';
import { SEEDS } from '../../../db/seed-demo';
import { startTestApi, type TestApi } from './support';

interface Summary {
  readonly state: string;
  readonly clock: { readonly phase: string; readonly state: string; readonly dueOn: string } | null;
}

/** Today; a Sunday; the first working days of a year whose holidays nobody has announced yet. */
const DAYS = ['2026-11-25T09:30:00+08:00', '2026-11-29T23:50:00+08:00', '2027-01-05T08:00:00+08:00'];

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

  it('ends in the present and is not played twice', async () => {
    expect(api.clock.now()).toEqual(new Date(day));
    expect(await seedDemoLife(api.app, { seeds: SEEDS, at: new Date(day) })).toBe(false);
  });
});
