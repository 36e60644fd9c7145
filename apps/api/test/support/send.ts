import supertest from 'supertest';
import type { Send } from '../../../../db/story/player';
import type { TestApi } from './start-test-api';

const METHODS = { GET: 'get', POST: 'post', PATCH: 'patch' } as const;

/** Carries the story's calls to the API in this process. */
export const sendTo =
  ({ app }: Pick<TestApi, 'app'>): Send =>
  async ({ method, path, headers, body }) => {
    const call = supertest(app.getHttpServer())[METHODS[method]](path).set(headers);
    const reply = await (body === null ? call : call.send(body));
    // superagent types them as texts, but several cookies are a list
    const plain = Object.entries<unknown>(reply.headers).map(([name, value]) => [name, String(value)]);
    return { status: reply.status, headers: Object.fromEntries(plain), text: reply.text };
  };

/** Carries them to a running API by its address. */
export const sendOver =
  (url: string): Send =>
  async ({ method, path, headers, body }) => {
    const sent = body === null || typeof body === 'string' ? body : new Uint8Array(body);
    const reply = await fetch(`${url}${path}`, { method, headers, body: sent });
    return { status: reply.status, headers: Object.fromEntries(reply.headers), text: await reply.text() };
  };
