import { AvailabilityService, REASON_NUMBERS } from '@zeqing/availability';
import { Sealer } from '@zeqing/journal';
import { createLogger } from '@zeqing/platform';
import { waitUntil } from '@zeqing/testing';
import type { Response, Test } from 'supertest';
import { plantSample } from '../../../libs/services/test/plant-sample';
import { startTestApi, type TestApi } from './support';

const POLICE = '11999900MB0000001K';
const REGISTRATION = '11999900MB0000001K3999900100103';
const FOOD_LICENCE = '11999900MB0000010H3999900100301';
const MARRIAGE = '9999000000303002/000005';
const IDENTITY_CARD = '9999000000303001/000002';
const ELSEWHERE = '350200';
const QUERY = '/api/v1/availability/query';

interface Answer {
  readonly decision: string;
  readonly reason: keyof typeof REASON_NUMBERS;
  readonly situationRequired: boolean;
  readonly onUndetermined: { readonly act: string; readonly basis: string } | null;
}

let api: TestApi;
let sealer: Sealer;
let hall: TestApi['anonymous'];
/** The hall's client, and the version it is at. */
let client: { id: string; version: number };
beforeAll(async () => {
  api = await startTestApi();
  await plantSample(api.database);
  sealer = new Sealer(api.database.config.database.sealer, createLogger(api.database.config, 'test'));
  await sealer.sealPending();
  const availability = api.app.get(AvailabilityService, { strict: false });
  await waitUntil('the availability snapshot knows the demo city', () => availability.knowsEntry(MARRIAGE));
  hall = await api.serviceHall();
  client = await bound();
}, 120_000);
afterAll(async () => {
  await sealer.stop();
  await api.close();
});

/** The demonstration hall, bound to the police's birth registration and to nothing else. */
async function bound(): Promise<typeof client> {
  const officer = await api.as('security_administrator');
  const { body } = await officer.get('/api/v1/clients?limit=50').expect(200);
  const found = (body.items as { id: string; clientId: string; version: number }[]).find(
    ({ clientId }) => clientId === api.credentials.serviceHall.clientId,
  );
  const [police] = await api.database.owner.query<{ id: string }[]>('SELECT id FROM department WHERE code = $1', [
    POLICE,
  ]);
  const pairs = [{ departmentId: police?.id, itemCode: REGISTRATION }];
  const done = await officer
    .put(`/api/v1/clients/${found?.id ?? ''}/acceptances`)
    .set('If-Match', `"v${found?.version ?? 0}"`)
    .send({ pairs })
    .expect(200);
  return { id: String(done.body.id), version: Number(done.body.version) };
}

const ask = (query: Record<string, string>): string => `/api/v1/availability?${new URLSearchParams(query).toString()}`;
const told = ({ decision, reason, situationRequired }: Answer) => [decision, reason, situationRequired];

describe('many entries by numbers', () => {
  const entries = [MARRIAGE, 'none/1', IDENTITY_CARD, MARRIAGE];

  it('says by number what the pairs say in full, whoever may ask for what', async () => {
    for (const common of [
      { item: REGISTRATION },
      { item: REGISTRATION, situation: 'unmarried' },
      { item: REGISTRATION, situation: 'married', subjectRegion: ELSEWHERE },
      { item: REGISTRATION, situation: 'none' },
      { item: FOOD_LICENCE },
      { department: POLICE },
      { department: '11999900MB9999999X' },
      {},
    ]) {
      const pairs = entries.map((entry) => ({ entry, ...common }));
      const full = (await hall.post(QUERY).send({ pairs }).expect(200)).body.results as Answer[];
      const { body } = await hall
        .post(QUERY)
        .send({ entries, ...common })
        .expect(200);
      expect(body.reasons).toEqual(full.map(({ reason }) => REASON_NUMBERS[reason]));
      expect(body.situationRequired).toBe(full.some(({ situationRequired }) => situationRequired));
    }
  });

  it('U17: answers an unknown code by its number, and says for whom it answered and how fresh', async () => {
    const { body, headers } = await hall.post(QUERY).send({ entries, item: REGISTRATION }).expect(200);
    expect(body).toEqual({
      ...{ department: POLICE, item: REGISTRATION, situationRequired: true },
      reasons: [7, 12, 2, 7],
    });
    expect(Number(headers['zeqing-sequence'])).toBeGreaterThan(0);
    expect(Date.parse(String(headers['zeqing-as-of']))).not.toBeNaN();
    const beyond = String(Number(headers['zeqing-sequence']) + 1_000_000);
    const early = await hall.post(QUERY).set('Zeqing-Min-Sequence', beyond).send({ entries }).expect(503);
    expect(early.body.code).toBe('availability.behind');
  });

  it('says by the short road what the controller says, and leaves refusals to it', async () => {
    const { clientId, clientSecret } = api.credentials.serviceHall;
    const issued = await api.anonymous
      .post('/oauth/token')
      .auth(clientId, clientSecret)
      .type('form')
      .send({ grant_type: 'client_credentials' })
      .expect(200);
    // The scheme in small letters takes the long road; its first call has the token remembered.
    const roads = ['bearer', 'Bearer'].map((scheme) => `${scheme} ${String(issued.body.access_token)}`);
    const by = (act: Test, road = ''): Test => act.set('Authorization', road);
    await by(api.anonymous.get(ask({ entry: MARRIAGE, item: REGISTRATION })), roads[0]).expect(200);
    const said = ({ status, body, headers }: Response): unknown => [
      ...[status, { ...(body as object), traceId: null }, headers['content-type'], headers['cache-control']],
    ];
    const same = async (act: () => Test): Promise<number> => {
      const [long, short] = await Promise.all(roads.map((road) => by(act(), road)));
      expect(said(short!)).toEqual(said(long!));
      return short!.status;
    };
    const item = REGISTRATION;
    const bodies = [
      { entries, item },
      { entries, item, situation: 'married', subjectRegion: ELSEWHERE },
      { entries, item: FOOD_LICENCE },
      { entries: [] },
      { entries: [''] },
      { entries: [1] },
      { entries: 'all' },
      { entries, subjectRegion: '35' },
      { entries, pairs: [{ entry: MARRIAGE }] },
      { entries, page: 1 },
      { entries: Array.from({ length: 1_001 }, () => MARRIAGE), item },
    ];
    const statuses = [];
    for (const body of bodies) statuses.push(await same(() => api.anonymous.post(QUERY).send(body)));
    expect(statuses).toEqual([200, 200, 200, ...bodies.slice(3).map(() => 422)]);
    const questions = [
      { entry: MARRIAGE, item, situation: 'married' },
      { entry: MARRIAGE, item, situation: 'none' },
      { entry: MARRIAGE, item, subjectRegion: ELSEWHERE },
      { entry: MARRIAGE, item, subjectRegion: '35' },
    ];
    for (const question of questions) await same(() => api.anonymous.get(ask(question)));
  });
});

describe('U18: the situation and the subject’s region', () => {
  const of = async (query: Record<string, string>) =>
    told((await hall.get(ask({ entry: MARRIAGE, item: REGISTRATION, ...query })).expect(200)).body as Answer);

  it('asks for the situation where the item needs the entry in some of its situations only', async () => {
    expect(await of({})).toEqual(['not_available', 'no_grant', true]);
    expect(await of({ situation: 'married' })).toEqual(['not_available', 'no_grant', false]);
    expect(await of({ situation: 'unmarried' })).toEqual(['not_available', 'not_needed_in_situation', false]);
    const card = await hall.get(ask({ entry: IDENTITY_CARD, item: REGISTRATION })).expect(200);
    expect(told(card.body as Answer)).toEqual(['available', 'own_data', false]);
  });

  it('judges the subject’s region by the coverage of the data (U8)', async () => {
    const card = async (subjectRegion: string) =>
      (await hall.get(ask({ entry: IDENTITY_CARD, item: REGISTRATION, subjectRegion })).expect(200)).body.reason;
    expect(await card('999901')).toBe('own_data');
    expect(await card(ELSEWHERE)).toBe('subject_not_covered');
  });

  it('refuses a situation the item does not declare', async () => {
    const { body } = await hall.get(ask({ entry: MARRIAGE, item: REGISTRATION, situation: 'none' })).expect(422);
    expect(body).toMatchObject({ code: 'availability.unknown_situation', details: { situation: 'none' } });
  });
});

describe('U18: by the code of a material or of an e-licence', () => {
  const by = (query: Record<string, string>) =>
    hall.get(`/api/v1/availability/by-code?${new URLSearchParams(query).toString()}`);

  it('answers the decision on a material with the entries it rests on', async () => {
    const subjectRegion = '999901';
    const query = { scheme: 'material', code: 'marriage_certificate', item: REGISTRATION, subjectRegion };
    const { body, headers } = await by(query).expect(200);
    expect(body.material).toMatchObject({ code: 'marriage_certificate', decision: 'ask', reason: 'data_blocked' });
    expect(body.entries).toMatchObject([{ entry: MARRIAGE, reason: 'no_grant', department: POLICE }]);
    expect(body.situationRequired).toBe(true);
    expect(Number(headers['zeqing-sequence'])).toBeGreaterThan(0);
    const unmarried = await by({ ...query, situation: 'unmarried' }).expect(200);
    expect(unmarried.body).toMatchObject({ material: null, situationRequired: false, entries: [] });
  });

  it('answers every entry that stands for a licence, which is an evidence type by its code', async () => {
    const { body } = await by({ scheme: 'licence', code: 'marriage_registration', item: REGISTRATION }).expect(200);
    expect(body.material).toBeNull();
    expect(body.entries).toMatchObject([{ entry: MARRIAGE, decision: 'not_available', reason: 'no_grant' }]);
  });

  it.each([
    [{ scheme: 'material', code: 'none', item: REGISTRATION }, 404, 'availability.unknown_material'],
    [{ scheme: 'material', code: 'marriage_certificate' }, 422, 'availability.item_needed'],
    [{ scheme: 'licence', code: 'none' }, 404, 'availability.unknown_licence'],
    [{ scheme: 'licence', code: 'marriage_registration', item: FOOD_LICENCE }, 403, 'availability.not_bound'],
    [{ scheme: 'passport', code: 'x' }, 422, 'invalid_input'],
  ])('refuses %j', async (query, status, code) => {
    expect((await by(query).expect(status)).body.code).toBe(code);
  });
});

describe('U17: what is done on an undetermined answer is the hall’s own setting', () => {
  const undetermined = async (): Promise<Answer> =>
    (
      await hall
        .post(QUERY)
        .send({ pairs: [{ entry: 'none/1', item: REGISTRATION }] })
        .expect(200)
    ).body.results[0];
  const set = async (act: string, version = client.version) =>
    (await api.as('security_administrator'))
      .put(`/api/v1/clients/${client.id}/on-undetermined`)
      .set('If-Match', `"v${version}"`)
      .send({ act });

  it('is try, then ask, with the legal hint, until it is set; then it is shown in every answer', async () => {
    const before = await undetermined();
    expect(before).toMatchObject({ decision: 'undetermined', reason: 'code_unknown' });
    expect(before.onUndetermined).toMatchObject({ act: 'try_then_ask', basis: '政务数据共享条例 第四十条第一项' });
    const done = await set('try_then_accept_later');
    expect([done.status, done.body.onUndetermined]).toEqual([200, 'try_then_accept_later']);
    api.clock.set(new Date(api.clock.now().getTime() + 31_000));
    expect((await undetermined()).onUndetermined?.act).toBe('try_then_accept_later');
    const readiness = await hall.get(`/api/v1/services/${REGISTRATION}/readiness`).expect(200);
    expect(readiness.body.onUndetermined.say.zh).toContain('容缺后补');
    const determined = await hall.get(ask({ entry: MARRIAGE, item: REGISTRATION })).expect(200);
    expect(determined.body.onUndetermined).toBeNull();
    const people = await (await api.as('liaison')).get(`/api/v1/services/${REGISTRATION}/readiness`).expect(200);
    expect(people.body.onUndetermined.act).toBe('try_then_ask');
  });

  it('is journalled with what it was before, and refused where it is none or the client changed', async () => {
    const rows = await api.database.owner.query<{ payload: object }[]>(
      `SELECT payload_c14n::jsonb AS payload FROM journal_pending WHERE type = 'client.on_undetermined_set'
       UNION ALL SELECT payload_c14n::jsonb FROM journal WHERE type = 'client.on_undetermined_set'`,
    );
    expect(rows.map(({ payload }) => payload)).toEqual([{ from: 'try_then_ask', to: 'try_then_accept_later' }]);
    expect((await set('never')).status).toBe(422);
    expect((await set('ask_at_once')).status).toBe(412);
  });
});
