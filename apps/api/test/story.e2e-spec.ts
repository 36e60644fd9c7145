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
