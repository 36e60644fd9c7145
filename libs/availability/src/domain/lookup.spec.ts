import type { HealthState } from '@zeqing/catalogue';
import { localDate } from '@zeqing/kernel';
import type { AvailabilityPair } from './answer';
import { lookUp } from './lookup';
import { AvailabilitySnapshot, type EntryRecord, type GrantRecord } from './snapshot';

const ENTRY = '9999000000303002/000005';
const ITEM = '11999900MB0000001K3999900100103';
const TODAY = localDate('2026-11-23');

const anEntry = (changes: Partial<EntryRecord> = {}): EntryRecord => ({
  id: 'entry',
  code: ENTRY,
  providerId: 'source',
  published: true,
  shared: true,
  hasResource: true,
  ...changes,
});
const aGrant = (changes: Partial<GrantRecord> = {}): GrantRecord => ({
  id: 'grant',
  entryId: 'entry',
  beneficiaryIds: ['office'],
  itemCodes: [ITEM],
  oneThingCodes: [],
  servesCounter: true,
  from: localDate('2026-01-01'),
  until: localDate('2026-12-31'),
  ...changes,
});
const aPair = (changes: Partial<AvailabilityPair> = {}): AvailabilityPair => ({
  entry: ENTRY,
  department: 'OFFICE',
  item: ITEM,
  ...changes,
});
const departments = [
  { id: 'source', code: 'SOURCE' },
  { id: 'office', code: 'OFFICE' },
  { id: 'other', code: 'OTHER' },
];
const items = new Map([[ITEM, { itemCodes: [ITEM, 'NATIONAL'], oneThingCodes: ['2024-1-01', '新生儿出生'] }]]);

const aSnapshot = (grants: readonly GrantRecord[] = [aGrant()], entry = anEntry()): AvailabilitySnapshot => {
  const snapshot = new AvailabilitySnapshot(departments, items);
  for (const [id, code] of [
    ['before', 'a/1'],
    ['after', 'z/1'],
  ] as const)
    snapshot.setEntry(anEntry({ id, code }));
  snapshot.setEntry(entry);
  snapshot.addGrants(grants);
  snapshot.packGrants();
  return snapshot;
};
const reasonOf = (snapshot: AvailabilitySnapshot, changes: Partial<AvailabilityPair> = {}, today = TODAY): unknown => {
  const { decision, reason } = lookUp(snapshot, aPair(changes), today);
  return [decision, reason];
};

describe('an availability look-up', () => {
  it('is available for an item its grant names, with purpose and period', () => {
    expect(lookUp(aSnapshot(), aPair(), TODAY)).toEqual({
      entry: ENTRY,
      department: 'OFFICE',
      item: ITEM,
      decision: 'available',
      reason: 'granted',
      grants: [{ grantId: 'grant', itemCodes: [ITEM], oneThingCodes: [], from: '2026-01-01', until: '2026-12-31' }],
      nextExpected: null,
      workingNow: 'unknown',
    });
  });

  it('never says available without an item, but lists the purposes granted (U18)', () => {
    const answer = lookUp(
      aSnapshot([aGrant(), aGrant({ id: 'second', itemCodes: ['x'] })]),
      aPair({ item: null }),
      TODAY,
    );
    expect(answer).toMatchObject({ decision: 'undetermined', reason: 'purpose_needed' });
    expect(answer.grants.map(({ grantId }) => grantId)).toEqual(['grant', 'second']);
  });

  it.each([
    ['its one-thing by code', aGrant({ itemCodes: [], oneThingCodes: ['2024-1-01'] })],
    ['its one-thing by name', aGrant({ itemCodes: [], oneThingCodes: ['新生儿出生'] })],
    ['its national code', aGrant({ itemCodes: ['NATIONAL'] })],
    ['no end', aGrant({ until: null })],
  ])('is available through a grant with %s (U2)', (_, grant) => {
    expect(reasonOf(aSnapshot([grant]))).toEqual(['available', 'granted']);
  });

  it.each([
    ['grant_other_purpose', aGrant({ itemCodes: ['x'] })],
    ['grant_other_mode', aGrant({ servesCounter: false })],
    ['grant_ended', aGrant({ until: localDate('2026-11-22') })],
    ['grant_not_begun', aGrant({ from: localDate('2026-11-24') })],
    ['no_grant', aGrant({ beneficiaryIds: ['other'] })],
    ['no_grant', aGrant({ entryId: 'before' })],
  ])('is not available: %s', (reason, grant) => {
    expect(reasonOf(aSnapshot([grant]))).toEqual(['not_available', reason]);
  });

  it('ends at midnight without an event', () => {
    const snapshot = aSnapshot();
    expect(reasonOf(snapshot, {}, localDate('2026-12-31'))).toEqual(['available', 'granted']);
    expect(reasonOf(snapshot, {}, localDate('2027-01-01'))).toEqual(['not_available', 'grant_ended']);
  });

  it.each([
    ['not_published', { published: false }],
    ['not_shared', { shared: false }],
    ['no_resource', { hasResource: false }],
  ])('is not available though granted: %s', (reason, changes) => {
    expect(reasonOf(aSnapshot([aGrant()], anEntry(changes)))).toEqual(['not_available', reason]);
  });

  it('U9: is undetermined while its provider owes the correction of an accepted mistake', () => {
    const snapshot = aSnapshot();
    snapshot.setDisputed(aGrant().entryId, true);
    expect(reasonOf(snapshot)).toEqual(['undetermined', 'disputed']);
    snapshot.setDisputed(aGrant().entryId, false);
    expect(reasonOf(snapshot)).toEqual(['available', 'granted']);
  });

  it('U10: tells whether the data can be had now; only what is known to fail is no longer plainly available', () => {
    const snapshot = aSnapshot();
    const after = (state: HealthState) => {
      snapshot.setHealth(aGrant().entryId, state);
      const { decision, reason, workingNow } = lookUp(snapshot, aPair(), TODAY);
      return [decision, reason, workingNow];
    };
    expect(after('good')).toEqual(['available', 'granted', 'good']);
    expect(after('degraded')).toEqual(['available', 'granted', 'degraded']);
    expect(after('failing')).toEqual(['undetermined', 'resource_failing', 'failing']);
    expect(after('unknown')).toEqual(['available', 'granted', 'unknown']);
  });

  it('needs no grant for the own data of the department', () => {
    expect(reasonOf(aSnapshot([]), { department: 'SOURCE' })).toEqual(['available', 'own_data']);
  });

  it.each([
    ['code_unknown', { entry: 'none/1' }],
    ['department_unknown', { department: 'NONE' }],
    ['item_unknown', { item: 'NONE' }],
  ])('is undetermined, not unavailable: %s (U17)', (reason, changes) => {
    expect(reasonOf(aSnapshot(), changes)).toEqual(['undetermined', reason]);
  });

  it('names what is due next: the first day of a grant, else the earliest clock of an open request', () => {
    const begins = aSnapshot([aGrant({ from: localDate('2026-12-01') })]);
    expect(lookUp(begins, aPair(), TODAY).nextExpected).toEqual({ what: 'grant_begins', on: '2026-12-01' });
    const open = aSnapshot([]);
    const due = (on: string) => ({
      entryId: 'entry',
      departmentId: 'office',
      next: { what: 'answer', on: localDate(on) } as const,
    });
    open.setExpectedOf('entry', [due('2026-12-07'), due('2026-12-04')]);
    expect(lookUp(open, aPair(), TODAY).nextExpected).toEqual({ what: 'answer', on: '2026-12-04' });
    open.setExpectedOf('entry', []);
    expect(lookUp(open, aPair(), TODAY).nextExpected).toBeNull();
  });
});

describe('a snapshot that is kept', () => {
  it('takes the grants of a changed entry from beside the packed ones, and leaves the others', () => {
    const snapshot = aSnapshot([aGrant(), aGrant({ id: 'neighbour', entryId: 'after' })]);
    snapshot.setGrantsOf('entry', []);
    expect(reasonOf(snapshot)).toEqual(['not_available', 'no_grant']);
    expect(reasonOf(snapshot, { entry: 'z/1' })).toEqual(['available', 'granted']);
    snapshot.setGrantsOf('entry', [aGrant({ id: 'new' })]);
    expect(reasonOf(snapshot)).toEqual(['available', 'granted']);
  });

  it('gives grants to an entry that came after the fill', () => {
    const snapshot = aSnapshot([]);
    snapshot.setEntry(anEntry({ id: 'late', code: 'm/1' }));
    expect(reasonOf(snapshot, { entry: 'm/1' })).toEqual(['not_available', 'no_grant']);
    snapshot.setGrantsOf('late', [aGrant({ entryId: 'late' })]);
    expect(reasonOf(snapshot, { entry: 'm/1' })).toEqual(['available', 'granted']);
  });

  it('gives a grant to everyone it benefits, once', () => {
    const snapshot = aSnapshot([aGrant({ beneficiaryIds: ['office', 'other', 'other', 'nobody'] })]);
    expect(lookUp(snapshot, aPair({ department: 'OTHER' }), TODAY).grants).toHaveLength(1);
    expect(reasonOf(snapshot)).toEqual(['available', 'granted']);
  });
});
