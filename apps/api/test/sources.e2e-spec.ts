import { newId } from '@zeqing/kernel';
import { plantSample } from '../../../libs/services/test/plant-sample';
import { plantEntry, startTestApi, type TestApi } from './support';

type Agent = TestApi['anonymous'];
const CITY = '999900';

let api: TestApi;
let officer: Agent;
let liaison: Agent;
let other: Agent;

beforeAll(async () => {
  api = await startTestApi();
  await plantSample(api.database);
  await listEverything();
  officer = await api.as('authority_officer');
  liaison = await api.as('liaison', '市民政局');
  other = await api.as('liaison', '市公安局');
}, 120_000);
afterAll(() => api.close());

/** Every published entry is a row of a duty list in force. */
async function listEverything(): Promise<void> {
  const batch = newId();
  await api.database.owner.query(
    `INSERT INTO list_batch (id, version, series_code, number, title, state) VALUES ($1, 1, 'demo-city', 77, '测试', 'in_force')`,
    [batch],
  );
  await api.database.owner.query(
    `INSERT INTO duty_row (id, series_code, entry_id, provider_department_id, created_batch_id, state, source_hash)
     SELECT gen_random_uuid(), 'demo-city', id, provider_department_id, $1, 'in_force', 'x' FROM catalogue_entry
     WHERE status = 'published'`,
    [batch],
  );
}
const read = async (path: string, agent = officer) => (await agent.get(`/api/v1${path}`).expect(200)).body;
const act = (agent: Agent, path: string, version: number, body: object) =>
  agent.post(`/api/v1${path}`).set('If-Match', `"v${version}"`).send(body);
const departmentId = async (name: string): Promise<string> => {
  const [row] = await api.database.owner.query<{ id: string }[]>('SELECT id FROM department WHERE name = $1', [name]);
  return row?.id ?? '';
};
interface Row {
  readonly itemName: string;
  readonly subject: string | null;
  readonly needId: string | null;
  readonly holders: readonly { readonly department: { readonly name: string } }[];
  readonly appointment: { readonly department: { readonly name: string } | null } | null;
}
const named = (items: readonly Row[], name: string): Row | undefined => items.find(({ itemName }) => itemName === name);

describe('R19: one source department for a data item and a level', () => {
  it('queues what two departments of a place publish, until the authority appoints one or says they are not one datum', async () => {
    await plantEntry(api.database, '市民政局', 'conditional');
    await plantEntry(api.database, '市公安局', 'conditional');
    const queue = (await read('/source-departments?kind=contested&limit=200')).items as Row[];
    const holders = named(queue, '数据项1')?.holders.map(({ department }) => department.name) ?? [];
    expect(new Set(holders)).toEqual(new Set(['市民政局', '市公安局']));
    const order = { itemName: '数据项１', regionCode: CITY, basis: '婚姻登记由民政部门统一提供' };
    const civil = await departmentId('市民政局');
    await other
      .post('/api/v1/source-departments')
      .send({ ...order, departmentId: civil })
      .expect(403);
    await officer
      .post('/api/v1/source-departments')
      .send({ ...order, departmentId: await departmentId('邻省民政厅') })
      .expect(422);
    await officer
      .post('/api/v1/source-departments')
      .send({ ...order, regionCode: '980000' })
      .expect(403);
    await officer
      .post('/api/v1/source-departments')
      .send({ ...order, departmentId: civil })
      .expect(201);
    expect(named((await read('/source-departments?kind=contested&limit=200')).items, '数据项1')).toBeUndefined();
    const appointed = (await read('/source-departments?kind=appointed')).items as Row[];
    expect(appointed).toHaveLength(1);
    expect(appointed[0]?.appointment?.department?.name).toBe('市民政局');
    // A later word of the authority ends the earlier: never two for one item and level.
    await officer
      .post('/api/v1/source-departments')
      .send({ ...order, basis: '含义不同' })
      .expect(201);
    const again = (await read('/source-departments?kind=appointed')).items as Row[];
    expect(again.map(({ appointment }) => appointment?.department ?? null)).toEqual([null]);
  });

  it('a generic name is contested only between entries on one subject; the same word of two subjects is two data', async () => {
    const [civil, police] = await Promise.all(['市民政局', '市公安局'].map(departmentId));
    const plant = async (owner: string | undefined, entryName: string): Promise<void> => {
      const id = newId();
      await api.database.owner.query(
        `INSERT INTO catalogue_entry (id, code, name, provider_department_id, share_type, share_modes, status,
           published_version, content_hash, created_at, updated_at)
         VALUES ($1, $2, $3, $4, 'conditional', '{service_interface}', 'published', 1, 'x', now(), now())`,
        [id, `t/${id}`, entryName, owner],
      );
      for (const [index, name] of ['姓名', '状态', '残疾等级详情'].entries())
        await api.database.owner.query(
          'INSERT INTO catalogue_item (id, entry_id, position, name) VALUES ($1,$2,$3,$4)',
          [...[newId(), id, index + 1, name]],
        );
    };
    await plant(civil, '残疾人证信息');
    await plant(police, '犬只登记信息');
    const contested = async () => (await read('/source-departments?kind=contested&limit=200')).items as Row[];
    const of = async (subject: string) => (await contested()).filter((row) => row.subject === subject);
    expect([await of('残疾人证'), await of('犬只')]).toEqual([[], []]);
    // A name that says itself what the datum is stays contested, whatever the entries are called.
    expect(named(await contested(), '残疾等级详情')).toMatchObject({ subject: null, holders: [{}, {}] });
    await plant(police, '残疾人证数据');
    expect((await of('残疾人证')).map(({ itemName }) => itemName)).toEqual(['姓名', '状态']);
    const order = { itemName: '姓名', regionCode: CITY, basis: '残疾人证由民政部门统一提供', departmentId: civil };
    const { body } = await officer.post('/api/v1/source-departments').send(order).expect(422);
    expect(body).toMatchObject({
      code: 'source.subject_required',
      errors: [{ pointer: '/subject', rule: 'required' }],
    });
    await officer
      .post('/api/v1/source-departments')
      .send({ ...order, subject: '残疾人证' })
      .expect(201);
    expect((await of('残疾人证')).map(({ itemName }) => itemName)).toEqual(['状态']);
    const appointed = (await read('/source-departments?kind=appointed&q=姓名')).items as Row[];
    expect(appointed).toMatchObject([{ subject: '残疾人证', appointment: { department: { name: '市民政局' } } }]);
  });

  it('queues what is needed and nobody’s, until somebody is asked for it', async () => {
    const asker = await api.as('liaison', '市教育局');
    const need = {
      ...{ name: '辅具适配记录', items: ['适配日期甲'], basis: '依据', scenario: '场景', usageScope: '范围' },
      ...{ usageTerm: '一年', isTruthful: true },
    };
    const { id } = (await asker.post('/api/v1/needs').send(need).expect(201)).body;
    const unassigned = async () => named((await read('/source-departments?kind=unassigned')).items, '适配日期甲');
    expect(await unassigned()).toMatchObject({ needId: id, holders: [] });
    await officer
      .post(`/api/v1/needs/${id}/designation`)
      .send({ departmentId: await departmentId('市民政局') })
      .expect(201);
    expect(await unassigned()).toBeUndefined();
  });
});

describe('R21: the register of return flow', () => {
  it('holds department, lower region, item and days, without conditions, and shows what is late', async () => {
    const { code } = await plantEntry(api.database, '市民政局', 'conditional');
    const flow = { entryCode: code, lowerRegionCode: '999901', shareMode: 'batch_exchange', dueOn: '2026-11-23' };
    await other.post('/api/v1/return-flows').send(flow).expect(403);
    await liaison
      .post('/api/v1/return-flows')
      .send({ ...flow, lowerRegionCode: CITY })
      .expect(422);
    await liaison
      .post('/api/v1/return-flows')
      .send({ ...flow, lowerRegionCode: '999999' })
      .expect(422);
    await liaison
      .post('/api/v1/return-flows')
      .send({ ...flow, conditions: '须另行申请' })
      .expect(422);
    await liaison
      .post('/api/v1/return-flows')
      .send({ ...flow, dueOn: '2026-11-20' })
      .expect(422);
    const { id } = (await liaison.post('/api/v1/return-flows').send(flow).expect(201)).body;
    await liaison.post('/api/v1/return-flows').send(flow).expect(409);
    await api.database.owner.query(`UPDATE return_flow SET due_on = '2026-11-20' WHERE id = $1`, [id]);
    const late = (await read('/return-flows?late=true')).items;
    expect(late).toHaveLength(1);
    expect(late[0]).toMatchObject({
      id,
      isLate: true,
      upper: { name: '市民政局' },
      lowerRegion: { zh: '演示市东城县' },
    });
    expect(Object.keys(late[0])).not.toContain('conditions');
    await act(liaison, `/return-flows/${id}/delivery`, 1, { on: '2026-11-24' }).expect(422);
    await act(other, `/return-flows/${id}/delivery`, 1, { on: '2026-11-23' }).expect(403);
    await act(liaison, `/return-flows/${id}/delivery`, 1, { on: '2026-11-22' }).expect(200);
    await act(liaison, `/return-flows/${id}/delivery`, 1, { on: '2026-11-23' }).expect(412);
    await act(liaison, `/return-flows/${id}/delivery`, 2, { on: '2026-11-23' }).expect(200);
    expect((await read('/return-flows?region=999901')).items[0]).toMatchObject({
      ...{ state: 'flowing', firstOn: '2026-11-22', lastOn: '2026-11-23', isLate: false },
    });
    // What came earlier and is recorded later.
    await act(liaison, `/return-flows/${id}/delivery`, 3, { on: '2026-11-21' }).expect(200);
    expect((await read('/return-flows?region=999901')).items[0]).toMatchObject({
      ...{ firstOn: '2026-11-21', lastOn: '2026-11-23' },
    });
    await act(liaison, `/return-flows/${id}/stop`, 4, { reason: '系统合并' }).expect(200);
    await act(liaison, `/return-flows/${id}/delivery`, 5, { on: '2026-11-23' }).expect(409);
  });
});

describe('R20: what is collected although it is owed', () => {
  it('shows materials and fields beside the owed data, each score explained, by department and state', async () => {
    const { items } = await read('/duplicate-collections?limit=200');
    expect(items.length).toBeGreaterThan(0);
    for (const { score, parts } of items as { score: number; parts: { weight: number; score: number }[] }[]) {
      expect(parts.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1);
      expect(parts.reduce((sum, part) => sum + part.weight * part.score, 0)).toBeCloseTo(score);
      expect(score).toBeGreaterThanOrEqual(0.5);
    }
    const [first] = items as { collector: { departmentId: string }; state: string }[];
    const mine = (
      await read(`/duplicate-collections?departmentId=${first?.collector.departmentId}&state=${first?.state}`)
    ).items as { collector: { departmentId: string }; state: string }[];
    expect(mine.length).toBeGreaterThan(0);
    expect(mine.every((one) => one.collector.departmentId === first?.collector.departmentId)).toBe(true);
    expect(mine.every(({ state }) => state === first?.state)).toBe(true);
    const page = await read('/duplicate-collections?limit=1');
    const next = await read(`/duplicate-collections?limit=1&cursor=${encodeURIComponent(String(page.next))}`);
    expect(next.items[0]?.collected.itemCode).not.toBe(page.items[0]?.collected.itemCode);
  });

  it('keeps the entry a datum is mapped to, however many others have its name', async () => {
    const pairsOf = async () =>
      (await read('/duplicate-collections?limit=200')).items as {
        readonly collected: { readonly itemCode: string; readonly name: string };
        readonly owed: { readonly entryCode: string };
        readonly parts: readonly { readonly part: string }[];
      }[];
    const mapped = (await pairsOf()).find(({ parts }) => parts.some(({ part }) => part === 'mapping'));
    const { collected, owed } = mapped ?? { collected: { itemCode: '', name: '' }, owed: { entryCode: '' } };
    const crowd = `INSERT INTO catalogue_entry SELECT (jsonb_populate_record(e, jsonb_build_object(
        'id', gen_random_uuid(), 'code', '00000/' || n, 'name', $2::text))).*
      FROM catalogue_entry e, generate_series(1, 201) n WHERE e.code = $1`;
    await api.database.owner.query(crowd, [owed.entryCode, collected.name]);
    await api.database.owner.query(
      `INSERT INTO duty_row (id, series_code, entry_id, provider_department_id, created_batch_id, state, source_hash)
       SELECT gen_random_uuid(), 'demo-city', e.id, e.provider_department_id, b.id, 'in_force', 'x'
       FROM catalogue_entry e, list_batch b WHERE e.code LIKE '00000/%' AND b.number = 77`,
    );
    expect(await pairsOf()).toContainEqual(expect.objectContaining({ owed: expect.objectContaining(owed) }));
  });
});
