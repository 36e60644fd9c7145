import { startLivedCity, type LivedCity, type TestApi } from './support';

const DAY = '2026-11-25T09:30:00+08:00';
const ROOT = '/api/v1/supervision';

let city: LivedCity;
let api: TestApi;
let supervisor: Agent;
type Agent = Awaited<ReturnType<TestApi['as']>>;

beforeAll(async () => {
  city = await startLivedCity(new Date(DAY));
  api = city.api;
  supervisor = await api.as('supervisor');
}, 180_000);

afterAll(() => city.close());

interface Lot {
  readonly kind: string;
  readonly id: string;
  readonly total: number;
  readonly done: number;
  readonly remaining: number;
  readonly outlook: string;
  readonly deadline: string;
  readonly rows: string;
}

const lots = async (agent: Agent, query = ''): Promise<readonly Lot[]> =>
  (await agent.get(`${ROOT}/burn-downs${query}`).expect(200)).body.items as Lot[];

describe('the burn-downs over HTTP', () => {
  it.each(['batch', 'package'])('%s: says whether it makes its date, with its definition and stamp', async (kind) => {
    const { body, headers } = await supervisor.get(`${ROOT}/burn-downs`).expect(200);
    expect(headers['zeqing-sequence']).toBe(String(body.stamp.sequence));
    const definition = (body.definitions as { id: string; timeBase: { zh: string } }[]).find(
      ({ id }) => id === `burn_down_${kind}`,
    );
    expect(definition?.timeBase.zh).toContain('工作日');
    const lot = (body.items as Lot[]).find((one) => one.kind === kind);
    expect(lot?.total).toBeGreaterThan(1);
    expect(lot?.done).toBe((lot?.total ?? 0) - (lot?.remaining ?? 0));
    const { body: one } = await supervisor.get(`${ROOT}/burn-downs/${kind}:${lot?.id ?? ''}`).expect(200);
    expect(one).toMatchObject({ ...lot, definition: { id: `burn_down_${kind}` } });
    const points = one.points as { day: string; ideal: number; remaining: number | null }[];
    expect(points.find(({ day }) => day === one.deadline)?.ideal).toBe(0);
    expect(points.find(({ day }) => day === '2026-11-25')?.remaining).toBe(one.remaining);
  });

  it('lead to exactly the rows they count, page by page', async () => {
    for (const { rows, total, remaining } of await lots(supervisor))
      for (const [query, count] of [
        ['open=true', remaining],
        ['open=false', total],
      ] as const) {
        const items: string[] = [];
        for (let cursor = ''; ;) {
          const next = cursor === '' ? '' : `&cursor=${cursor}`;
          const { body } = await supervisor.get(`${rows}?${query}&limit=2${next}`).expect(200);
          items.push(...(body.items as { id: string }[]).map(({ id }) => id));
          if (body.next === null) break;
          cursor = body.next as string;
        }
        expect(new Set(items).size).toBe(items.length);
        expect([rows, query, items.length]).toEqual([rows, query, count]);
      }
  });

  it('are a department’s own for its liaison, and nothing in a region that owes nothing', async () => {
    const liaison = await api.as('liaison', '市民政局');
    const own = await lots(liaison);
    for (const { id, kind, total } of await lots(supervisor)) {
      const mine = own.find((one) => one.id === id);
      expect(mine?.total ?? 0).toBeLessThanOrEqual(total);
      if (!mine) await liaison.get(`${ROOT}/burn-downs/${kind}:${id}`).expect(404);
    }
    expect(await lots(supervisor, '?region=98')).toEqual([]);
  });

  it('refuse a kind, a lot and an export that are none', async () => {
    const nobody = '00000000-0000-7000-8000-000000000000';
    await supervisor.get(`${ROOT}/burn-downs/nothing:${nobody}`).expect(422);
    await supervisor.get(`${ROOT}/burn-downs/batch:5`).expect(422);
    const { body } = await supervisor.get(`${ROOT}/burn-downs/batch:${nobody}`).expect(404);
    expect(body.code).toBe('supervision.unknown_lot');
    await supervisor.get(`${ROOT}/burn-downs/package:${nobody}/rows`).expect(404);
    await supervisor.get(`${ROOT}/exports/burn-downs?lot=batch:${nobody}`).expect(404);
    await supervisor.get(`${ROOT}/exports/burn-downs?lot=${nobody}`).expect(422);
  });

  it('are exported: all of them, and one day by day with the numbers of the chart', async () => {
    const [lot] = await lots(supervisor);
    const { text: all } = await supervisor.get(`${ROOT}/exports/burn-downs?format=csv`).expect(200);
    expect(all).toContain(lot?.deadline);
    const which = `${lot?.kind ?? ''}:${lot?.id ?? ''}`;
    const { text } = await supervisor.get(`${ROOT}/exports/burn-downs?format=csv&lot=${which}`).expect(200);
    const { body } = await supervisor.get(`${ROOT}/burn-downs/${which}`).expect(200);
    const points = body.points as { day: string; remaining: number | null }[];
    for (const { day, remaining } of points) {
      const line = text.split('\r\n').find((one) => one.startsWith(day));
      expect([day, line?.split(',')[2]]).toEqual([day, remaining === null ? '' : String(remaining)]);
    }
  });
});

describe('the flows over HTTP', () => {
  it('are the grants in use, once on each side, with what hangs on the greatest few', async () => {
    const { body } = await supervisor.get(`${ROOT}/flows`).expect(200);
    const { body: measure } = await supervisor.get(`${ROOT}/measures/grants_in_use`).expect(200);
    expect(body.total).toBe(measure.value);
    expect(body.total).toBeGreaterThan(0);
    expect(body.definition.id).toBe('grant_flows');
    const nodes = body.nodes as { key: string; side: string; grants: number; id: string | null }[];
    const sum = (of: readonly { readonly grants: number }[]): number => of.reduce((all, one) => all + one.grants, 0);
    for (const side of ['supplier', 'class', 'user'])
      expect([side, sum(nodes.filter((node) => node.side === side))]).toEqual([side, body.total]);
    expect(nodes.length).toBeLessThanOrEqual(33);
    for (const { id, grants } of nodes.filter(({ side }) => side === 'supplier')) {
      const { body: own } = await supervisor.get(`${ROOT}/measures/grants_in_use?departmentId=${id ?? ''}`).expect(200);
      expect([id, own.value]).toEqual([id, grants]);
    }
    const few = body.dependence as { suppliers: number; grants: number; share: number }[];
    expect(few.map(({ share }) => share)).toEqual(few.map(({ grants }) => grants / body.total));
  });

  it('lead from every node and every band to the very grants it counts', async () => {
    const { body } = await supervisor.get(`${ROOT}/flows`).expect(200);
    const nodes = (body.nodes as { key: string; grants: number }[]).map(({ key, grants }) => ({ from: key, grants }));
    const bands = body.links as { from: string; to: string; grants: number }[];
    for (const { grants, ...which } of [...nodes, ...bands]) {
      const query = new URLSearchParams({ ...which, limit: '200' }).toString();
      const { body: page } = await supervisor.get(`${ROOT}/flows/rows?${query}`).expect(200);
      expect([which, page.items.length]).toEqual([which, grants]);
    }
    const { body: none } = await supervisor.get(`${ROOT}/flows/rows?from=user:nobody`).expect(200);
    expect(none.items).toEqual([]);
    const { body: refused } = await supervisor.get(`${ROOT}/flows/rows?from=nothing`).expect(422);
    expect(JSON.stringify(refused)).toContain('from');
  });

  it('are a department’s own for its liaison, and exported with nothing put together', async () => {
    const liaison = await api.as('liaison', '市民政局');
    const { body } = await liaison.get(`${ROOT}/flows`).expect(200);
    const suppliers = (body.nodes as { side: string; id: string }[]).filter(({ side }) => side === 'supplier');
    for (const { id } of suppliers) expect(body.stamp.departmentIds).toContain(id);
    const { text } = await supervisor.get(`${ROOT}/exports/flows?format=csv`).expect(200);
    const lines: string[] = text.split('\r\n').filter(Boolean);
    const heading = lines.findIndex((line) => line.includes(','));
    const { body: whole } = await supervisor.get(`${ROOT}/flows`).expect(200);
    const grants = lines.slice(heading + 1).map((line) => Number(line.split(',')[3]));
    expect(grants.reduce((all, one) => all + one, 0)).toBe(whole.total);
  });
});
