import { startTestApi, type TestApi } from './support';

let api: TestApi;
beforeAll(async () => (api = await startTestApi()));
afterAll(() => api.close());

describe('every failure is a problem document', () => {
  it('for a route that does not exist', async () => {
    const answer = await api.anonymous.get('/api/v1/nothing').expect(404);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.body).toMatchObject({ code: 'route.unknown', type: '/api/problems/route.unknown', status: 404 });
    expect(answer.body.traceId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('in Chinese, and in English for who prefers it', async () => {
    const zh = await api.anonymous.get('/api/v1/nothing');
    const en = await api.anonymous.get('/api/v1/nothing').set('Accept-Language', 'en-GB,zh;q=0.5');
    expect(zh.body.title).toBe('没有这个接口');
    expect(en.body.title).toBe('There is no such route');
  });

  it.each([
    ['broken JSON', 'application/json', '{"login":', 400, 'body.not_json'],
    ['no body', 'application/json', '', 400, 'body.not_json'],
    ['a content type nobody reads', 'text/csv', 'a,b', 415, 'body.unsupported_type'],
    [
      'a body over the limit',
      'application/json',
      JSON.stringify({ login: 'x'.repeat(2 << 20) }),
      413,
      'body.too_large',
    ],
    ['a prototype key', 'application/json', '{"__proto__":{"a":1},"login":"a","password":"b"}', 400, 'body.not_json'],
  ])('for %s', async (_what, type, body, status, code) => {
    const answer = await api.anonymous.post('/api/v1/session').set('Content-Type', type).send(body);
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
  });

  it('names the field and the rule of text that cannot be stored', async () => {
    const answer = await api.anonymous
      .post('/api/v1/session')
      .set('Content-Type', 'application/json')
      .send('{"login":"a\\u0000b","password":"\\ud800"}');
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([
      { pointer: '/login', rule: 'text.control_character' },
      { pointer: '/password', rule: 'text.lone_surrogate' },
    ]);
  });

  it('names unknown fields and wrong types', async () => {
    const answer = await api.anonymous.post('/api/v1/session').send({ login: [['x']], password: 1, isAdmin: true });
    expect(answer.status).toBe(422);
    const unknown = await api.anonymous.post('/api/v1/session').send({ login: 'a', password: 1, isAdmin: true });
    expect(unknown.status).toBe(422);
    expect(unknown.body.errors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ pointer: '/password' }),
        expect.objectContaining({ pointer: '/isAdmin', rule: 'whitelistValidation' }),
      ]),
    );
  });

  it('for a cursor that was not signed here', async () => {
    const liaison = await api.as('liaison');
    const answer = await liaison.get('/api/v1/departments?cursor=WyJhIl0.forged');
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 400, code: 'cursor.invalid' });
  });

  it('describes each of its types', async () => {
    const { body } = await api.anonymous.get('/api/problems').expect(200);
    expect(body.items.length).toBeGreaterThan(20);
    await api.anonymous.get(`${body.items[0].type}`).expect(200);
    await api.anonymous.get('/api/problems/toString').expect(404);
  });
});

describe('access', () => {
  it('asks who is not signed in to sign in', async () => {
    const answer = await api.anonymous.get('/api/v1/departments').expect(401);
    expect(answer.body.code).toBe('not_signed_in');
    expect(answer.headers['www-authenticate']).toBe('Bearer');
  });

  it('refuses a forged token and a forged session', async () => {
    await api.anonymous.get('/api/v1/departments').set('Authorization', 'Bearer made-up').expect(401);
    await api.anonymous.get('/api/v1/departments').set('Cookie', '__Host-zeqing=made-up').expect(401);
  });

  it('refuses a change that comes from another site with the person’s cookie', async () => {
    const liaison = await api.as('liaison');
    const answer = await liaison.delete('/api/v1/session').set('Sec-Fetch-Site', 'cross-site');
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 403, code: 'origin.foreign' });
    await liaison.get('/api/v1/me').expect(200);
  });
});

describe('health', () => {
  it('is ready with nothing degraded', async () => {
    const { body } = await api.anonymous.get('/readyz').expect(200);
    expect(body).toEqual({ status: 'ready', degraded: [] });
    await api.anonymous.get('/livez').expect(200);
    await api.anonymous.get('/startupz').expect(200);
  });

  it('shows the web at the root, and offers no login outside the demonstration', async () => {
    expect((await api.anonymous.get('/').expect(200)).text).toContain('<title>责清</title>');
    expect((await api.anonymous.get('/api/v1/sign-in-options').expect(200)).body).toEqual({ demo: [] });
  });

  it('describes the API in OpenAPI 3.1', async () => {
    const { body } = await api.anonymous.get('/api/openapi.json').expect(200);
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths)).toContain('/api/v1/calendar/working-days');
  });
});
