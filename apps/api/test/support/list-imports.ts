import fs from 'node:fs';
import path from 'node:path';
import { waitUntil } from '@zeqing/testing';
import type { TestApi } from './start-test-api';

type Agent = TestApi['anonymous'];
export type Answer = Awaited<ReturnType<Agent['get']>>;

const SEEDS = path.resolve(__dirname, '../../../../db/seeds');
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const workbook = (name: string): Buffer => fs.readFileSync(path.join(SEEDS, name));

/** Brings a workbook to the demonstration city's third batch. */
export const upload = (agent: Agent, body: Buffer, query: Record<string, unknown> = {}) =>
  agent
    .post('/api/v1/lists/imports')
    .query({ fileName: '责任清单.xlsx', series: 'demo-city', batchNumber: 3, intent: 'take_over', ...query })
    .set('content-type', XLSX)
    .send(body);

/** The operation of an answer, once it ended. */
export async function ended(agent: Agent, accepted: Answer): Promise<Answer['body']> {
  const location = accepted.headers['location'];
  let body: Answer['body'];
  await waitUntil(`operation ${location} to end`, async () => {
    ({ body } = await agent.get(String(location)).expect(200));
    return body.state === 'succeeded' || body.state === 'failed';
  });
  return body;
}
/** The import with the first page of its findings. */
export const report = async (agent: Agent, id: string): Promise<Answer['body']> =>
  (await agent.get(`/api/v1/lists/imports/${id}`).query({ limit: 200 }).expect(200)).body;
