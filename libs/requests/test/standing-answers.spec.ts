import { localDate, type Id } from '@zeqing/kernel';
import { GrantExpiry, RequestQueries, RequestsReader, StandingAnswers, type StandingTerms } from '../src';
import { done, inDepartment, Office, type EntrySeed } from './office';

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});
afterAll(() => office.close());

const terms = (changes: Partial<StandingTerms> = {}): StandingTerms => ({
  recipients: { kind: 'all_bound' },
  purposes: [],
  itemIds: [],
  modes: ['service_interface'],
  beneficiaries: ['department'],
  validFrom: localDate('2026-01-01'),
  validUntil: null,
  ...changes,
});
const sign = (entry: EntrySeed, changes: Partial<StandingTerms> = {}) =>
  office.get(StandingAnswers).signStandingAnswer(office.as(office.answerHead), entry.code, terms(changes));
const read = async (id: Id) => done(await office.get(RequestQueries).read(office.as(office.liaison), id));

describe('U3: a request inside a standing answer', () => {
  it('is agreed and live in the same act, citing it, without a clock', async () => {
    const entry = await office.anEntry({ shareType: 'unconditional' });
    const standing = done(await sign(entry));
    const shared = await office.signed(entry);
    expect(shared).toMatchObject({ state: 'shared', version: 3, grantId: expect.any(String) });
    const view = await read(shared.id);
    expect(view.answer).toMatchObject({ kind: 'agree', standingAnswerId: standing.id, signedBy: office.answerHead.id });
    expect(view.clocks).toEqual([]);
    expect(view.items.every((item) => item.decision === 'granted')).toBe(true);
    const [grant] = await office
      .get(RequestsReader)
      .liveGrants(office.reader(), { departmentIds: [office.requester], entryIds: [entry.id] });
    expect(grant).toMatchObject({ id: shared.grantId, requestId: shared.id, state: 'live', version: 1 });
    const last = (await office.journal(shared.id)).at(-1);
    expect(last).toMatchObject({
      type: 'request.signed',
      payload: { state: 'shared', standingAnswerId: standing.id, grantId: shared.grantId, grantVersion: 1 },
    });
  });

  it('waits for supply when nothing is attached yet, on the supply clock', async () => {
    const entry = await office.anEntry({ shareType: 'unconditional', resource: false });
    done(await sign(entry));
    const agreed = await office.signed(entry);
    expect(agreed).toMatchObject({ state: 'agreed', grantId: null });
    expect((await read(agreed.id)).clock).toMatchObject({ phase: 'supply', state: 'running', dueOn: '2026-12-21' });
  });
});

describe('outside it the ordinary clock runs', () => {
  const onClock = async (entry: EntrySeed, changes = {}) => {
    const request = await office.signed(entry, changes);
    expect(request).toMatchObject({ state: 'reviewing', grantId: null });
  };

  it('for another mode', async () => {
    const entry = await office.anEntry({ shareType: 'unconditional' });
    done(await sign(entry));
    await onClock(entry, { mode: 'file_download' });
  });

  it('after it was revoked, while what it agreed stays agreed', async () => {
    const entry = await office.anEntry({ shareType: 'unconditional' });
    const standing = done(await sign(entry));
    const shared = await office.signed(entry);
    const revoked = await office
      .get(StandingAnswers)
      .revokeStandingAnswer(office.as(office.answerHead), standing.id, standing.version);
    expect(revoked).toMatchObject({ ok: true, value: { version: 2, state: 'revoked' } });
    await onClock(entry, { purposes: [{ kind: 'item', code: 'X2' }] });
    expect((await read(shared.id)).state).toBe('shared');
  });

  it('for a newer published version of the entry', async () => {
    const entry = await office.anEntry({ shareType: 'unconditional' });
    done(await sign(entry));
    await office.database.owner.query('UPDATE catalogue_entry SET published_version = 2 WHERE id = $1', [entry.id]);
    await onClock(entry);
  });
});

describe('who may sign one', () => {
  it('is the office head of the provider alone', async () => {
    const entry = await office.anEntry({ shareType: 'unconditional' });
    for (const actor of [office.answerer, office.head, inDepartment(office.stranger, 'office_head')])
      expect(await office.get(StandingAnswers).signStandingAnswer(office.as(actor), entry.code, terms())).toMatchObject(
        { error: { code: 'forbidden' } },
      );
  });

  it('and not for everybody where the data are conditional', async () => {
    const entry = await office.anEntry({ shareType: 'conditional' });
    expect(await sign(entry)).toMatchObject({ error: { code: 'standing_answer.recipients_required' } });
    const named = { kind: 'departments', departmentIds: [office.requester] } as const;
    done(await sign(entry, { recipients: named, purposes: [{ kind: 'one_thing', code: 'birth' }] }));
    expect((await office.signed(entry)).state).toBe('shared');
  });

  it('is listed for every bound department to see', async () => {
    const entry = await office.anEntry({ shareType: 'unconditional' });
    const standing = done(await sign(entry));
    const listed = await office
      .get(StandingAnswers)
      .list(
        office.as(inDepartment(office.stranger, 'liaison')),
        { entryCode: entry.code, mine: false },
        { limit: 10, after: null },
      );
    expect(listed.items.map(({ id }) => id)).toEqual([standing.id]);
  });
});

it('a grant ends after its last day, once, under its request’s next version', async () => {
  const entry = await office.anEntry({ shareType: 'unconditional' });
  done(await sign(entry));
  const shared = await office.signed(entry, { validUntil: localDate('2026-11-30') });
  const endAt = (instant: string): Promise<number> => {
    office.clock.set(new Date(instant));
    return office.get(GrantExpiry).endDue();
  };
  expect(await endAt('2026-11-30T23:59:00+08:00')).toBe(0);
  expect(await endAt('2026-12-01T00:00:00+08:00')).toBe(1);
  expect(await endAt('2026-12-01T00:00:00+08:00')).toBe(0);
  const grant = await office.get(RequestsReader).grantById(office.reader(), shared.grantId ?? '');
  expect(grant).toMatchObject({ state: 'ended', version: 2 });
  expect((await office.journal(shared.id)).at(-1)).toMatchObject({
    type: 'grant.ended',
    object_version: 4,
    payload: { grantId: shared.grantId, grantVersion: 2 },
  });
  office.clock.set(new Date('2026-11-23T10:00:00+08:00'));
});
