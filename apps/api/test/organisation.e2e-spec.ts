import { ruleOf, type Permission } from '@zeqing/organisation';
import supertest from 'supertest';
import { startTestApi, type TestApi } from './support';

const JSON_TYPE = 'application/problem+json; charset=utf-8';
const COOKIE = '__Host-zeqing';

describe('people, departments and machine clients over HTTP', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  }, 120_000);
  afterAll(() => api.close());

  const demoPerson = (role: string, department?: string) => {
    const person = api.credentials.people.find((p) => p.role === role && (!department || p.department === department));
    if (!person) throw new Error(`nobody is ${role}`);
    return person;
  };
  const server = () => supertest(api.app.getHttpServer());
  const signIn = ({ login, password }: { login: string; password: string }) =>
    server().post('/api/v1/session').send({ login, password });
  const departmentId = async (name: string): Promise<string> => {
    const agent = await api.as('liaison');
    const { body } = await agent.get('/api/v1/departments').query({ q: name, region: '999900' }).expect(200);
    return String(body.items[0].id);
  };

  describe('the session', () => {
    it('travels in a cookie no script and no other site can use', async () => {
      const person = demoPerson('liaison', '市民政局');
      const answer = await signIn(person).expect(201);
      const cookie = String(answer.headers['set-cookie']);
      expect(cookie).toMatch(new RegExp(`^${COOKIE}=[\\w-]{43};`));
      for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(attribute);
      expect(cookie).not.toMatch(/Domain=/i);
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.body).toMatchObject({
        person: { login: person.login, name: person.name },
        posts: [{ role: 'liaison', departmentName: '市民政局', regionCode: '999900', isDelegated: false }],
        passwordChangeDue: false,
      });
      expect(answer.body.permissions).toContain('requests.prepare');
      expect(answer.body.permissions).not.toContain('requests.sign');
    });

    it('ends by signing out, and is listed until then', async () => {
      const answer = await signIn(demoPerson('office_head', '市民政局')).expect(201);
      const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
      const agent = supertest.agent(api.app.getHttpServer()).set('Cookie', cookie);
      const { body } = await agent.get('/api/v1/me/sessions').expect(200);
      expect(body.items).toMatchObject([{ current: true }]);
      await agent.delete('/api/v1/session').expect(204);
      await agent.get('/api/v1/me').expect(401);
    });

    it('is not opened, used or ended for a page of another site', async () => {
      const person = demoPerson('liaison', '市民政局');
      const foreign = { 'sec-fetch-site': 'cross-site' };
      const refused = await signIn(person).set(foreign).expect(403);
      expect(refused.body.code).toBe('origin.foreign');
      const answer = await signIn(person).expect(201);
      const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
      await server().delete('/api/v1/session').set('Cookie', cookie).set('Origin', 'https://evil.example').expect(403);
      await server().get('/api/v1/me').set('Cookie', cookie).expect(200);
    });

    it('tells a wrong password and an unknown login in the same words', async () => {
      const known = await signIn({ login: demoPerson('liaison', '市公安局').login, password: 'wrong' }).expect(401);
      const unknown = await signIn({ login: 'nobody.here', password: 'wrong' }).expect(401);
      const words = ({ body }: { body: Record<string, unknown> }) => ({ ...body, traceId: '' });
      expect(words(known)).toEqual(words(unknown));
      expect(known.headers['content-type']).toBe(JSON_TYPE);
    });
  });

  describe('departments', () => {
    it('are read by every bound department, a page at a time', async () => {
      const agent = await api.as('liaison', '市公安局');
      const first = await agent.get('/api/v1/departments').query({ region: '999900', limit: 10 }).expect(200);
      const second = await agent
        .get('/api/v1/departments')
        .query({ region: '999900', limit: 10, cursor: first.body.next });
      const names = [...first.body.items, ...second.body.items].map(({ name }: { name: string }) => name);
      expect(new Set(names).size).toBe(20);
      await agent.get('/api/v1/departments').query({ limit: 201 }).expect(422);
    });

    it('show their other names and the authority of their level', async () => {
      const [health, authority] = [await departmentId('市卫生健康委员会'), await departmentId('市数据局')];
      const agent = await api.as('supervisor');
      const { body } = await agent.get(`/api/v1/departments/${health}`).expect(200);
      expect(body).toMatchObject({ code: '11999900MB0000003R', authorityId: authority, successors: [] });
      expect(body.aliases).toContain('市卫健委');
      await agent.get('/api/v1/departments/0190a000-0000-7000-8000-000000000000').expect(404);
    });

    it('are made by the system administrator alone', async () => {
      const draft = {
        ...{ name: '市气象局', shortName: '市气象局', kind: '政府部门', regionCode: '999900' },
        ...{ governmentRegionCode: '999900', management: 'own', bound: 'decree', isAuthority: false },
      };
      for (const role of ['security_administrator', 'auditor', 'liaison', 'authority_officer'])
        await (await api.as(role)).post('/api/v1/departments').send(draft).expect(403);
      const agent = await api.as('system_administrator');
      await agent
        .post('/api/v1/departments')
        .send({ ...draft, code: '11999900MB0000001L' })
        .expect(422);
      await agent.post('/api/v1/departments').send(draft).expect(201);
      await agent.post('/api/v1/departments').send(draft).expect(409);
    });
  });

  describe('people', () => {
    it('get an account and a post from the security officer, and choose a password before anything else', async () => {
      const officer = await api.as('security_administrator');
      const draft = { login: 'xinren', name: '新人', office: 'duty', password: 'Linshi-2026hao' };
      const { body: person } = await officer.post('/api/v1/people').send(draft).expect(201);
      expect(person).not.toHaveProperty('password');
      const post = { departmentId: await departmentId('市民政局'), role: 'liaison', validFrom: '2026-11-01' };
      await officer.post(`/api/v1/people/${person.id}/posts`).send(post).expect(201);
      await officer
        .post(`/api/v1/people/${person.id}/posts`)
        .send({ ...post, validFrom: '2026-02-30' })
        .expect(422);

      const answer = await signIn(draft).expect(201);
      expect(answer.body).toMatchObject({ passwordChangeDue: true, posts: [] });
      const beyondOwnAccount = answer.body.permissions.filter((held: Permission) => ruleOf(held).scope !== 'self');
      expect(beyondOwnAccount).toEqual([]);
      const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
      const agent = supertest.agent(api.app.getHttpServer()).set('Cookie', cookie);
      await agent.get('/api/v1/departments').expect(403);
      const change = { currentPassword: draft.password, newPassword: 'Renminlu-88hao' };
      await agent.post('/api/v1/me/password').send(change).expect(204);
      await agent.get('/api/v1/departments').expect(200);
    });

    it('are not managed by anybody else', async () => {
      const draft = { login: 'x1', name: 'x', office: 'auditor', password: 'Linshi-2026hao' };
      for (const role of ['system_administrator', 'auditor', 'supervisor', 'office_head'])
        await (await api.as(role)).post('/api/v1/people').send(draft).expect(403);
      await api.anonymous.post('/api/v1/people').send(draft).expect(401);
    });

    it('change only as they were last read', async () => {
      const officer = await api.as('security_administrator');
      const draft = { login: 'likai', name: '离开', office: 'duty', password: 'Linshi-2026hao' };
      const { body: person } = await officer.post('/api/v1/people').send(draft).expect(201);
      const disable = () => officer.patch(`/api/v1/people/${person.id}`).send({ status: 'disabled' });
      await disable().expect(428);
      await disable().set('If-Match', '"v1"').expect(200);
      await disable().set('If-Match', '"v1"').expect(412);
      await signIn(draft).expect(401);
    });
  });

  describe('machine clients', () => {
    it('read with a token what their department may see, and nothing else', async () => {
      const hall = await api.serviceHall();
      await hall.get('/api/v1/departments').expect(200);
      await hall.get('/api/v1/me').expect(403);
      await hall.post('/api/v1/people').send({}).expect(403);
    });

    it('get a token of ten minutes, by either way of RFC 6749', async () => {
      const { clientId, clientSecret } = api.credentials.serviceHall;
      const grant = { grant_type: 'client_credentials', scope: 'availability.read' };
      const ask = () => server().post('/oauth/token').type('form');
      const posted = await ask()
        .send({ ...grant, client_id: clientId, client_secret: clientSecret })
        .expect(200);
      expect(posted.body).toMatchObject({ token_type: 'Bearer', expires_in: 600, scope: 'availability.read' });
      expect(posted.headers['cache-control']).toBe('no-store');
      const { body } = await ask().auth(clientId, clientSecret).send(grant).expect(200);
      const narrow = { authorization: `Bearer ${String(body.access_token)}` };
      await server().get('/api/v1/departments').set(narrow).expect(403);
    });

    it('are refused in the form of RFC 6749', async () => {
      const { clientId, clientSecret } = api.credentials.serviceHall;
      const ask = () => server().post('/oauth/token').type('form');
      const wrong = await ask().auth(clientId, 'wrong').send({ grant_type: 'client_credentials' }).expect(401);
      expect(wrong.body.error).toBe('invalid_client');
      expect(wrong.headers['www-authenticate']).toMatch(/^Basic /);
      const other = await ask().auth(clientId, clientSecret).send({ grant_type: 'password' }).expect(400);
      expect(other.body.error).toBe('unsupported_grant_type');
      const greedy = { grant_type: 'client_credentials', scope: 'people.manage' };
      const scope = await ask().auth(clientId, clientSecret).send(greedy).expect(400);
      expect(scope.body.error).toBe('invalid_scope');
      expect((await ask().auth(clientId, clientSecret).send({}).expect(400)).body.error).toBe('invalid_request');
    });

    it('are made, given a new secret and stopped by the security officer', async () => {
      const officer = await api.as('security_administrator');
      const draft = { role: 'service_hall', departmentId: await departmentId('市民政局'), hallName: '民政窗口' };
      const { body: made } = await officer.post('/api/v1/clients').send(draft).expect(201);
      const grant = { grant_type: 'client_credentials' };
      const tokenWith = (secret: string) =>
        server().post('/oauth/token').type('form').auth(made.clientId, secret).send(grant);
      const token = await tokenWith(made.clientSecret).expect(200);
      const bearer = { authorization: `Bearer ${String(token.body.access_token)}` };
      await server().get('/api/v1/departments').set(bearer).expect(200);
      const shown = await officer.get(`/api/v1/clients/${made.id}`).expect(200);
      expect(shown.body).not.toHaveProperty('clientSecret');
      await officer.post(`/api/v1/clients/${made.id}/suspension`).set('If-Match', '"v1"').expect(201);
      await server().get('/api/v1/departments').set(bearer).expect(401);
      await tokenWith(made.clientSecret).expect(401);
    });
  });

  it('locks an address after five wrong tries and says when to come back', async () => {
    const outcomes: number[] = [];
    for (let count = 0; count < 6; count++)
      outcomes.push((await signIn({ login: `guess-${count}`, password: 'x' })).status);
    expect(outcomes.at(-1)).toBe(429);
    const locked = await signIn(demoPerson('liaison', '市公安局')).expect(429);
    expect(Number(locked.headers['retry-after'])).toBeGreaterThan(800);
    expect(locked.body.code).toBe('sign_in.locked');
  });

  describe('the lists of who manages people', () => {
    it('pages through accounts by login, each with its posts and what is lent of them', async () => {
      const agent = await api.as('security_administrator');
      const first = await agent.get('/api/v1/people?limit=1').expect(200);
      const second = await agent.get('/api/v1/people').query({ limit: 1, cursor: first.body.next }).expect(200);
      expect(second.body.items[0].login > first.body.items[0].login).toBe(true);
      const { login, name, department } = demoPerson('office_head', '市民政局');
      const { body } = await agent.get('/api/v1/people').query({ q: login }).expect(200);
      const found = body.items.find((one: { login: string }) => one.login === login);
      expect(found).toMatchObject({ name, posts: [{ departmentName: department, role: 'office_head' }] });
      expect(JSON.stringify(body)).not.toMatch(/password/i);
    });

    it('lists machine clients without their secrets', async () => {
      const agent = await api.as('security_administrator');
      const { body } = await agent.get('/api/v1/clients').expect(200);
      expect(body.items.length).toBeGreaterThan(0);
      expect(JSON.stringify(body)).not.toMatch(/secret/i);
    });
  });
});
