import { startLivedCity, type LivedCity } from './support';

let city: LivedCity;
beforeAll(async () => {
  city = await startLivedCity(new Date('2026-11-25T09:30:00+08:00'));
}, 180_000);
afterAll(() => city.close());

interface SituationBody {
  readonly situation: string | null;
  readonly materials: readonly { readonly entryCode: string | null; readonly grantId: string | null }[];
  readonly uses: readonly { readonly evidenceTypeName: string }[];
}
interface ExplainedBody {
  readonly itemCode: string;
  readonly departmentId: string;
  readonly state: string;
  readonly headline: SituationBody;
  readonly otherSituations: readonly SituationBody[];
}

it('explains every item of the city in every situation in one page, as each by itself, and by what the lists and grants say', async () => {
  const { api } = city;
  const agent = await api.as('supervisor');
  const { body } = await agent.get('/api/v1/services/explained?limit=200').expect(200);
  expect(body.next).toBeNull();
  const items = body.items as ExplainedBody[];
  const { body: summaries } = await agent.get('/api/v1/services?limit=200').expect(200);
  expect(items.map(({ itemCode }) => itemCode)).toEqual(
    (summaries.items as ExplainedBody[]).map((one) => one.itemCode),
  );
  for (const scope of ['local', 'province', 'national']) {
    const { body: scoped } = await agent.get(`/api/v1/services/explained?limit=200&scope=${scope}`).expect(200);
    if (scope === 'national') expect(scoped.items).toEqual(body.items);
    for (const { itemCode, headline, otherSituations } of scoped.items as ExplainedBody[]) {
      const { body: alone } = await agent.get(`/api/v1/services/${itemCode}/readiness?scope=${scope}`).expect(200);
      expect({ scope, itemCode, headline }).toEqual({ scope, itemCode, headline: alone.headline });
      const others = (alone.situations as SituationBody[]).filter(({ situation }) => situation !== headline.situation);
      expect({ scope, itemCode, otherSituations }).toEqual({ scope, itemCode, otherSituations: others });
    }
  }
  await agent.get('/api/v1/services/explained?scope=moon').expect(422);
  let carried = 0;
  for (const { itemCode, departmentId, state, headline, otherSituations } of items) {
    if (headline.materials.length === 0 && headline.uses.length === 0) expect(state).not.toBe('ready');
    const materials = [headline, ...otherSituations].flatMap((situation) => situation.materials);
    for (const { entryCode, grantId } of materials.filter((one) => one.grantId !== null)) {
      carried += 1;
      const [found] = await api.database.owner.query<{ owed: boolean; granted: boolean }[]>(
        `SELECT EXISTS (SELECT FROM duty_row d WHERE d.entry_id = e.id AND d.state = 'in_force') AS owed,
             EXISTS (SELECT FROM share_grant g WHERE g.id = $2 AND g.entry_id = e.id) AS granted
           FROM catalogue_entry e WHERE e.code = $1`,
        [entryCode, grantId],
      );
      expect({ itemCode, entryCode, departmentId, ...found }).toMatchObject({ owed: true, granted: true });
    }
  }
  expect(items.length).toBeGreaterThan(10);
  expect(carried).toBeGreaterThan(0);
  expect(items.map(({ otherSituations }) => otherSituations.length).filter((others) => others > 0)).toEqual([3, 1, 1]);
  const named = items.flatMap(({ headline }) => headline.uses.map(({ evidenceTypeName }) => evidenceTypeName));
  expect(named).toEqual(expect.arrayContaining(['企业注销登记结果', '报关单位备案状态', '单位银行结算账户状态']));
});
