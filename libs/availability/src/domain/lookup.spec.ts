import type { HealthState } from '@zeqing/catalogue';
import { localDate } from '@zeqing/kernel';
import { UNDETERMINED_ACTS } from '@zeqing/organisation';
import { usesByEntry, type WrittenUse } from '@zeqing/services';
import fc from 'fast-check';
import { REASON_NUMBERS, type AvailabilityPair } from './answer';
import { lookUp, reasonsOf } from './lookup';
import { AvailabilitySnapshot, type EntryRecord, type GrantRecord, type ItemRecord } from './snapshot';
import { UNDETERMINED_ADVICE } from './undetermined';

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
  subjectRegions: [],
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
const anItem = (changes: Partial<ItemRecord> = {}): ItemRecord => ({
  ...{ itemCodes: [ITEM, 'NATIONAL'], oneThingCodes: ['2024-1-01', '新生儿出生'], regionCode: '999900' },
  ...{ situations: [], uses: new Map() },
  ...changes,
});

const aSnapshot = (
  grants: readonly GrantRecord[] = [aGrant()],
  entry = anEntry(),
  item = anItem(),
): AvailabilitySnapshot => {
  const snapshot = new AvailabilitySnapshot(departments, new Map([[ITEM, item]]));
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
      situationRequired: false,
      onUndetermined: null,
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

describe('U18: the situation and the subject’s region', () => {
  const situations = ['born_here', 'born_abroad'].map((code) => ({ code, answers: { birthplace: code } }));
  const need = { entryCode: ENTRY, condition: {}, subjectScope: 'national', subjectRegionPrefixes: ['9999'] } as const;
  const using = (changes: Partial<WrittenUse> = {}): ItemRecord =>
    anItem({ situations: ['born_here', 'born_abroad'], uses: usesByEntry(situations, [{ ...need, ...changes }]) });
  const asked = (item: ItemRecord, changes: Partial<AvailabilityPair> = {}, entry = anEntry()) => {
    const { decision, reason, situationRequired } = lookUp(aSnapshot([aGrant()], entry, item), aPair(changes), TODAY);
    return [decision, reason, situationRequired];
  };
  const abroadOnly = using({ condition: { birthplace: ['born_abroad'] }, subjectRegionPrefixes: [''] });

  it('asks for the situation where the item needs the entry in some only, and answers by the one named', () => {
    expect(asked(abroadOnly)).toEqual(['available', 'granted', true]);
    expect(asked(abroadOnly, { situation: 'born_abroad' })).toEqual(['available', 'granted', false]);
    expect(asked(abroadOnly, { situation: 'born_here' })).toEqual(['not_available', 'not_needed_in_situation', false]);
    expect(asked(using(), { situation: 'born_here' })).toEqual(['available', 'granted', false]);
    expect(asked(using())).toEqual(['available', 'granted', false]);
  });

  it('is undetermined in a situation the item does not declare, or without an item to declare it', () => {
    expect(asked(using(), { situation: 'none' })).toEqual(['undetermined', 'situation_unknown', false]);
    expect(asked(using(), { situation: 'born_here', item: null })).toEqual([
      ...['undetermined', 'situation_unknown', false],
    ]);
  });

  it('U8: judges a subject by the coverage of the need, and answers a local need for local subjects', () => {
    const subject = (subjectRegion: string, changes: Partial<WrittenUse> = {}) =>
      asked(using(changes), { subjectRegion });
    expect(subject('999901')).toEqual(['available', 'granted', false]);
    expect(subject('350200')).toEqual(['not_available', 'subject_not_covered', false]);
    expect(subject('350200', { subjectRegionPrefixes: [''] })).toEqual(['available', 'granted', false]);
    expect(subject('350200', { subjectScope: 'local' })).toEqual(['available', 'granted', false]);
  });

  it('U8: where the item does not need the entry, its own statement counts; one that states nothing leaves nobody out', () => {
    const stating = (...subjectRegions: string[]) =>
      asked(anItem(), { subjectRegion: '350200' }, anEntry({ subjectRegions }))[1];
    expect(stating()).toBe('granted');
    expect(stating('999900')).toBe('subject_not_covered');
    expect(stating('999900', '350000')).toBe('granted');
    expect(stating('000000')).toBe('granted');
  });
});

describe('entries answered by numbers', () => {
  const codes = fc.constantFrom(ENTRY, 'a/1', 'z/1', 'none/1');
  const day = fc.constantFrom('2026-11-22', '2026-11-23', '2026-11-24').map(localDate);
  const grants = fc.array(
    fc.record({
      entryId: fc.constantFrom('entry', 'before', 'after'),
      beneficiaryIds: fc.subarray(['office', 'other', 'source']),
      itemCodes: fc.subarray([ITEM, 'NATIONAL', 'x']),
      oneThingCodes: fc.subarray(['2024-1-01', 'y']),
      from: day,
      until: fc.option(day),
    }),
    { maxLength: 12 },
  );
  const entry = fc.record({ published: fc.boolean(), shared: fc.boolean(), hasResource: fc.boolean() });
  const question = fc.record({
    department: fc.constantFrom('OFFICE', 'OTHER', 'SOURCE', 'NONE'),
    item: fc.constantFrom(ITEM, 'NONE', null),
    situation: fc.constantFrom(undefined, 'here', 'abroad', 'none'),
    subjectRegion: fc.constantFrom(undefined, '999901', '350200'),
  });
  const need = { subjectScope: 'national', subjectRegionPrefixes: ['9999'] } as const;
  const item = anItem({
    situations: ['here', 'abroad'],
    uses: usesByEntry(
      ['here', 'abroad'].map((code) => ({ code, answers: { where: code } })),
      [
        { ...need, entryCode: 'a/1', condition: { where: ['here'] } },
        { ...need, entryCode: ENTRY, condition: {} },
      ],
    ),
  });

  it('U17: agree with the same entries asked one by one, whatever there is and whatever is asked', () => {
    fc.assert(
      fc.property(
        ...([grants, entry, question, fc.array(codes, { maxLength: 8 })] as const),
        fc.subarray(['entry', 'before', 'after']),
        (granted, state, asked, entries, troubled) => {
          const snapshot = aSnapshot(
            granted.map((grant, n) => aGrant({ ...grant, id: String(n) })),
            anEntry(state),
            item,
          );
          for (const id of troubled) snapshot.setDisputed(id, true);
          for (const id of troubled.slice(1)) snapshot.setHealth(id, 'failing');
          const oneByOne = entries.map((code) => lookUp(snapshot, { ...asked, entry: code }, TODAY));
          expect(reasonsOf(snapshot, asked, entries, TODAY)).toEqual({
            situationRequired: oneByOne.some(({ situationRequired }) => situationRequired),
            reasons: oneByOne.map(({ reason }) => REASON_NUMBERS[reason]),
          });
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('U17: what is done on an undetermined answer', () => {
  it('is try, then ask, with the article that binds it, unless the hall has set something else', () => {
    const unknown = lookUp(aSnapshot(), aPair({ entry: 'none/1' }), TODAY);
    expect(unknown.onUndetermined).toMatchObject({ act: 'try_then_ask', basis: '政务数据共享条例 第四十条第一项' });
    const set = lookUp(aSnapshot(), aPair({ entry: 'none/1', onUndetermined: 'try_then_accept_later' }), TODAY);
    expect(set.onUndetermined?.say.zh).toContain('容缺后补');
    expect(lookUp(aSnapshot(), aPair({ onUndetermined: 'ask_at_once' }), TODAY).onUndetermined).toBeNull();
  });

  it.each(UNDETERMINED_ACTS)('names with %s what may not be asked for', (act) => {
    expect(UNDETERMINED_ADVICE[act].say).toMatchObject({ zh: expect.stringContaining('不得要求提交') as string });
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
