import { waitUntil } from '@zeqing/testing';
import { plantSample } from '../../../libs/services/test/plant-sample';
import { startTestApi, startTestWorker, type TestApi, type TestWorker } from './support';

type Agent = TestApi['anonymous'];
interface Draft {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly baseNumber: number | null;
  readonly publishedNumber: number | null;
  readonly content: { readonly item: object };
}
interface Answer {
  readonly status: number;
  readonly body: Draft;
}

const OFFICE = '市卫生健康委员会';
const BIRTH = '11999900MB0000003R3999900100101';
const DRAFTS = '/api/v1/service-drafts';
const ROUNDS = 5;
const AT_ONCE = 6;

let api: TestApi;
let worker: TestWorker;
let liaison: Agent;
let head: Agent;
let departmentId: string;

beforeAll(async () => {
  api = await startTestApi();
  worker = await startTestWorker(api);
  await plantSample(api.database);
  await api.app.listen(0, '127.0.0.1'); // one server for all, not one each
  [liaison, head] = [await api.as('liaison', OFFICE), await api.as('department_head', OFFICE)];
  const [row] = await api.database.owner.query<{ id: string }[]>('SELECT id FROM department WHERE name = $1', [OFFICE]);
  departmentId = row?.id ?? '';
}, 120_000);
afterAll(async () => {
  await worker.close();
  await api.close();
});

const begin = () => liaison.post(DRAFTS).send({ target: 'item', code: BIRTH, departmentId });
const act = (who: Agent, { id, version }: Draft, name: string, body: object = {}) =>
  who.post(`${DRAFTS}/${id}/${name}`).set('if-match', `"v${version}"`).send(body);
const done = async (who: Agent, draft: Draft, name: string, body: object = {}): Promise<Draft> =>
  (await act(who, draft, name, body).expect(200)).body;
const write = ({ id, version, content }: Draft, changes: object) =>
  liaison
    .put(`${DRAFTS}/${id}/item`)
    .set('if-match', `"v${version}"`)
    .send({ ...content.item, ...changes });

const times = <T>(count: number, one: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => one(at));
/** What one of them was answered, all others being told that they are too late. */
function winnerOf(answers: readonly Answer[]): Draft {
  const winners = answers.filter(({ status }) => status < 300);
  expect(winners).toHaveLength(1);
  expect(answers.map(({ status }) => status).filter((status) => ![200, 201, 409, 412].includes(status))).toEqual([]);
  return (winners[0] as Answer).body;
}

describe('several at one draft at once', () => {
  let draft: Draft;

  it('begin one draft of a code', async () => {
    draft = winnerOf(await Promise.all(times(AT_ONCE, () => begin())));
    expect(draft).toMatchObject({ state: 'draft', version: 1 });
  });

  it('write it: the first is kept, the others see that it moved on', async () => {
    draft = winnerOf(await Promise.all(times(AT_ONCE, (at) => write(draft, { localCode: `L-${at}` }))));
    expect(draft.version).toBe(2);
  });

  it('publish, send back and write it: one of these happens', async () => {
    const sent = await done(liaison, draft, 'sending');
    const acts = times(AT_ONCE, (at) =>
      at % 3 === 0
        ? act(head, sent, 'publication')
        : at % 3 === 1
          ? act(head, sent, 'sending-back', { reason: '请补充' })
          : write(sent, { localCode: 'late' }),
    );
    draft = winnerOf(await Promise.all(acts));
    expect(['published', 'draft']).toContain(draft.state);
  });

  it('begin the next draft while this one is published: it starts from what was published', async () => {
    if (draft.state === 'published') draft = (await begin().expect(201)).body;
    for (let round = 0; round < ROUNDS; round++) {
      const sent = await done(liaison, draft, 'sending');
      const [published, ...begun] = await Promise.all([
        act(head, sent, 'publication').expect(200),
        ...times(AT_ONCE, () => begin()),
      ]);
      const { publishedNumber } = published.body as Draft;
      const next: readonly Answer[] = begun.some(({ status }) => status === 201) ? begun : [await begin()];
      draft = winnerOf(next);
      expect(draft.baseNumber).toBe(publishedNumber);
    }
  });
});

describe('the people of a draft are told', () => {
  const told = async (who: Agent, kind: string, id: string): Promise<object | undefined> => {
    const { body } = await who.get('/api/v1/notices?limit=200').expect(200);
    return body.items.find((one: { kind: string; objectId: string }) => one.kind === kind && one.objectId === id);
  };
  const isTold = async (who: Agent, kind: string, id: string): Promise<object | undefined> => {
    await waitUntil(`a notice of ${kind}`, async () => (await told(who, kind, id)) !== undefined);
    return told(who, kind, id);
  };

  /** What the workbench asks for a head. */
  const waitingFor = async (who: Agent): Promise<readonly string[]> => {
    const { body } = await who.get(`${DRAFTS}?state=signing`).expect(200);
    return body.items.map(({ id }: Draft) => id);
  };

  it('the head when it is sent, the liaison when it comes back and when it is published', async () => {
    const { body } = await liaison.get(`${DRAFTS}?state=draft`).expect(200);
    const { id, version } = body.items[0];
    expect(await waitingFor(head)).not.toContain(id);
    const sent = await done(liaison, { id, version } as Draft, 'sending');
    expect(await waitingFor(head)).toContain(id);
    expect(await waitingFor(await api.as('liaison', '市民政局'))).not.toContain(id);
    expect(await isTold(head, 'services.draft_sent', id)).toMatchObject({
      ...{ urgency: 'first', link: `/service-drafts/${id}`, facts: { target: 'item' } },
      text: { zh: `事项草稿 ${BIRTH} 待您发布`, en: `The draft of ${BIRTH} waits for you to publish it` },
    });
    const back = await done(head, sent, 'sending-back', { reason: '请补充' });
    expect(await isTold(liaison, 'services.draft_sent_back', id)).toMatchObject({ urgency: 'first' });
    expect(await waitingFor(head)).not.toContain(id);
    await done(head, await done(liaison, back, 'sending'), 'publication');
    expect(await waitingFor(head)).not.toContain(id);
    expect(await isTold(liaison, 'services.version_published', id)).toMatchObject({ urgency: 'news' });
    expect(await told(liaison, 'services.draft_sent', id)).toBeUndefined();
    const stranger = await api.as('liaison', '市民政局');
    expect(await told(stranger, 'services.version_published', id)).toBeUndefined();
  });
});
