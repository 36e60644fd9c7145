import { AvailabilityService } from '@zeqing/availability';
import { Sealer } from '@zeqing/journal';
import { newId, systemActor, type UseCaseContext } from '@zeqing/kernel';
import { ClientService, DepartmentDirectory } from '@zeqing/organisation';
import { createLogger, UnitOfWork } from '@zeqing/platform';
import { ReadinessHistory } from '@zeqing/services';
import { TEST_INSTANT, waitUntil } from '@zeqing/testing';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Response, Test } from 'supertest';
import { plantSample } from '../../../libs/services/test/plant-sample';
import { startTestApi, type TestApi } from './support';

const POLICE = '11999900MB0000001K';
const REGISTRATION = '11999900MB0000001K3999900100103';
const CARD = '11999900MB0000004W3999900100104';
const MARRIAGE = '9999000000303002/000005';
const FOOD_LICENCE = '11999900MB0000010H3999900100301';

interface Expected {
  readonly worlds: readonly {
    readonly items: readonly {
      readonly item: string;
      readonly situation: string | null;
      readonly scopes: readonly string[];
      readonly state: string;
      readonly score: object;
      readonly blockers: readonly string[];
    }[];
  }[];
}
interface BlockerBody {
  readonly code: string;
  readonly evidenceTypeCode: string | null;
  readonly accountable: { readonly name: string };
}

let api: TestApi;
let sealer: Sealer;

beforeAll(async () => {
  api = await startTestApi();
  await plantSample(api.database);
  sealer = new Sealer(api.database.config.database.sealer, createLogger(api.database.config, 'test'));
  await sealer.sealPending();
  const availability = api.app.get(AvailabilityService, { strict: false });
  await waitUntil('the availability snapshot knows the demo city', () => availability.knowsEntry(MARRIAGE));
}, 120_000);

afterAll(async () => {
  await sealer.stop();
  await api.close();
});

describe('readiness over HTTP', () => {
  it('is for those who are signed in', async () => {
    await api.anonymous.get('/api/v1/services').expect(401);
  });

  it('lists items page by page with state, score and freshness', async () => {
    const agent = await api.as('liaison');
    const first = await agent.get('/api/v1/services?limit=5&region=9999').expect(200);
    expect(first.body.items).toHaveLength(5);
    expect(first.body.items[0]).toMatchObject({ itemCode: REGISTRATION, state: 'partial', situationsDeclared: 4 });
    expect(Number(first.headers['zeqing-sequence'])).toBeGreaterThan(0);
    expect(Date.parse(String(first.headers['zeqing-as-of']))).not.toBeNaN();
    const second = await agent.get(`/api/v1/services?limit=5&region=9999&cursor=${first.body.next}`).expect(200);
    const codes = [...first.body.items, ...second.body.items].map(({ itemCode }: { itemCode: string }) => itemCode);
    expect(new Set(codes).size).toBe(10);
    expect([...codes].sort()).toEqual(codes);
  });

  it('U13, U14: says by when, what if, and which supply alone makes most items ready', async () => {
    const agent = await api.as('supervisor');
    const { body } = await agent.get(`/api/v1/services/${CARD}/readiness`).expect(200);
    expect(body.headline.forecast).toMatchObject({ kind: 'none', lawful: null, why: 'no_term' });
    const asked = body.headline.blockers.find(({ code }: BlockerBody) => code === 'not_requested');
    expect(asked).toMatchObject({ urged: 0, promised: null });
    const supposed = { kind: 'requested', reference: String(asked.entryCode) };
    const told = await agent.get(`/api/v1/services/${CARD}/what-if`).query(supposed).expect(200);
    const same = ({ entryCode }: { entryCode: string }): boolean => entryCode === asked.entryCode;
    expect(told.body.before).toEqual(body.headline);
    expect(told.body.after.blockers.filter(same).map(({ code }: BlockerBody) => code)).toContain('answering');
    const strange = { kind: 'supplied', reference: 'nobody' };
    const refused = await agent.get(`/api/v1/services/${CARD}/what-if`).query(strange).expect(422);
    expect(refused.body).toMatchObject({ code: 'services.unknown_supposition', details: strange });

    const ranking = (await agent.get('/api/v1/services/unlock-ranking?region=9999').expect(200)).body;
    expect(ranking.notMapped).toBeGreaterThan(0);
    const counts = ranking.items.map(({ unlocksCount }: { unlocksCount: number }) => unlocksCount);
    expect(ranking.items.map(({ unlocks }: { unlocks: readonly string[] }) => unlocks.length)).toEqual(counts);
    expect(ranking.suppliesCount).toBe(ranking.items.length);
    expect(counts).toEqual([...counts].sort((a: number, b: number) => b - a));
    expect(ranking.items[0].missingFor.length).toBeGreaterThan(0);
    expect(ranking.items[0].missingForCount).toBe(ranking.items[0].missingFor.length);
    // Every item is the city's: the ranking of all regions is its own, that of another region has nothing to unlock.
    const { body: all } = await agent.get('/api/v1/services/unlock-ranking').expect(200);
    expect(all.items).toEqual(ranking.items);
    const { body: elsewhere } = await agent.get('/api/v1/services/unlock-ranking?region=98').expect(200);
    expect(elsewhere.items).toEqual([]);
    const without = (await agent.get('/api/v1/services/unlock-ranking?outside=without').expect(200)).body;
    const kinds = without.items.flatMap(({ accountable }: { accountable: { kind: string }[] }) => accountable);
    expect(kinds.filter(({ kind }: { kind: string }) => kind === 'outside')).toEqual([]);
  });

  it('tells past days as they were known, and which nobody looked at', async () => {
    const history = api.app.get(ReadinessHistory, { strict: false });
    await history.record({ actor: systemActor('test'), at: TEST_INSTANT, traceId: newId() });
    const agent = await api.as('supervisor');
    const url = `/api/v1/services/${CARD}/readiness-history`;
    const { body } = await agent.get(`${url}?from=2026-11-22&to=2026-11-23`).expect(200);
    expect(body.days).toMatchObject([
      { day: '2026-11-22', look: null },
      { day: '2026-11-23', look: { state: 'blocked', score: { exempt: 0, departmentIssued: 2 }, allParts: 1 } },
    ]);
    expect(body.days[1].look.blockers[0].text.zh).toMatch(/./);
    const region = await agent.get('/api/v1/services/readiness-history?region=9999&to=2026-11-23').expect(200);
    expect(region.body.days).toHaveLength(30);
    expect(region.body.days.at(-1).counts).toMatchObject({ ready: 0 });
    const one = await agent.get('/api/v1/one-things/2024-1-01/readiness-history?from=2026-11-23').expect(200);
    expect(one.body.days[0].look).toMatchObject({ state: 'partial', readyParts: 0, allParts: 6 });
    const refused = await agent.get(`${url}?from=2026-11-24&to=2026-11-23`).expect(422);
    expect(refused.body).toMatchObject({ code: 'services.period_invalid', details: { longest: 366 } });
  });

  it.each(['newborn', 'cancellation', 'restaurant'])(
    'U49: answers the hand-written table %s before any grant, with every blocker and who is accountable',
    async (table) => {
      const agent = await api.as('liaison');
      const file = path.resolve(`docs/conformance/readiness-demo-${table}.json`);
      const { worlds } = JSON.parse(readFileSync(file, 'utf8')) as Expected;
      const told = ({ evidenceTypeCode: datum, code, accountable }: BlockerBody): string =>
        `${datum === null ? '' : `${datum}: `}${code}@${accountable.name}`;
      for (const { item, situation, scopes, state, score, blockers } of worlds[0]?.items ?? []) {
        // No list is in force here, so the entries are on none; in the table they are, with unclear recipients.
        const expected = blockers.map((each) => each.replace('recipient_unclear', 'not_on_duty_list')).sort();
        for (const scope of scopes) {
          const query = `scope=${scope}${situation === null ? '' : `&situation=${situation}`}`;
          const { body } = await agent.get(`/api/v1/services/${item}/readiness?${query}`).expect(200);
          const { state: is, score: counts, blockers: found } = body.headline;
          expect([item, situation, scope, is, counts, found.map(told).sort()]).toEqual([
            ...[item, situation, scope, state, score, expected],
          ]);
        }
      }
    },
  );

  it('tells the counter what to do with each material of a subject from another province', async () => {
    const agent = await api.as('liaison');
    const url = `/api/v1/services/${REGISTRATION}/readiness?situation=married&subjectRegion=350200`;
    const { body } = await agent.get(url).expect(200);
    const materials = new Map<string, Record<string, unknown>>(
      body.headline.materials.map((material: { code: string }) => [material.code, material]),
    );
    expect(materials.get('declaration_form')).toMatchObject({ decision: 'ask', reason: 'applicant_own', blockers: [] });
    expect(materials.get('parents_id_card')).toMatchObject({
      decision: 'ask',
      reason: 'subject_not_covered',
      say: { zh: '「父母居民身份证」的数据不覆盖该对象所在地区，请收取。' },
      blockers: [{ code: 'coverage_gap', missingScope: 'national', text: { zh: '外地对象未覆盖' } }],
    });
  });

  it('names the data an item needs of others, nothing asked for yet', async () => {
    const { body } = await (await api.as('liaison')).get(`/api/v1/services/${CARD}/needs`).expect(200);
    expect(body.items).toMatchObject([
      { entryCode: '9999000000303003/000008', status: 'open', materialCode: 'birth_certificate', use: 'spare' },
      { entryCode: '9999000000303001/000003', status: 'open', materialCode: 'birth_registration', use: 'spare' },
    ]);
  });

  it('says of every one-thing in one sentence why it is not at 100 %', async () => {
    const agent = await api.as('supervisor');
    const { body } = await agent.get('/api/v1/one-things').expect(200);
    expect(body.items).toHaveLength(17);
    const newborn = body.items.find(({ name }: { name: string }) => name === '新生儿出生');
    expect(newborn).toMatchObject({ code: '2024-1-01', state: 'partial', mattersReady: 0, mattersCompulsory: 6 });
    expect(newborn.sentence.zh).toContain('市数据局');
    const one = await agent.get('/api/v1/one-things/2024-1-01/readiness').expect(200);
    expect(one.body.matters).toHaveLength(7);
  });

  it.each([
    ['/api/v1/services/11999900MB0000001K3999900199999/readiness', 404, 'services.unknown_item'],
    [`/api/v1/services/${REGISTRATION}/readiness?situation=none`, 422, 'services.unknown_situation'],
    ['/api/v1/one-things/none/readiness', 404, 'services.unknown_one_thing'],
    [`/api/v1/services/${REGISTRATION}/readiness?subjectRegion=35`, 422, 'invalid_input'],
  ])('refuses %s as a problem', async (url, status, code) => {
    const { body } = await (await api.as('liaison')).get(url).expect(status);
    expect(body.code).toBe(code);
  });
});

describe('availability over HTTP', () => {
  const ask = (query: Record<string, string>): string =>
    `/api/v1/availability?${new URLSearchParams(query).toString()}`;
  const context: UseCaseContext = { actor: systemActor('test'), at: TEST_INSTANT, traceId: newId() };

  /** Binds the demo hall to the police's birth registration, and to nothing else. */
  async function bindHall(): Promise<void> {
    const { clientId } = api.credentials.serviceHall;
    const [client] = await api.database.owner.query<{ id: string; version: number }[]>(
      'SELECT id, version FROM api_client WHERE client_id = $1',
      [clientId],
    );
    const tx = api.app.get(UnitOfWork).reader();
    const police = await api.app.get(DepartmentDirectory, { strict: false }).byCode(tx, POLICE);
    const bound = await api.app
      .get(ClientService, { strict: false })
      .importAcceptances(context, client?.id ?? '', client?.version ?? 0, [
        { departmentId: police?.id ?? '', itemCode: REGISTRATION },
      ]);
    expect(bound.ok).toBe(true);
  }

  it('answers a hall for what it accepts, deriving the department from the item', async () => {
    await bindHall();
    const hall = await api.serviceHall();
    const { body, headers } = await hall.get(ask({ entry: MARRIAGE, item: REGISTRATION })).expect(200);
    expect(body).toEqual({
      entry: MARRIAGE,
      department: POLICE,
      item: REGISTRATION,
      decision: 'not_available',
      reason: 'no_grant',
      grants: [],
      nextExpected: null,
      workingNow: 'unknown',
      situationRequired: true,
      onUndetermined: null,
    });
    expect(headers['etag']).toMatch(/^W\/"/);
    // U20: half a minute, and on for a day while nobody answers.
    expect(headers['cache-control']).toBe('private, max-age=30, stale-if-error=86370');
    expect(Number(headers['zeqing-sequence'])).toBeGreaterThan(0);
    const same = await hall
      .get(ask({ entry: MARRIAGE, item: REGISTRATION }))
      .set('If-None-Match', String(headers['etag']));
    expect(same.status).toBe(304);
    expect(same.headers['zeqing-as-of']).toBeDefined();
    expect(same.headers['cache-control']).toBe(headers['cache-control']);
  });

  it('refuses a hall what it does not accept, item or department', async () => {
    const hall = await api.serviceHall();
    const { body } = await hall.get(ask({ entry: MARRIAGE, item: FOOD_LICENCE })).expect(403);
    expect(body.code).toBe('availability.not_bound');
    await hall.get(ask({ entry: MARRIAGE, department: POLICE, item: CARD })).expect(403);
  });

  it('answers 404 for an unknown code, but never fails a batch for it (U17)', async () => {
    const hall = await api.serviceHall();
    const unknown = { entry: 'none/1', item: REGISTRATION };
    expect((await hall.get(ask(unknown)).expect(404)).body.code).toBe('availability.unknown_code');
    const pairs = [unknown, { entry: MARRIAGE, item: REGISTRATION }, { entry: MARRIAGE, item: FOOD_LICENCE }];
    const { body } = await hall.post('/api/v1/availability/query').send({ pairs }).expect(200);
    expect(body.results.map(({ decision, reason }: Record<string, string>) => `${decision}: ${reason}`)).toEqual([
      'undetermined: code_unknown',
      'not_available: no_grant',
      'undetermined: not_bound',
    ]);
  });

  it('says by the short road of remembered clients what the controller says, and leaves refusals to it', async () => {
    const { clientId, clientSecret } = api.credentials.serviceHall;
    const issued = await api.anonymous
      .post('/oauth/token')
      .auth(clientId, clientSecret)
      .type('form')
      .send({ grant_type: 'client_credentials' })
      .expect(200);
    // The scheme in small letters takes the long road; its first call has the token remembered.
    const roads = ['bearer', 'Bearer'].map((scheme) => `${scheme} ${String(issued.body.access_token)}`);
    const first = api.anonymous.get(ask({ entry: MARRIAGE, item: REGISTRATION }));
    await first.set('Authorization', roads[0] ?? '').expect(200);
    const questions = [
      { entry: MARRIAGE, item: REGISTRATION },
      { entry: MARRIAGE, department: POLICE },
      { entry: MARRIAGE },
      { entry: MARRIAGE, item: FOOD_LICENCE },
      { entry: 'none/1', item: REGISTRATION },
      { entry: '', item: REGISTRATION },
      { entry: MARRIAGE, item: REGISTRATION, page: '1' },
      { entry: MARRIAGE, item: 'a\u202eb' },
    ];
    const told = ({ status, body, headers }: Response): unknown => {
      const said = { ...(body as Record<string, unknown>), traceId: null };
      return [
        ...[status, said, headers['etag'], headers['content-type'], headers['zeqing-as-of'] !== undefined],
        ...[headers['cache-control'], headers['vary']],
      ];
    };
    const byBoth = async (act: () => Test): Promise<void> => {
      const [long, short] = await Promise.all(roads.map((road) => act().set('Authorization', road)));
      expect(told(short!)).toEqual(told(long!));
    };
    for (const question of questions) await byBoth(() => api.anonymous.get(ask(question)));
    for (const pairs of [questions.slice(0, 5), questions.slice(5), questions.slice(-1), [], [{ item: REGISTRATION }]])
      await byBoth(() => api.anonymous.post('/api/v1/availability/query').send({ pairs }));
  });

  it('holds at least the sequence a caller has seen, and says when it does not yet', async () => {
    const hall = await api.serviceHall();
    const url = ask({ entry: MARRIAGE, item: REGISTRATION });
    const { headers } = await hall.get(url).expect(200);
    const seen = String(headers['zeqing-sequence']);
    const again = await hall.get(url).set('Zeqing-Min-Sequence', seen).expect(200);
    expect(Number(again.headers['zeqing-sequence'])).toBeGreaterThanOrEqual(Number(seen));
    const beyond = String(Number(seen) + 1_000_000);
    const early = await hall.get(url).set('Zeqing-Min-Sequence', beyond).expect(503);
    expect([early.body.code, early.headers['retry-after']]).toEqual(['availability.behind', '1']);
    const batch = hall.post('/api/v1/availability/query').send({ pairs: [{ entry: MARRIAGE, item: REGISTRATION }] });
    await batch.set('Zeqing-Min-Sequence', beyond).expect(503);
    const wrong = await hall.get(url).set('Zeqing-Min-Sequence', '-1').expect(422);
    expect(wrong.body.code).toBe('availability.min_sequence_invalid');
  });

  it('does not tell a liaison of other departments', async () => {
    const liaison = await api.as('liaison', '市公安局');
    await liaison.get(ask({ entry: MARRIAGE })).expect(200);
    await liaison.get(ask({ entry: MARRIAGE, department: '11999900MB0000010H' })).expect(404);
  });
});
