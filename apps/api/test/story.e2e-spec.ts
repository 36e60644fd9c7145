import { waitUntil } from '@zeqing/testing';
import { createHash } from 'node:crypto';
import { Cast } from '../../../db/story/cast';
import { ONE_THING } from '../../../db/story/readiness.act';
import { Stage } from '../../../db/story/stage';
import { tellStory } from '../../../db/story/tell-story';
import {
  allSettled,
  sendTo,
  startTestApi,
  startTestWorker,
  storyOutcome,
  TOLD,
  type StoryOutcome,
  type TestApi,
  type TestWorker,
} from './support';

interface Blocker {
  readonly accountable: { readonly name: string };
}
interface Material {
  readonly entryCode: string | null;
  readonly decision: string;
  readonly blockers: readonly { readonly code: string; readonly document: object | null }[];
}
interface Matter {
  readonly itemCode: string | null;
  readonly blockers: readonly Blocker[];
}

let api: TestApi;
let worker: TestWorker;
/** Papers spared for subjects of the city, before and after the story was first told. */
let spared: { before: number; after: number };
let outcome: StoryOutcome;
const told: string[] = [];

async function tell(): Promise<StoryOutcome> {
  await tellStory(
    new Stage(new Cast(sendTo(api), api.credentials), (line) => void told.push(line), undefined, api.clock),
  );
  await allSettled(api.database, api.config, () => worker.sweep('journal.redelivery'));
  return storyOutcome(api.database);
}

async function oneThing(): Promise<{ state: string; sentence: { zh: string }; matters: readonly Matter[] }> {
  const supervisor = await api.as('supervisor');
  return (await supervisor.get(`/api/v1/one-things/${ONE_THING.code}/readiness`).expect(200)).body;
}

async function papersSpared(): Promise<number> {
  const supervisor = await api.as('supervisor');
  let total = 0;
  for (const { itemCode } of (await oneThing()).matters) {
    if (itemCode === null) continue;
    const { body } = await supervisor.get(`/api/v1/services/${itemCode}/readiness?scope=local`).expect(200);
    total += Number(body.headline.score.exempt);
  }
  return total;
}

beforeAll(async () => {
  api = await startTestApi(new Date()); // the story asks for data from the day it is told on
  worker = await startTestWorker(api);
  const before = await papersSpared();
  outcome = await tell();
  spared = { before, after: await papersSpared() };
}, 120_000);
afterAll(async () => {
  await worker.close();
  await api.close();
});

it('takes the list over, settles every need that somebody can ask for, and leaves a journal without a fault', () => {
  expect(outcome).toEqual(TOLD);
});

it('freezes an edition whose hash is that of its export', async () => {
  const [edition] = await api.database.owner.query<{ id: string; hash: string }[]>('SELECT id, hash FROM list_edition');
  const authority = await api.as('authority_officer');
  const { text } = await authority.get(`/api/v1/lists/editions/${edition?.id}/export`).expect(200);
  expect(createHash('sm3').update(text, 'utf8').digest('hex')).toBe(edition?.hash);
});

it('spares the people of the city more papers than before', () => {
  expect(spared.after).toBeGreaterThan(spared.before);
});

it('gives each grant to the department that asked, for the purpose it asked for', async () => {
  const { owner } = api.database;
  const astray = await owner.query<unknown[]>(
    `SELECT g.id FROM share_grant g JOIN share_request r ON r.id = g.request_id
     WHERE g.beneficiary_department_id <> r.requester_department_id OR g.purposes <> r.purposes OR g.entry_id <> r.entry_id`,
  );
  expect(astray).toEqual([]);
});

it('does not call the one-thing ready, and says in one sentence who holds it up', async () => {
  const { state, sentence, matters } = await oneThing();
  expect(state).not.toBe('ready');
  const accountable = new Set(matters.flatMap(({ blockers }) => blockers.map((blocker) => blocker.accountable.name)));
  const named = [...accountable].filter((name) => sentence.zh.includes(name));
  expect(named).toEqual(expect.arrayContaining(['市疾病预防控制中心', '市卫生健康委员会']));
  expect(told).toContain(sentence.zh);
});

it('has no second effect when it is told again', async () => {
  expect(await tell()).toEqual(TOLD);
});

it('U9: a field accepted as wrong is disputed at the counter until it is corrected', async () => {
  // The birth registration rests on the birth certificate, which the story has had granted.
  const [item, entryCode] = ['11999900MB0000001K3999900100103', '9999000000303003/000008'];
  const [hall, liaison] = [await api.serviceHall(), await api.as('liaison', '市公安局')];
  const provider = await api.as('liaison', '市卫生健康委员会');
  const material = async (): Promise<Material | undefined> => {
    const { body } = await hall.get(`/api/v1/services/${item}/readiness?scope=local`).expect(200);
    return (body.headline.materials as Material[]).find((each) => each.entryCode === entryCode);
  };
  const turnsTo = (reason: string): Promise<void> =>
    waitUntil(`the hall to be told ${reason}`, async () => {
      const query = new URLSearchParams({ entry: entryCode, item });
      return (await hall.get(`/api/v1/availability?${query.toString()}`).expect(200)).body.reason === reason;
    });
  const act = (path: string, version: number, body: object) =>
    provider.post(path).set('If-Match', `"v${version}"`).send(body).expect(200);

  await turnsTo('granted');
  expect(await material()).toMatchObject({ decision: 'waive', blockers: [] });
  const needs = (await liaison.get(`/api/v1/services/${item}/needs`).expect(200)).body.items;
  const { itemNames } = needs.find((need: { entryCode: string }) => need.entryCode === entryCode);
  const entryPath = `/api/v1/catalogue/entries/by-code?code=${encodeURIComponent(entryCode)}`;
  const { items } = (await liaison.get(entryPath).expect(200)).body;
  const { id: itemId } = items.find(({ name }: { name: string }) => itemNames.includes(name));
  const report = { entryCode, scope: 'field', itemId, defect: 'wrong' };
  const { id } = (await liaison.post('/api/v1/corrections').send(report).expect(201)).body;
  const path = `/api/v1/corrections/${id}`;
  expect(await material()).toMatchObject({ decision: 'waive', blockers: [] });

  const accepted = (await act(`${path}/accept`, 1, {})).body;
  await turnsTo('disputed');
  expect(await material()).toMatchObject({
    decision: 'ask',
    blockers: [{ code: 'disputed', document: { type: 'correction', reference: id } }],
  });
  await act(`${path}/settle`, accepted.version, { result: 'corrected' });
  await turnsTo('granted');
  expect(await material()).toMatchObject({ decision: 'waive', blockers: [] });
});
