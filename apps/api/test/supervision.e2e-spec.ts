import { plantEntry, startLivedCity, type LivedCity, type TestApi } from './support';

const DAY = '2026-11-25T09:30:00+08:00';
const ROOT = '/api/v1/supervision';

interface MeasureBody {
  readonly id: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly n: number;
  readonly source: string;
  readonly rows: Readonly<Record<'numerator' | 'denominator', string | null>>;
}
interface GroupBody {
  readonly group: string;
  readonly measures: readonly MeasureBody[];
}

let city: LivedCity;
let api: TestApi;

beforeAll(async () => {
  city = await startLivedCity(new Date(DAY));
  api = city.api;
}, 120_000);

afterAll(() => city.close());

type Agent = Awaited<ReturnType<TestApi['as']>>;
const measuresOf = async (agent: Agent, query = ''): Promise<readonly MeasureBody[]> => {
  const { body } = await agent.get(`${ROOT}/measures${query}`).expect(200);
  return (body.groups as GroupBody[]).flatMap(({ measures }) => measures);
};
const named = (measures: readonly MeasureBody[], id: string): MeasureBody => {
  const found = measures.find((measure) => measure.id === id);
  if (!found) throw new Error(`no measure is called ${id}`);
  return found;
};

describe('the figures over HTTP', () => {
  it('stand in the four parts of the policy with their stamp', async () => {
    const supervisor = await api.as('supervisor');
    const { body, headers } = await supervisor.get(`${ROOT}/measures`).expect(200);
    expect((body.groups as GroupBody[]).map(({ group }) => group)).toEqual(['supplied', 'flowing', 'used', 'safe']);
    expect(body.stamp).toMatchObject({ today: '2026-11-25', region: '9999', departmentIds: null });
    expect(headers['zeqing-sequence']).toBe(String(body.stamp.sequence));
    expect(named(await measuresOf(supervisor), 'overdue_open').value).toBeGreaterThan(0);
  });

  it('U15: tell what papers were in fact spared, of how many told, and lead to those asked for nevertheless', async () => {
    const supervisor = await api.as('supervisor');
    const of = async (id: string): Promise<MeasureBody> => named(await measuresOf(supervisor), id);
    const before = await Promise.all(['calls', 'actually_spared_rate', 'asked_nevertheless'].map(of));
    const hall = await api.serviceHall();
    const { code: entry } = await plantEntry(api.database, '市民政局');
    const told = ['not_asked', 'not_asked', 'other', 'original_by_law', 'applicant_chose'].map((paper, at) => ({
      ...{
        caseNumber: `U15-${at}`,
        day: '2026-11-20',
        entry,
        item: 'birth-01',
        material: 'm-1',
        outcome: 'hit',
        paper,
      },
    }));
    await hall.post('/api/v1/use-reports').send({ reports: told }).expect(200);
    await city.settle();
    const [calls, spared, asked] = await Promise.all(['calls', 'actually_spared_rate', 'asked_nevertheless'].map(of));
    const added = (at: number, now: MeasureBody | undefined, part: 'numerator' | 'denominator'): number =>
      (now?.[part] ?? 0) - (before[at]?.[part] ?? 0);
    expect(added(0, calls, 'numerator')).toBe(5);
    expect([added(1, spared, 'numerator'), added(1, spared, 'denominator')]).toEqual([2, 4]);
    expect(added(2, asked, 'numerator')).toBe(1);
    const { body } = await supervisor.get(asked?.rows.numerator ?? '').expect(200);
    const rows = body.items as { label: string; kind: string; stage: string; times: number }[];
    expect(rows).toContainEqual(
      expect.objectContaining({ kind: 'use', label: `${entry} m-1`, stage: 'other', times: 1 }),
    );
  });

  it('lead to the rows they count, page by page', async () => {
    const supervisor = await api.as('supervisor');
    for (const { id, rows, numerator } of await measuresOf(supervisor)) {
      if (rows.numerator === null) continue;
      let [seen, next] = [0, null as string | null];
      do {
        const page = await supervisor.get(`${rows.numerator}&limit=7${next ? `&cursor=${next}` : ''}`).expect(200);
        for (const { times } of page.body.items as { times: number }[]) seen += times;
        next = page.body.next as string | null;
      } while (next !== null);
      expect([id, seen]).toEqual([id, numerator]);
    }
  });

  it('have months that add up to the whole, and say what they are made of', async () => {
    const supervisor = await api.as('supervisor');
    const { body } = await supervisor.get(`${ROOT}/measures/answer_on_time_rate`).expect(200);
    const months = body.series as readonly { month: string; denominator: number }[];
    expect(months.map(({ month }) => month)).toEqual(months.map(({ month }) => month).sort());
    expect(months.reduce((sum, { denominator }) => sum + denominator, 0)).toBe(body.denominator);
    const cases = (await supervisor.get(`${ROOT}/measures/suspected_cases`).expect(200)).body;
    const shares = cases.shares as readonly { count: number }[];
    expect(shares.reduce((sum, { count }) => sum + count, 0)).toBe(cases.value);
  });

  it('are a department’s own for its liaison, whomever else is asked for', async () => {
    const liaison = await api.as('liaison', '市民政局');
    const own = await liaison.get(`${ROOT}/measures`).expect(200);
    const [other] = await api.database.owner.query<{ id: string }[]>(
      `SELECT id FROM department WHERE name = '市公安局'`,
    );
    expect(own.body.stamp.departmentIds).toHaveLength(1);
    const foreign = await measuresOf(liaison, `?departmentId=${other?.id}`);
    expect(named(foreign, 'answer_on_time_rate').n).toBe(0);
  });

  it('refuse what is no measure, no part and no region', async () => {
    const supervisor = await api.as('supervisor');
    expect((await supervisor.get(`${ROOT}/measures/none`).expect(404)).body.code).toBe('supervision.unknown_measure');
    const none = await supervisor.get(`${ROOT}/measures/journal_unsealed_age/rows`).expect(422);
    expect(none.body.code).toBe('supervision.no_rows');
    await supervisor.get(`${ROOT}/measures?region=9999999`).expect(422);
  });
});
