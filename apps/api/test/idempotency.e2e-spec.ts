import { draftOf, plantEntry, startTestApi, type TestApi } from './support';

const isFull = process.env['ZEQING_TEST_FULL'] === '1';
const KEYS = isFull ? 1_000 : 50;
const SENDINGS = 8;

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await api.app.listen(0, '127.0.0.1'); // one server for all sendings, not one each
});
afterAll(() => api.close());

const notice = (year: number): object => ({
  regionCode: '999900',
  year,
  title: `演示市${year}年地方假日`,
  documentNumber: `演政办〔${year}〕1号`,
  issuedOn: `${year - 1}-11-20`,
  holidays: [{ name: '地方假日', from: `${year}-03-04`, to: `${year}-03-04`, makeUpWorkdays: [] }],
});

const countNotices = async (): Promise<number> =>
  Number((await api.database.owner.query('SELECT count(*) FROM holiday_notice'))[0].count);

const requestsFor = async (entryCode: string): Promise<number> =>
  Number(
    (await api.database.owner.query('SELECT count(*) FROM share_request WHERE entry_code = $1', [entryCode]))[0].count,
  );

/** As a client does that is told its first sending is still under way. */
async function untilAnswered(liaison: TestApi['anonymous'], key: string, draft: object) {
  for (;;) {
    const answer = await liaison.post('/api/v1/requests').set('Idempotency-Key', key).send(draft);
    if (answer.body.code !== 'idempotency.in_flight') return answer;
  }
}

describe('Idempotency-Key', () => {
  it('makes one effect of eight simultaneous sendings and answers all alike', async () => {
    const authority = await api.as('authority_officer');
    const before = await countNotices();
    const send = () =>
      authority.post('/api/v1/calendar/notices').set('Idempotency-Key', 'notice-2026').send(notice(2026));
    const answers = await Promise.all(Array.from({ length: 8 }, send));
    const made = answers.filter((answer) => answer.status < 300);
    expect(made.length).toBeGreaterThan(0);
    // A twin that waited too long is told to come again; whoever got an answer got the same one.
    expect(answers.every((answer) => answer.status < 300 || answer.body.code === 'idempotency.in_flight')).toBe(true);
    expect(new Set(made.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    expect(made.filter((answer) => answer.headers['idempotent-replayed'] === undefined)).toHaveLength(1);
    expect(await countNotices()).toBe(before + 1);
  });

  it(
    `makes one request of ${SENDINGS} simultaneous sendings and answers byte by byte alike, for each of ${KEYS} keys`,
    async () => {
      const liaison = await api.as('liaison');
      for (let key = 0; key < KEYS; key++) {
        const draft = draftOf(await plantEntry(api.database, '市民政局'));
        const sendings = Array.from({ length: SENDINGS }, () => untilAnswered(liaison, `draft-${key}`, draft));
        const answers = await Promise.all(sendings);
        expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
        expect(answers[0]?.status).toBe(201);
        expect(await requestsFor(draft.entryCode)).toBe(1);
      }
    },
    isFull ? 1_800_000 : 120_000,
  );

  it('replays a refusal as well', async () => {
    const authority = await api.as('authority_officer');
    const send = () =>
      authority.post('/api/v1/calendar/notices').set('Idempotency-Key', 'notice-2099').send(notice(2099));
    const first = await send();
    const second = await send();
    expect(first.status).toBe(422);
    expect(second.status).toBe(422);
    expect(second.body.code).toBe(first.body.code);
    expect(second.headers['idempotent-replayed']).toBe('true');
  });

  it('is not to be used for another request', async () => {
    const authority = await api.as('authority_officer');
    const answer = await authority
      .post('/api/v1/calendar/notices')
      .set('Idempotency-Key', 'notice-2026')
      .send(notice(2025));
    expect({ status: answer.status, code: answer.body.code }).toEqual({
      status: 422,
      code: 'idempotency.other_request',
    });
  });

  it('is bound to the caller: another person’s same key is another key', async () => {
    const liaison = await api.as('liaison');
    const answer = await liaison
      .post('/api/v1/calendar/notices')
      .set('Idempotency-Key', 'notice-2026')
      .send(notice(2026));
    expect(answer.status).toBe(403);
  });

  it('never keeps an answer that holds a secret', async () => {
    const officer = await api.as('security_administrator');
    const departments = await (await api.as('liaison')).get('/api/v1/departments?limit=1').expect(200);
    const send = () =>
      officer
        .post('/api/v1/clients')
        .set('Idempotency-Key', 'client-1')
        .send({ role: 'service_hall', departmentId: departments.body.items[0].id, hallName: '演示大厅', scopes: [] });
    await send();
    const kept = await api.database.owner.query(`SELECT body FROM idempotency_key WHERE key = 'client-1'`);
    expect(kept).toEqual([]);
  });
});

it('refused access leaves a trace without a name', async () => {
  const liaison = await api.as('liaison');
  await liaison.post('/api/v1/people').send({}).expect(403);
  const events = await api.database.owner.query(`SELECT * FROM security_event WHERE kind = 'access.refused'`);
  expect(JSON.stringify(events)).toContain('people.manage');
});
