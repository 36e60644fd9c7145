import type { Actor, Id } from '@zeqing/kernel';
import { aPerson } from '@zeqing/testing';
import { RequestAnswering, RequestDrafting, RequestQueries, RequestSigning, RequestSupplying } from '../src';
import { done, inDepartment, Office, type EntrySeed } from './office';

let office: Office;
let entry: EntrySeed;

beforeAll(async () => {
  office = await Office.open();
  entry = await office.anEntry();
});
afterAll(() => office.close());

const inRegion = (regionCode: string): Actor => {
  const supervisor = aPerson(office.stranger, 'supervisor');
  return { ...supervisor, posts: supervisor.posts.map((post) => ({ ...post, regionCode })) };
};
const reads = (actor: Actor, id: Id) => office.get(RequestQueries).read(office.as(actor), id);
const page = { limit: 50, after: null };

describe('who sees a request', () => {
  it('is nobody but its two departments and the supervisors of their region', async () => {
    const request = await office.signed(entry);
    for (const actor of [
      office.liaison,
      office.head,
      office.answerer,
      office.answerHead,
      inRegion('999900'),
      inRegion('990000'),
    ])
      expect((await reads(actor, request.id)).ok).toBe(true);
    for (const actor of [inDepartment(office.stranger, 'liaison', 'office_head'), inRegion('110000')])
      expect(await reads(actor, request.id)).toMatchObject({ error: { code: 'not_found' } });
  });

  it('is the requester alone before it is signed, also in lists', async () => {
    const draft = await office.drafted(entry);
    expect((await reads(office.liaison, draft.id)).ok).toBe(true);
    for (const actor of [office.answerer, inRegion('999900')]) {
      expect(await reads(actor, draft.id)).toMatchObject({ error: { code: 'not_found' } });
      const listed = await office.get(RequestQueries).list(office.as(actor), { role: null, states: null }, page);
      expect(listed.items.map(({ id }) => id)).not.toContain(draft.id);
      expect(listed.items.length).toBeGreaterThan(0);
    }
  });

  it('finds nothing in another department’s lists', async () => {
    const nothing = { items: [], next: null };
    const stranger = office.as(inDepartment(office.stranger, 'liaison'));
    expect(await office.get(RequestQueries).list(stranger, { role: null, states: null }, page)).toEqual(nothing);
    expect(
      await office.get(RequestQueries).grants(stranger, { role: 'provider', state: null, endsBy: null }, page),
    ).toEqual(nothing);
  });

  it('reads a list in pages without gap or repetition, newest first', async () => {
    for (let count = 0; count < 3; count++) await office.drafted(entry);
    const queries = office.get(RequestQueries);
    const filter = { role: 'requester', states: ['draft'] } as const;
    const whole = await queries.list(office.as(office.liaison), filter, page);
    const seen: Id[] = [];
    for (let after: readonly string[] | null = null; ;) {
      const part = await queries.list(office.as(office.liaison), filter, { limit: 2, after });
      seen.push(...part.items.map(({ id }) => id));
      if (part.next === null) break;
      after = JSON.parse(part.next) as string[];
    }
    expect(seen).toEqual(whole.items.map(({ id }) => id));
    expect(seen).toEqual([...seen].sort().reverse());
    expect(seen.length).toBeGreaterThanOrEqual(3);
  });
});

describe('who may act', () => {
  it('is answered not_found in another department, and nothing changes', async () => {
    const request = await office.signed(entry);
    const stranger = office.as(inDepartment(office.stranger, 'liaison', 'office_head'));
    const [id, version] = [request.id, request.version];
    const attempts = [
      office.get(RequestDrafting).amendDraft(stranger, id, version, office.content(entry)),
      office.get(RequestDrafting).sendForSigning(stranger, id, version),
      office.get(RequestDrafting).withdraw(stranger, id, version),
      office.get(RequestSigning).sign(stranger, id, version),
      office.get(RequestSigning).sendBack(stranger, id, version),
      office.get(RequestAnswering).prepareAnswer(stranger, id, version, { kind: 'agree' }),
      office.get(RequestAnswering).sendBackAnswer(stranger, id, version),
      office.get(RequestAnswering).signAnswer(stranger, id, version),
      office.get(RequestSupplying).attachSupply(stranger, id, version, entry.resourceId ?? ''),
      office.get(RequestSupplying).confirmSupply(stranger, id, version),
      office.get(RequestSupplying).rejectSupply(stranger, id, version, '无法调用'),
    ];
    for (const attempt of attempts) expect(await attempt).toMatchObject({ error: { code: 'not_found' } });
    expect(await office.journal(id)).toHaveLength(3);
  });

  it('is refused on the wrong side, and by the supervisor who may only look', async () => {
    const request = await office.signed(entry);
    const prepare = (actor: Actor) =>
      office.get(RequestAnswering).prepareAnswer(office.as(actor), request.id, request.version, { kind: 'agree' });
    for (const actor of [office.liaison, office.answerHead, inRegion('999900')])
      expect(await prepare(actor)).toMatchObject({ error: { code: 'forbidden' } });
  });

  it('cannot ask in another department’s name, nor leave open in whose', async () => {
    const draft = (actor: Actor, departmentId: Id | null) =>
      office
        .get(RequestDrafting)
        .draftRequest(office.as(actor), { departmentId, entryCode: entry.code, content: office.content(entry) });
    expect(await draft(office.liaison, office.stranger)).toMatchObject({ error: { code: 'not_found' } });
    const both = {
      ...office.liaison,
      posts: [...office.liaison.posts, ...inDepartment(office.stranger, 'liaison').posts],
    };
    expect(await draft(both, null)).toMatchObject({ error: { code: 'request.department_unclear' } });
    expect((await draft(both, office.stranger)).ok).toBe(true);
  });

  it('is told that the request has moved on since it was read', async () => {
    const request = await office.signed(entry);
    const answering = office.get(RequestAnswering);
    expect(
      await answering.prepareAnswer(office.as(office.answerer), request.id, request.version - 1, { kind: 'agree' }),
    ).toMatchObject({ error: { code: 'stale' } });
  });
});

// The whole of it with `npm run test:full`; a tenth otherwise.
const isFull = process.env['ZEQING_TEST_FULL'] === '1';
const ROUNDS = isFull ? 1_000 : 100;

describe('sixteen deciders at once', () => {
  const title = `have one winner and one journal row, in every one of ${ROUNDS} rounds`;
  it(title, () => races(ROUNDS), isFull ? 900_000 : 120_000);

  async function races(rounds: number): Promise<void> {
    const answering = office.get(RequestAnswering);
    for (let round = 0; round < rounds; round++) {
      const request = await office.signed(entry, { purposes: [{ kind: 'scenario', code: `round-${round}` }] });
      const prepared = done(
        await answering.prepareAnswer(office.as(office.answerer), request.id, request.version, { kind: 'agree' }),
      );
      const outcomes = await Promise.all(
        Array.from({ length: 16 }, (_, index) =>
          index % 2 === 0
            ? answering.signAnswer(office.as(office.answerHead), prepared.id, prepared.version)
            : answering.sendBackAnswer(office.as(office.answerHead), prepared.id, prepared.version),
        ),
      );
      const codes = outcomes.map((outcome) => (outcome.ok ? 'won' : outcome.error.code));
      expect(codes.filter((code) => code === 'won')).toHaveLength(1);
      expect(codes.every((code) => ['won', 'stale', 'request.illegal_transition'].includes(code))).toBe(true);
      const versions = (await office.journal(request.id)).map((row) => row.object_version);
      expect(versions).toEqual([1, 2, 3, 4, 5]);
    }
  }
});
