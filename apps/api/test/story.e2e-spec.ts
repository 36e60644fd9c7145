import { tellStory } from '../../../db/story/tell-story';
import { Cast } from '../../../db/story/cast';
import { Stage } from '../../../db/story/stage';
import type { Send } from '../../../db/story/player';
import supertest from 'supertest';
import { startTestApi, startTestWorker, type TestApi, type TestWorker } from './support';

let api: TestApi;
let worker: TestWorker;

beforeAll(async () => {
  api = await startTestApi(new Date());
  worker = await startTestWorker(api);
});
afterAll(async () => {
  await worker.close();
  await api.close();
});

const send: Send = async ({ method, path, headers, body }) => {
  const call = supertest(api.app.getHttpServer())[method === 'GET' ? 'get' : method === 'POST' ? 'post' : 'patch'](path).set(headers);
  const reply = await (body === null ? call : call.send(body));
  const plain = Object.entries(reply.headers).map(([name, value]) => [name, String(value)]);
  return { status: reply.status, headers: Object.fromEntries(plain), text: reply.text };
};

it('tells', async () => {
  for (let i = 0; i < 2; i++) {
  const t = Date.now();
  await tellStory(new Stage(new Cast(send, api.credentials), (l) => process.stderr.write(l + '\n')));
  process.stderr.write('TOOK ' + (Date.now() - t) + '\n');
  for (const q of ['select state, count(*) from share_request group by 1', 'select state, count(*) from share_grant group by 1', 'select outcome, count(*) from request_supply group by 1', 'select type, count(*) from journal group by 1 order by 1', 'select consumer, count(*) from inbox group by 1', 'select count(*) from notice', 'select * from standing_answer'])
    process.stderr.write(q + '\n' + JSON.stringify(await api.database.owner.query(q)) + '\n');
  }
});
