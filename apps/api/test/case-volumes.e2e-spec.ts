import { Sealer } from '@zeqing/journal';
import { createLogger } from '@zeqing/platform';
import { plantSample } from '../../../libs/services/test/plant-sample';
import { startTestApi, type TestApi } from './support';

type Agent = TestApi['anonymous'];
interface Draft {
  readonly id: string;
  readonly version: number;
  readonly content: { readonly item: Readonly<Record<string, unknown>> };
  readonly faults: readonly { readonly pointer: string; readonly rule: string }[];
}
interface Supply {
  readonly unlocks: readonly unknown[];
  readonly unlocksCount: number;
  readonly unlocksCases: number;
  readonly missingForCount: number;
  readonly missingForCases: number;
  readonly missingForUncounted: number;
}

const OFFICE = '市卫生健康委员会';
const BIRTH = '11999900MB0000003R3999900100101';
const RANKING = '/api/v1/services/unlock-ranking';
const DEMO = { year: 2025, source: '演示数据（非真实统计）' };

let api: TestApi;
let liaison: Agent;
let head: Agent;
let departmentId: string;
let sealer: Sealer;

beforeAll(async () => {
  api = await startTestApi();
  await plantSample(api.database);
  sealer = new Sealer(api.database.config.database.sealer, createLogger(api.database.config, 'test'));
  [liaison, head] = [await api.as('liaison', OFFICE), await api.as('department_head', OFFICE)];
  const rows = await api.database.owner.query<{ id: string }[]>('SELECT id FROM department WHERE name = $1', [OFFICE]);
  departmentId = rows[0]?.id ?? '';
}, 120_000);
afterAll(async () => {
  await sealer.stop();
  await api.close();
});

const put = ({ id, version }: Draft, item: object) =>
  liaison.put(`/api/v1/service-drafts/${id}/item`).set('if-match', `"v${version}"`).send(item);
const act = (who: Agent, { id, version }: Draft, name: string) =>
  who.post(`/api/v1/service-drafts/${id}/${name}`).set('if-match', `"v${version}"`).send({});

describe('the case volume of an item', () => {
  let draft: Draft;

  it('is written with its year and source, and refused by field and rule where it is not whole', async () => {
    const { body } = await liaison
      .post('/api/v1/service-drafts')
      .send({ target: 'item', code: BIRTH, departmentId })
      .expect(201);
    const { item } = body.content;
    expect(item.caseVolume).toEqual({ cases: 12_400, ...DEMO });
    const strange = [{ cases: -1 }, { cases: 1.5 }, { cases: 'many' }, { year: 'last' }, { source: 1 }];
    for (const caseVolume of strange) {
      const { body: refused } = await put(body, { ...item, caseVolume }).expect(422);
      expect(refused.errors[0]).toMatchObject({ pointer: `/caseVolume/${Object.keys(caseVolume)[0] ?? ''}` });
    }
    const { body: half } = await put(body, { ...item, caseVolume: { cases: 1, year: 2027 } }).expect(200);
    expect(half.faults).toMatchObject([
      { pointer: '/content/caseVolume/year', rule: 'year_implausible' },
      { pointer: '/content/caseVolume/source', rule: 'required' },
    ]);
    const { body: refused } = await act(liaison, half, 'sending').expect(422);
    expect(refused.code).toBe('services.draft_incomplete');
    draft = (await put(half, { ...item, caseVolume: { cases: 13_000, year: 2026, source: '统计年报' } }).expect(200))
      .body;
    expect(draft.faults).toEqual([]);
  });

  it('U14/4: weighs the ranking once it is published, with its year and source, and its version stays as it was', async () => {
    const before = (await liaison.get(RANKING).query({ weight: 'cases' }).expect(200)).body;
    expect(before).toMatchObject({ countedIn: [{ ...DEMO, items: 4 }], countedInCount: 1 });
    const { body: sent } = await act(liaison, draft, 'sending').expect(200);
    await act(head, sent, 'publication').expect(200);
    await sealer.sealPending();
    const { body } = await liaison.get(RANKING).query({ weight: 'cases' }).expect(200);
    expect(body.countedIn).toEqual([
      { ...DEMO, items: 3 },
      { year: 2026, source: '统计年报', items: 1 },
    ]);
    expect(body.uncounted).toBe(body.counted - 4);
    const versions = '/api/v1/service-versions';
    const of = { target: 'item', code: BIRTH };
    const { body: first } = await liaison
      .get(`${versions}/version`)
      .query({ ...of, number: 1 })
      .expect(200);
    expect(first.content.item.caseVolume).toEqual({ cases: 12_400, ...DEMO });
    const { body: compared } = await liaison
      .get(`${versions}/changes`)
      .query({ ...of, from: 1, to: 2 })
      .expect(200);
    expect(compared.changes).toMatchObject([
      { say: { zh: '年办件量由“2025 年 12400 件，演示数据（非真实统计）”改为“2026 年 13000 件，统计年报”' } },
    ]);
  });

  it('U14/4: ranks by items or by cases, and each row tells both', async () => {
    const asked = async (query: object): Promise<readonly Supply[]> =>
      (await liaison.get(RANKING).query(query).expect(200)).body.items;
    const [byItems, byCases] = [await asked({}), await asked({ weight: 'cases' })];
    const sorted = (rows: readonly Supply[], key: keyof Supply): void => {
      const values = rows.map((row) => Number(row[key]));
      expect(values).toEqual([...values].sort((a, b) => b - a));
    };
    sorted(byItems, 'unlocksCount');
    sorted(byCases, 'unlocksCases');
    expect(byCases.some(({ missingForCases }) => missingForCases > 0)).toBe(true);
    expect(byCases.some(({ missingForUncounted }) => missingForUncounted > 0)).toBe(true);
    const told = (rows: readonly Supply[]): string[] => rows.map((row) => JSON.stringify(row)).sort();
    expect(told(byCases)).toEqual(told(byItems));
    const { body: refused } = await liaison.get(RANKING).query({ weight: 'money' }).expect(422);
    expect(refused.errors).toMatchObject([{ pointer: '?weight' }]);
  });

  it('is taken out and brought in with the item, as JSON and as a workbook; a file that tells of none leaves it', async () => {
    const files = '/api/v1/service-model';
    const { body: model } = await liaison.get(files).query({ departmentId }).expect(200);
    const [item] = model.items.filter(({ code }: { code: string }) => code === BIRTH);
    expect(item.caseVolume).toEqual({ cases: 13_000, year: 2026, source: '统计年报' });
    const book = await liaison.get(`${files}/workbook`).query({ departmentId }).responseType('blob').expect(200);
    const { body: same } = await liaison
      .post(`${files}/imports/workbook`)
      .query({ departmentId })
      .set('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .send(book.body)
      .expect(200);
    expect(same.parts.map(({ outcome }: { outcome: string }) => outcome)).toContain('unchanged');
    const bring = async (said: object): Promise<{ readonly outcome: string; readonly faults: object[] }> => {
      const body = { items: [{ ...item, ...said }], templates: [], oneThings: [] };
      return (await liaison.post(`${files}/imports`).query({ departmentId }).send(body).expect(200)).body.parts[0];
    };
    expect(await bring({ caseVolume: null })).toMatchObject({ outcome: 'unchanged' });
    expect(await bring({ caseVolume: { ...item.caseVolume, cases: 5, source: null } })).toMatchObject({
      outcome: 'changed',
      faults: [{ pointer: '/content/caseVolume/source', rule: 'required' }],
    });
  });
});
