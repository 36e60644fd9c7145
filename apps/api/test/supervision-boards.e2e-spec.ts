import { startLivedCity, type LivedCity, type TestApi } from './support';

const DAY = '2026-11-25T09:30:00+08:00';
const ROOT = '/api/v1/supervision';
const BIRTH = '2024-1-01';

let city: LivedCity;
let api: TestApi;
let supervisor: Agent;
type Agent = Awaited<ReturnType<TestApi['as']>>;

beforeAll(async () => {
  city = await startLivedCity(new Date(DAY));
  api = city.api;
  supervisor = await api.as('supervisor');
}, 120_000);

afterAll(() => city.close());

interface Cell {
  readonly column: string;
  readonly worst: string;
  readonly blockers: number;
  readonly overdue: number;
  readonly overdueDays: number;
}
interface Row {
  readonly code: string;
  readonly state: string;
  readonly cells: readonly Cell[];
}
const sum = (numbers: readonly (number | null)[]): number => numbers.reduce<number>((all, one) => all + (one ?? 0), 0);

async function countRows(query: string): Promise<number> {
  let [seen, next] = [0, null as string | null];
  do {
    const { body } = await supervisor.get(`${query}&limit=50${next ? `&cursor=${next}` : ''}`).expect(200);
    seen += (body.items as unknown[]).length;
    next = body.next as string | null;
  } while (next !== null);
  return seen;
}

describe('the one-thing × department board', () => {
  it('U44: says which bodies block 新生儿出生, and at which stage', async () => {
    const { body } = await supervisor.get(`${ROOT}/board`).expect(200);
    const birth = (body.rows as Row[]).find(({ code }) => code === BIRTH);
    expect(birth?.cells.map(({ worst }) => worst)).toEqual(expect.arrayContaining(['not_requested', 'coverage_gap']));
    const keys = (body.columns as { key: string }[]).map(({ key }) => key);
    for (const { column } of birth?.cells ?? []) expect(keys).toContain(column);
    expect(body.stamp.today).toBe('2026-11-25');
  });

  it('agrees with readiness, one-thing by one-thing and blocker by blocker', async () => {
    const { body } = await supervisor.get(`${ROOT}/board`).expect(200);
    for (const { code, state, cells } of body.rows as Row[]) {
      const now = (await supervisor.get(`/api/v1/one-things/${code}/readiness`).expect(200)).body;
      const blockers = (now.matters as { blockers: { overdueWorkingDays: number }[] }[]).flatMap((one) => one.blockers);
      expect([code, state, sum(cells.map((cell) => cell.blockers))]).toEqual([code, now.state, blockers.length]);
      const detail = (await supervisor.get(`${ROOT}/board/${code}`).expect(200)).body;
      const days = (list: readonly number[]): number[] => [...list].sort((a, b) => a - b);
      expect(days((detail.blockers as Cell[]).map(({ overdueDays }) => overdueDays))).toEqual(
        days(blockers.map(({ overdueWorkingDays }) => overdueWorkingDays)),
      );
    }
  });

  it('U26: is the same for a liaison, and narrowed to one department for whoever asks', async () => {
    const liaison = await api.as('liaison', '市民政局');
    const whole = (await supervisor.get(`${ROOT}/board`).expect(200)).body;
    expect((await liaison.get(`${ROOT}/board`).expect(200)).body.rows).toEqual(whole.rows);
    const [column] = (whole.columns as { departmentId: string | null }[]).filter((one) => one.departmentId !== null);
    const one = (await liaison.get(`${ROOT}/board?departmentId=${column?.departmentId}`).expect(200)).body;
    const named = new Set((one.columns as { departmentId: string }[]).map(({ departmentId }) => departmentId));
    expect([...named]).toEqual([column?.departmentId]);
  });

  it('knows no other one-thing', async () => {
    const { body } = await supervisor.get(`${ROOT}/board/none`).expect(404);
    expect(body.code).toBe('supervision.unknown_one_thing');
  });
});

describe('the department × department matrix', () => {
  interface Line {
    readonly departmentId: string;
    readonly owed: number;
    readonly granted: number;
    readonly supplied: number;
    readonly working: number;
  }
  type MatrixRow = Line & { readonly cells: Readonly<Record<keyof Line, readonly (number | null)[]>> };

  it('adds up along rows, along columns and in all; what works was supplied, what is supplied was granted', async () => {
    const { body } = await supervisor.get(`${ROOT}/matrix`).expect(200);
    const [columns, lines] = [body.columns as Line[], body.rows as MatrixRow[]];
    expect(body.total.granted).toBeGreaterThan(0);
    for (const count of ['owed', 'granted', 'supplied', 'working'] as const) {
      for (const row of lines) expect(sum(row.cells[count])).toBe(row[count]);
      columns.forEach((column, at) => {
        expect(sum(lines.map((row) => row.cells[count][at] ?? null))).toBe(column[count]);
      });
      expect(sum(lines.map((row) => row[count]))).toBe(body.total[count]);
    }
    for (const row of lines) expect([row.granted >= row.supplied, row.supplied >= row.working]).toEqual([true, true]);
  });

  it('shows a liaison the own row and the own column only', async () => {
    const liaison = await api.as('liaison', '市民政局');
    const { body } = await liaison.get(`${ROOT}/matrix`).expect(200);
    const [own] = body.stamp.departmentIds as string[];
    const columns = body.columns as Line[];
    for (const row of body.rows as MatrixRow[])
      columns.forEach(({ departmentId }, at) => {
        const isOwn = (row.departmentId === own) !== (departmentId === own);
        expect(row.cells.granted[at] !== null).toBe(isOwn);
      });
  });
});

describe('tables of days and months', () => {
  it('ageing: every open stretch is in one bucket, and the rows are there to see', async () => {
    const { body } = await supervisor.get(`${ROOT}/ageing`).expect(200);
    expect(body.buckets.map(({ from }: { from: number }) => from)).toEqual([0, 6, 11, 21]);
    expect(body.total.overdue).toBeGreaterThan(0);
    for (const stage of body.stages as { counts: number[]; total: number; rows: string }[]) {
      expect(sum(stage.counts)).toBe(stage.total);
      expect(await countRows(stage.rows)).toBe(stage.total);
    }
    expect(sum((body.departments as { total: number }[]).map(({ total }) => total))).toBe(body.total.total);
  });

  it('ranking: nobody stands on fewer than the minimum, and n is always told', async () => {
    const { body } = await supervisor.get(`${ROOT}/overdue-ranking`).expect(200);
    const items = body.items as { rank: number | null; unranked: string | null; all: { n: number } }[];
    expect(items.length).toBeGreaterThan(0);
    for (const { rank, unranked, all } of items) {
      expect(rank === null).toBe(unranked !== null);
      if (rank !== null) expect(all.n).toBeGreaterThanOrEqual(body.minimumN);
    }
    const rate = (await supervisor.get(`${ROOT}/measures/answer_on_time_rate`).expect(200)).body;
    const answers = (await supervisor.get(`${ROOT}/overdue-ranking?stage=answer`).expect(200)).body;
    expect(sum((answers.items as { all: { n: number } }[]).map(({ all }) => all.n))).toBe(rate.denominator);
  });

  it('funnel: months make the whole, steps only narrow, and each number has its rows', async () => {
    const { body } = await supervisor.get(`${ROOT}/funnel`).expect(200);
    interface Cohort {
      readonly steps: readonly { readonly step: string; readonly count: number; readonly rows: string }[];
    }
    const [total, cohorts] = [body.total as Cohort, body.cohorts as Cohort[]];
    total.steps.forEach(({ step, count }, at) => {
      expect([step, sum(cohorts.map(({ steps }) => steps[at]?.count ?? 0))]).toEqual([step, count]);
    });
    for (const { steps } of cohorts) {
      const counts = steps.map(({ count }) => count);
      expect([...counts].sort((a, b) => b - a)).toEqual(counts);
    }
    const last = cohorts.at(-1)?.steps ?? [];
    for (const { step, count, rows } of last) expect([step, await countRows(rows)]).toEqual([step, count]);
  });

  it('refuse an unknown stage or part', async () => {
    await supervisor.get(`${ROOT}/overdue-ranking?stage=supplement`).expect(422);
    await supervisor.get(`${ROOT}/rows?part=secrets`).expect(422);
  });
});
