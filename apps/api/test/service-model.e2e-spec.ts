import { plantSample } from '../../../libs/services/test/plant-sample';
import { startTestApi, type TestApi } from './support';

type Agent = TestApi['anonymous'];
interface Need {
  readonly use: string;
  readonly evidenceTypeCode: string;
  readonly fields: readonly string[];
  readonly compulsory: boolean;
  readonly subjectScope: string;
  readonly condition: object;
}
interface Material {
  readonly code: string;
  readonly name: string;
  readonly ways: readonly { readonly kind: string; readonly need?: Need | null }[];
}
interface Item extends Readonly<Record<string, unknown>> {
  readonly code: string;
  readonly guideVersion: string;
  readonly materials: readonly Material[];
}
interface Body extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly version: number;
  readonly content: { readonly item: Item; readonly oneThing: Readonly<Record<string, unknown>> };
  readonly errors: readonly { readonly pointer: string; readonly rule: string }[];
}

const OFFICE = '市卫生健康委员会';
const BIRTH = '11999900MB0000003R3999900100101';
const DRAFTS = '/api/v1/service-drafts';
const VERSIONS = '/api/v1/service-versions';
const MARRIAGE_ENTRY = '9999000000303002/000005';

let api: TestApi;
let liaison: Agent;
let head: Agent;
let stranger: Agent;
let departmentId: string;

beforeAll(async () => {
  api = await startTestApi();
  await plantSample(api.database);
  [liaison, head] = [await api.as('liaison', OFFICE), await api.as('department_head', OFFICE)];
  stranger = await api.as('liaison', '市民政局');
  const [row] = await api.database.owner.query<{ id: string }[]>('SELECT id FROM department WHERE name = $1', [OFFICE]);
  departmentId = row?.id ?? '';
}, 120_000);
afterAll(() => api.close());

const begin = async (wish: object): Promise<Body> =>
  (
    await liaison
      .post(DRAFTS)
      .send({ departmentId, ...wish })
      .expect(201)
  ).body;
const write = ({ id, version }: Body, item: object, who = liaison) =>
  who.put(`${DRAFTS}/${id}/item`).set('if-match', `"v${version}"`).send(item);
const written = async (draft: Body, item: object): Promise<Body> => (await write(draft, item).expect(200)).body;
const act = (who: Agent, { id, version }: Body, name: string, body: object = {}) =>
  who.post(`${DRAFTS}/${id}/${name}`).set('if-match', `"v${version}"`).send(body);
const done = async (who: Agent, draft: Body, name: string, body: object = {}): Promise<Body> =>
  (await act(who, draft, name, body).expect(200)).body;
const stateOf = async (): Promise<string> =>
  (await stranger.get(`/api/v1/services/${BIRTH}/readiness?scope=local`).expect(200)).body.state;
const history = async (code = BIRTH, target = 'item'): Promise<readonly { readonly number: number }[]> =>
  (await stranger.get(`${VERSIONS}/history`).query({ target, code }).expect(200)).body.items;
const sayings = (changes: readonly { readonly say: { readonly zh: string } }[]): readonly string[] =>
  changes.map(({ say }) => say.zh);

const NEED: Need = {
  ...{ use: 'spare', evidenceTypeCode: 'marriage_registration', fields: ['登记日期'], compulsory: true },
  ...{ subjectScope: 'local', condition: {} },
};
const aMaterial = (changes: object = {}): object => ({
  ...{ code: 'marriage', name: '结婚证', origin: 'department_issued', necessity: 'compulsory', forms: ['paper'] },
  ...{ condition: {}, issuedBy: '市民政局', source: '办事指南', ways: [], ...changes },
});

describe('the life of an item', () => {
  let draft: Body;
  let before: string;

  it('keeps what was imported as its first version', async () => {
    expect(await history()).toMatchObject([{ number: 1, byImport: true, departmentId }]);
    before = await stateOf();
    expect(before).not.toBe('not_mapped');
  });

  it('is begun from what is in force, by a liaison of the implementing department, and is nobody else’s business', async () => {
    await head.post(DRAFTS).send({ target: 'item', code: BIRTH, departmentId }).expect(403);
    await stranger.post(DRAFTS).send({ target: 'item', code: BIRTH, departmentId }).expect(403);
    draft = await begin({ target: 'item', code: BIRTH });
    expect(draft).toMatchObject({ state: 'draft', version: 1, baseNumber: 1, faults: [], changes: [] });
    await stranger.get(`${DRAFTS}/${draft.id}`).expect(404);
    const { body: listed } = await stranger.get(DRAFTS).expect(200);
    expect(listed.items).toEqual([]);
    const again = await liaison.post(DRAFTS).send({ target: 'item', code: BIRTH, departmentId }).expect(409);
    expect(again.body).toMatchObject({ code: 'services.draft_under_way' });
  });

  it('is refused with every fault, each at its place, by its rule', async () => {
    const { item } = draft.content;
    const materials = [
      ...item.materials,
      aMaterial({ forms: [], necessity: 'conditional', ways: [{ kind: 'shared_data' }] }),
    ];
    draft = await written(draft, { ...item, guideVersion: '2', materials });
    const at = `/content/materials/${materials.length - 1}`;
    const { body } = await act(liaison, draft, 'sending').expect(422);
    expect(body).toMatchObject({ code: 'services.draft_incomplete' });
    expect(body.errors.map(({ pointer, rule }: Body['errors'][number]) => [pointer, rule])).toEqual([
      ['/content/completeForGuide', 'confirm_again'],
      [`${at}/forms`, 'forms_none'],
      [`${at}/condition`, 'condition_missing'],
      [`${at}/ways/0/need/evidenceTypeCode`, 'required'],
    ]);
    await write(draft, { ...item, materials: [aMaterial({ origin: 'stolen' })] }).expect(422);
    await liaison.put(`${DRAFTS}/${draft.id}/item`).send(item).expect(428);
    await write({ ...draft, version: 1 }, item).expect(412);
  });

  it('says what readiness would be with the draft, while what is in force stands as it was', async () => {
    const { item } = draft.content;
    const materials = [...item.materials.filter(({ code }) => code !== 'marriage'), aMaterial()];
    draft = await written(draft, { ...item, completeForGuide: '2', materials });
    expect(draft).toMatchObject({ faults: [] });
    const { body } = await liaison.get(`${DRAFTS}/${draft.id}/readiness?scope=local`).expect(200);
    expect(body.before.state).toBe(before);
    const paper = body.after.headline.materials.find(({ code }: Material) => code === 'marriage');
    expect(paper).toMatchObject({ name: '结婚证', decision: 'ask' });
    expect(await stateOf()).toBe(before);
    await stranger.get(`${DRAFTS}/${draft.id}/readiness`).expect(404);
  });

  it('is published by the head, not by the liaison who wrote it, and readiness is computed of it', async () => {
    await act(liaison, draft, 'publication').expect(403);
    const sent = await done(liaison, draft, 'sending');
    expect(sent).toMatchObject({ state: 'signing' });
    const back = await done(head, sent, 'sending-back', { reason: '请写明结婚证的来源' });
    expect(back).toMatchObject({ state: 'draft', returnedFor: '请写明结婚证的来源' });
    const published = await done(head, await done(liaison, back, 'sending'), 'publication');
    expect(published).toMatchObject({ state: 'published', publishedNumber: 2 });
    const { body } = await stranger.get(`/api/v1/services/${BIRTH}/readiness?scope=local`).expect(200);
    expect(body.headline.materials.map(({ code }: Material) => code)).toContain('marriage');
    await act(head, published, 'publication').expect(409);
  });

  it('changes readiness when its material is mapped, and tells the change between two versions in words', async () => {
    const { body: asked } = await stranger.get(`/api/v1/services/${BIRTH}/readiness?scope=local`).expect(200);
    const paperOf = (answer: { readonly headline: { readonly materials: readonly Material[] } }) =>
      answer.headline.materials.find(({ code }) => code === 'marriage');
    expect(asked.headline.materials.find(({ code }: Material) => code === 'marriage').blockers).toMatchObject([
      { code: 'no_way_mapped' },
    ]);
    draft = await begin({ target: 'item', code: BIRTH });
    const { item } = draft.content;
    const materials = item.materials.map((one) =>
      one.code === 'marriage' ? { ...one, ways: [{ kind: 'shared_data', need: NEED }] } : one,
    );
    draft = await written(draft, { ...item, materials });
    expect(sayings(draft['changes'] as never)).toEqual([expect.stringContaining('数据共享 marriage_registration')]);
    await done(head, await done(liaison, draft, 'sending'), 'publication');
    const { body } = await stranger.get(`/api/v1/services/${BIRTH}/readiness?scope=local`).expect(200);
    expect(paperOf(body)).toMatchObject({
      blockers: expect.arrayContaining([expect.objectContaining({ entryCode: MARRIAGE_ENTRY })]),
    });
    const numbers = { target: 'item', code: BIRTH, from: 1, to: 3 };
    const { body: compared } = await stranger.get(`${VERSIONS}/changes`).query(numbers).expect(200);
    expect(sayings(compared.changes)).toEqual([
      '办事指南版本由“1”改为“2”',
      '材料清单已确认完整（指南版本）由“1”改为“2”',
      expect.stringMatching(/^新增材料“结婚证”：结婚证；政府部门核发；必要；/u),
    ]);
  });

  it('keeps every version as it was published', async () => {
    expect((await history()).map(({ number }) => number)).toEqual([3, 2, 1]);
    const query = { target: 'item', code: BIRTH, number: 1 };
    const { body } = await stranger.get(`${VERSIONS}/version`).query(query).expect(200);
    expect(body.content.item).toMatchObject({ guideVersion: '1' });
    await stranger
      .get(`${VERSIONS}/version`)
      .query({ ...query, number: 9 })
      .expect(404);
    const change = `UPDATE service_version SET name = 'x'`;
    await expect(api.database.app.query(change)).rejects.toThrow(/permission denied/);
  });

  it('is one event an act, its versions one higher each', async () => {
    const parts = `SELECT type, object_id, object_version AS version FROM`;
    const told = await api.database.owner.query<{ type: string; version: number }[]>(
      `SELECT type, version FROM (${parts} journal_pending UNION ALL ${parts} journal) e WHERE object_id = $1
       ORDER BY version`,
      [draft.id],
    );
    const begun = ['services.draft_begun', 'services.draft_amended'];
    expect(told.map(({ type }) => type)).toEqual([...begun, 'services.draft_sent', 'services.version_published']);
    expect(told.map(({ version }) => version)).toEqual([1, 2, 3, 4]);
  });
});

describe('something new', () => {
  it('checks the code by its parts (GB/T 39554.1): form, check character, department', async () => {
    const draft = await begin({ target: 'item' });
    const { item } = draft.content;
    const rulesOf = async (code: string, from: Body): Promise<Body> => written(from, { ...item, code });
    const wrong = [
      ['X', 'code_form'],
      ['11999900MB0000003A3999900100777', 'code_check_digit'],
      ['11999900MB0000001K3999900100777', 'code_not_department'],
      [BIRTH, 'code_taken'],
    ] as const;
    let latest = draft;
    for (const [code, rule] of wrong) {
      latest = await rulesOf(code, latest);
      expect(latest['faults']).toContainEqual(expect.objectContaining({ pointer: '/content/code', rule }));
    }
    await done(liaison, latest, 'discarding');
  });

  it('does not take a code that another department’s item has', async () => {
    const { body } = await liaison
      .post(DRAFTS)
      .send({ target: 'item', code: '11999900MB0000001K3999900100103', departmentId })
      .expect(409);
    expect(body).toMatchObject({ code: 'services.not_yours' });
  });
});
