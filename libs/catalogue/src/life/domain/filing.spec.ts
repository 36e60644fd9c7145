import { buildWorkingCalendar } from '@zeqing/calendar';
import { localDate, ROLES, type Actor, type Role } from '@zeqing/kernel';
import { FILING_STATES, emptyContent, NO_ASSESSMENTS, type DraftContent } from './filing';
import { filingFaults, secretFaults } from './filing-check';
import { lintFiling, type LintSurroundings } from './filing-lint';
import { FILING_ACTIONS, FILING_TRANSITIONS } from './filing.transitions';
import { decideFiling, filingOpenness } from './filing.workflow';
import { projectTerm, termStanding } from './term';

const [PROVIDER, AUTHORITY, ELSE] = ['provider', 'authority', 'else'];
const aPerson = (role: Role, departmentId: string, id = 'p'): Actor => ({
  kind: 'person',
  id,
  posts: [{ postId: 'post', role, departmentId, regionCode: '999900', delegationId: null }],
});
const aFiling = (state: (typeof FILING_STATES)[number], reviewedBy: string | null = null) => ({
  ...{ state, reviewedBy, providerDepartmentId: PROVIDER, authorityDepartmentId: AUTHORITY },
});
const TWO = { twoPersons: true };
const AROUND: LintSurroundings = { regionCode: '999900', otherNames: [] };
const whole = (parts: Partial<DraftContent> = {}): DraftContent => ({
  ...emptyContent(PROVIDER),
  ...{ code: '9999000000303001/000001', name: '户籍信息', abstract: '本市户籍人口', shareType: 'unconditional' },
  ...{ formatClass: 'database', updateFrequency: 'daily', shareModes: ['batch_exchange'], classification: 'general' },
  items: [{ name: '姓名', dataType: null, length: 50, sensitivity: 2, shareType: null }],
  ...parts,
});
const rulesOf = (parts: Partial<DraftContent>, around = AROUND): string[] =>
  lintFiling(whole(parts), around).map(({ field, rule }) => `${field}:${rule}`);

describe('the table of a filing', () => {
  const holderOf = (side: 'provider' | 'authority') => (side === 'provider' ? PROVIDER : AUTHORITY);

  it.each(FILING_ACTIONS)('opens %s to its one role in its states, and to nobody else', (action) => {
    const { by, from } = FILING_TRANSITIONS[action];
    for (const state of FILING_STATES)
      for (const role of ROLES)
        for (const department of [PROVIDER, AUTHORITY, ELSE]) {
          const decided = decideFiling(aFiling(state), action, aPerson(role, department), TWO);
          const isOpen = role === by.role && department === holderOf(by.side) && new Set<string>(from).has(state);
          expect([state, role, department, decided.ok]).toEqual([state, role, department, isOpen]);
        }
  });

  it('leads from the first state to every other, and ends in two', () => {
    const reached = new Set(FILING_ACTIONS.map((action) => FILING_TRANSITIONS[action].to));
    expect(FILING_STATES.filter((state) => !reached.has(state))).toEqual([]);
    const left = new Set<string>(FILING_ACTIONS.flatMap((action) => FILING_TRANSITIONS[action].from));
    expect(FILING_STATES.filter((state) => !left.has(state))).toEqual(['published', 'discarded']);
  });

  it('U35: lets who reviewed publish only where the authority has set so', () => {
    const officer = aPerson('authority_officer', AUTHORITY, 'a');
    expect(decideFiling(aFiling('reviewed', 'a'), 'publish', officer, TWO)).toMatchObject({
      error: { code: 'catalogue.two_persons_required' },
    });
    expect(decideFiling(aFiling('reviewed', 'a'), 'publish', officer, { twoPersons: false }).ok).toBe(true);
    const told = filingOpenness(aFiling('reviewed', 'a'), officer, TWO).find(({ action }) => action === 'publish');
    expect(told).toMatchObject({ allowed: false, reason: 'two_persons' });
  });
});

describe('the lint of a filing (domain.md §3.1)', () => {
  it('finds nothing in a whole one', () => expect(rulesOf({})).toEqual([]));

  it.each<[string, Partial<DraftContent>]>([
    ['name:name_equals_system', { sourceSystem: '户籍 信息' }],
    ['abstract:abstract_missing', { abstract: ' ' }],
    ['code:code_form', { code: '0001' }],
    ['code:code_too_short', { code: '303/000001' }],
    ['code:code_inconsistent', { code: '9801000000303001/000001' }],
    ['shareModes:format_mode_mismatch', { formatClass: 'electronic_file' }],
    ['shareModes:format_mode_mismatch', { shareModes: ['file_download'] }],
    ['openness:open_conditions_missing', { openness: { kind: 'conditional', conditions: null } }],
    ['openness:openness_contradicts', { shareType: 'not_shared', openness: { kind: 'open', conditions: null } }],
    [
      'items/1:duplicate_item',
      {
        items: [...whole().items, { name: '姓 名', dataType: null, length: null, sensitivity: null, shareType: null }],
      },
    ],
    [
      'classification:classification_below_items',
      { items: whole().items.map((item) => ({ ...item, classification: 'important' as const })) },
    ],
  ])('finds %s', (expected, parts) => {
    expect(rulesOf(parts)).toEqual([expected]);
  });

  it('finds a name another entry of the department has, punctuation and spaces aside', () => {
    expect(rulesOf({ name: '户籍 信息' }, { ...AROUND, otherNames: ['户籍信息'] })).toEqual(['name:duplicate_entry']);
  });
});

describe('what a filing cannot be signed with', () => {
  const TODAY = localDate('2026-11-23');

  it('is told once for each field, and nothing else for a withdrawal but its reason', () => {
    const text = { content: emptyContent(PROVIDER), reason: null, assessments: NO_ASSESSMENTS };
    const pointers = filingFaults('new', text, AROUND, TODAY).map(({ pointer }) => pointer);
    expect(pointers).toHaveLength(new Set(pointers).size);
    expect(filingFaults('withdrawal', text, AROUND, TODAY)).toEqual([
      { pointer: '/reason', rule: 'required', article: '政务数据共享条例 第十七条' },
    ]);
  });

  it('are assessments of a day to come, and an impact that was found unacceptable', () => {
    const report = { reference: '1', assessedOn: localDate('2026-11-24') };
    const assessments = {
      secrecy: { ...report, conclusion: 'none' as const },
      personalInformation: { ...report, assessedOn: TODAY, conclusion: 'unacceptable' as const },
    };
    const text = { content: whole(), reason: null, assessments };
    expect(filingFaults('new', text, AROUND, TODAY).map(({ pointer, rule }) => [pointer, rule])).toEqual([
      ['/assessments/personalInformation', 'assessment_negative'],
      ['/assessments/secrecy', 'not_future'],
    ]);
    expect(secretFaults('new', text)).toEqual([]);
  });

  it('is what names secrets: it is not even kept, but an entry that does is withdrawn', () => {
    const text = { content: whole({ abstract: '含国家秘密事项' }), reason: '涉密', assessments: NO_ASSESSMENTS };
    expect(secretFaults('change', text)).toMatchObject([{ pointer: '/content/abstract', rule: 'state_secret' }]);
    expect(secretFaults('withdrawal', text)).toEqual([]);
  });
});

describe('the terms of art. 17', () => {
  const calendar = buildWorkingCalendar([
    {
      ...{ regionCode: '000000', knownFrom: localDate('2026-01-01'), knownThrough: localDate('2026-12-31') },
      ...{ receiptDayCounts: null, basis: null, days: [] },
    },
  ]);
  const startedOn = localDate('2026-11-20');

  it('are ten working days from the change, fifteen with consent only, two to review', () => {
    const due = (phase: 'update' | 'review', extension: 'none' | 'requested' | 'consented' | 'declined') =>
      projectTerm({ phase, startedOn, extension }, calendar).dueOn;
    expect([due('update', 'none'), due('update', 'requested'), due('update', 'declined')]).toEqual(
      Array(3).fill('2026-12-04'),
    );
    expect(due('update', 'consented')).toBe('2026-12-11');
    expect(due('review', 'consented')).toBe('2026-11-24');
  });

  it('say how many days are left, none on the day itself, and how many over', () => {
    const on = (day: string) => termStanding(localDate('2026-12-04'), localDate(day), calendar);
    expect(on('2026-12-03')).toEqual({ remainingWorkingDays: 1, overdueWorkingDays: 0 });
    expect(on('2026-12-04')).toEqual({ remainingWorkingDays: 0, overdueWorkingDays: 0 });
    expect(on('2026-12-08')).toEqual({ remainingWorkingDays: 0, overdueWorkingDays: 2 });
  });
});
