import type { EntryView } from '@zeqing/catalogue';
import { localDate, newId, systemActor, type Actor, type Role } from '@zeqing/kernel';
import { nationalCalendar } from '../../clock/domain/calendar.fixture';
import {
  CORRECTION_STATES,
  marksDisputed,
  type CorrectionCase,
  type CorrectionReport,
  type CorrectionState,
} from './correction';
import { projectCorrection } from './correction-clock.rules';
import { acceptedAs, checkReport, proposedScope } from './correction.rules';
import {
  CORRECTION_ACTIONS,
  CORRECTION_END_STATES,
  CORRECTION_TRANSITIONS,
  decideCorrection,
  correctionOpenness,
  type CorrectionAction,
  type CorrectionTransition,
} from './correction.workflow';

const [REPORTER, PROVIDER, STRANGER] = [newId(), newId(), newId()];
const AT = new Date('2026-11-23T02:00:00Z');
const ROLES = ['liaison', 'office_head', 'department_head', 'authority_officer', 'supervisor', 'service_hall'] as const;
const transitionOf = (action: CorrectionAction): CorrectionTransition => CORRECTION_TRANSITIONS[action];

const person = (departmentId: string, role: Role): Actor => ({
  kind: 'person',
  id: newId(),
  posts: [{ postId: newId(), role, departmentId, regionCode: '999900', delegationId: null }],
});
const aCorrection = (state: CorrectionState, changes: Partial<CorrectionCase> = {}): CorrectionCase => ({
  id: newId(),
  version: 1,
  state,
  scope: 'field',
  acceptedScope: null,
  reporterDepartmentId: REPORTER,
  providerDepartmentId: PROVIDER,
  ...changes,
});

describe('every state, act, side and role', () => {
  const cells = CORRECTION_STATES.flatMap((state) =>
    CORRECTION_ACTIONS.flatMap((action) => ROLES.map((role) => [state, action, role] as const)),
  );
  it.each(cells)('in %s, %s by a %s is done as the table says or refused', (state, action, role) => {
    const { from, to, side, roles, stopsClock } = transitionOf(action);
    for (const department of [REPORTER, PROVIDER, STRANGER]) {
      const decided = decideCorrection(aCorrection(state), action, person(department, role), AT);
      const isItsAct = department === (side === 'reporter' ? REPORTER : PROVIDER) && roles.includes(role);
      if (!isItsAct) expect(decided).toMatchObject({ ok: false, error: { code: 'forbidden' } });
      else if (from.includes(state))
        expect(decided).toEqual({ ok: true, value: { action, to, since: AT, stopsClock } });
      else expect(decided).toMatchObject({ ok: false, error: { code: 'correction.illegal_transition' } });
    }
  });

  it('is never an act of the system', () => {
    for (const action of CORRECTION_ACTIONS)
      expect(decideCorrection(aCorrection('reported'), action, systemActor('sweep'), AT).ok).toBe(false);
  });
});

describe('the graph', () => {
  it('reaches every state, leaves no end, and gets every other state to one', () => {
    const reachable = new Set<CorrectionState>(['reported']);
    for (let round = 0; round < CORRECTION_STATES.length; round++)
      for (const { from, to } of Object.values<CorrectionTransition>(CORRECTION_TRANSITIONS))
        if (from.some((state) => reachable.has(state))) reachable.add(to);
    expect([...reachable].sort()).toEqual([...CORRECTION_STATES].sort());
    const exits = (state: CorrectionState) =>
      CORRECTION_ACTIONS.filter((one) => transitionOf(one).from.includes(state));
    for (const state of CORRECTION_STATES)
      expect([state, exits(state).length > 0]).toEqual([state, !CORRECTION_END_STATES.some((end) => end === state)]);
  });

  it('ends the ten working days with each of the three results, and with none of the rest but withdrawal', () => {
    const stopping = CORRECTION_ACTIONS.filter((action) => transitionOf(action).stopsClock);
    expect(stopping).toEqual(['verify', 'correct', 'give_feedback', 'withdraw']);
  });

  it('shows the provider what is open', () => {
    const openTo = (correction: CorrectionCase, actor: Actor) =>
      correctionOpenness(correction, actor).flatMap(({ action, allowed }) => (allowed ? [action] : []));
    expect(openTo(aCorrection('feedback'), person(PROVIDER, 'liaison'))).toEqual(['verify', 'correct']);
    expect(openTo(aCorrection('reported'), person(STRANGER, 'liaison'))).toEqual([]);
  });
});

describe('what is disputed', () => {
  it.each(CORRECTION_STATES)('in %s only an accepted field or resource that is not mended', (state) => {
    const unmended = state === 'accepted' || state === 'feedback';
    expect(marksDisputed(aCorrection(state, { acceptedScope: 'field' }))).toBe(unmended);
    expect(marksDisputed(aCorrection(state, { acceptedScope: 'resource' }))).toBe(unmended);
    expect(marksDisputed(aCorrection(state, { acceptedScope: 'record' }))).toBe(false);
    expect(marksDisputed(aCorrection(state))).toBe(false);
  });
});

describe('a report', () => {
  const [itemId, resourceId] = [newId(), newId()];
  const entry = {
    code: '307/1',
    status: 'published',
    providerDepartmentId: PROVIDER,
    items: [{ id: itemId }],
    resources: [{ id: resourceId }],
  } as unknown as EntryView;
  const record: CorrectionReport = {
    ...{ entryCode: '307/1', scope: 'record', itemId, resourceId: null, defect: 'wrong', note: null },
    recordReference: 'REC-2026-000123',
  };
  const field: CorrectionReport = { ...record, scope: 'field', recordReference: null, note: '全部为空' };
  const whole: CorrectionReport = { ...field, scope: 'resource', itemId: null, resourceId };
  const codeOf = (report: CorrectionReport, of: EntryView | null = entry, by = REPORTER) => {
    const checked = checkReport(report, of, by);
    return checked.ok ? 'ok' : checked.error.code;
  };

  it('is taken at each of the three scopes', () => {
    for (const report of [record, field, whole, { ...whole, resourceId: null }, { ...record, itemId: null }])
      expect(codeOf(report)).toBe('ok');
  });

  it('takes the identifier of a platform for one, whatever digits stand in it', () => {
    expect(codeOf({ ...record, recordReference: 'REC-0192f3a4-5b6c-7d8e-9f00-a13912345678' })).toBe('ok');
  });

  it.each<[string, Partial<CorrectionReport>, string]>([
    ['a record without reference', { recordReference: null }, 'correction.scope_incomplete'],
    ['a record with words', { note: '张三的出生日期有误' }, 'correction.scope_incomplete'],
    ['a record named by a person’s name', { recordReference: '张三' }, 'correction.record_reference'],
    ['a record named by a citizen number', { recordReference: '11010519491231002X' }, 'correction.record_reference'],
    ['a record named by a telephone', { recordReference: 'tel:13800138000' }, 'correction.record_reference'],
    ['a field not named', { ...field, itemId: null }, 'correction.scope_incomplete'],
    ['a field with a record', { ...field, recordReference: 'REC-1' }, 'correction.scope_incomplete'],
    ['a resource with a field', { ...whole, itemId }, 'correction.scope_incomplete'],
    ['an item of another entry', { itemId: newId() }, 'correction.place_unknown'],
    ['a resource of another entry', { ...whole, resourceId: newId() }, 'correction.place_unknown'],
    ['words with a citizen number', { ...field, note: '如11010519491231002X等' }, 'correction.content_in_text'],
  ])('refuses %s', (_, changes, code) => expect(codeOf({ ...record, ...changes })).toBe(code));

  it('refuses an entry that is not published, and one’s own', () => {
    expect(codeOf(record, null)).toBe('correction.entry_not_published');
    expect(codeOf(record, { ...entry, status: 'withdrawn' })).toBe('correction.entry_not_published');
    expect(codeOf(record, entry, PROVIDER)).toBe('correction.own_entry');
  });

  it('is accepted as reported or wider, never narrower', () => {
    const reported = { scope: 'field', itemId } as const;
    expect(acceptedAs(reported, { scope: null, itemId: null })).toEqual({
      ok: true,
      value: { scope: 'field', itemId },
    });
    expect(acceptedAs(reported, { scope: 'resource', itemId: null })).toMatchObject({ value: { itemId: null } });
    expect(acceptedAs(reported, { scope: 'record', itemId: null })).toMatchObject({
      error: { code: 'correction.scope_narrowed' },
    });
    expect(acceptedAs({ scope: 'record', itemId: null }, { scope: 'field', itemId: null })).toMatchObject({
      error: { code: 'correction.scope_incomplete' },
    });
  });

  it('U9: proposes the wider scope from a set count or rate on', () => {
    const settings = { records: 3, fields: 3, recentRecords: 5, recentDays: 30, basis: '' };
    const counted = (recordsOfItem: number, recentRecordsOfItem: number, items: number) => ({
      ...{ recordsOfItem, recentRecordsOfItem, items },
    });
    const proposed = (scope: CorrectionReport['scope'], ...counts: Parameters<typeof counted>) =>
      proposedScope(scope, counted(...counts), settings);
    expect([proposed('record', 2, 2, 1), proposed('record', 3, 3, 1)]).toEqual([null, 'field']);
    expect([proposed('record', 0, 4, 1), proposed('record', 0, 5, 1)]).toEqual([null, 'field']);
    expect(proposed('field', 3, 3, 1)).toBeNull();
    expect(proposed('field', 0, 0, 3)).toBe('resource');
    expect(proposed('resource', 9, 9, 9)).toBeNull();
  });
});

it('gives the provider ten working days from receipt, holidays left out, with the whole ladder', () => {
  const term = {
    budgetWorkingDays: 10,
    startedAt: new Date('2026-09-21T02:00:00Z'),
    startedOn: localDate('2026-09-21'),
  };
  const { dueOn, provisional, rungs } = projectCorrection(term, nationalCalendar());
  expect([dueOn, provisional]).toEqual(['2026-10-12', false]);
  expect(rungs.map(({ rung }) => rung)).toEqual(['T-3', 'T-1', 'T', 'T+1', 'T+5']);
});
