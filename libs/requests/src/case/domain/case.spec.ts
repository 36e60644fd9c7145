import { localDate, newId, type Actor, type Role } from '@zeqing/kernel';
import { CASE_STATES, caseTitle, FINDINGS, type CaseState, type Finding, type RegisterCase } from './case';
import { CASE_CODES, PROVISIONS, provisionOf } from './case-dictionary';
import {
  caseOpenness,
  CASE_TRANSITIONS,
  decideCase,
  HEARING_DAYS,
  type CaseAct,
  type CaseTransition,
} from './case.workflow';

const [DEPARTMENT, AUTHORITY] = [newId(), newId()];
const OPENED = new Date('2026-12-08T00:00:00+08:00');
const AT = new Date('2026-12-09T10:00:00+08:00');
const ROLES = ['liaison', 'office_head', 'department_head', 'authority_officer', 'supervisor'] as const;
const ORDER: CaseAct = { action: 'order', today: localDate('2026-12-09'), dueOn: localDate('2026-12-31') };
const FOUND: readonly CaseState[] = ['found', 'ordered', 'complied', 'closed'];
const ACTS: readonly CaseAct[] = [
  { action: 'state_reason' },
  ...FINDINGS.map((finding): CaseAct => ({ action: 'find', finding })),
  { action: 'comply', today: localDate('2026-12-09'), compliedOn: localDate('2026-12-09') },
  { action: 'circulate', today: localDate('2026-12-09'), issuedOn: localDate('2026-12-09') },
  { action: 'close' },
  ORDER,
];

const person = (departmentId: string, role: Role, regionCode = '999900'): Actor => ({
  kind: 'person',
  id: newId(),
  posts: [{ postId: newId(), role, departmentId, regionCode, delegationId: null }],
});
const aCase = (
  state: CaseState,
  finding: Finding | null = null,
  changes: Partial<RegisterCase> = {},
): RegisterCase => ({
  ...{ id: newId(), version: 1, state, departmentId: DEPARTMENT, regionCode: '999900', openedAt: OPENED },
  ...{ isCirculated: false, orderHasLapsed: false },
  finding: FOUND.includes(state) ? (finding ?? 'violation') : null,
  ...changes,
});
const openTo = (subject: RegisterCase, actor: Actor) =>
  caseOpenness(subject, actor).flatMap(({ action, allowed }) => (allowed ? [action] : []));
const codeOf = (subject: RegisterCase, act: CaseAct, actor: Actor, at = AT) => {
  const decided = decideCase(subject, act, actor, at);
  return decided.ok ? decided.value.to : decided.error.code;
};

describe('every state, act, department and role', () => {
  const cells = CASE_STATES.flatMap((state) => ACTS.flatMap((act) => ROLES.map((role) => [state, act, role] as const)));
  it.each(cells)('in %s, %j by a %s is done as the table says or refused', (state, act, role) => {
    const { from, to, by }: CaseTransition = CASE_TRANSITIONS[act.action];
    const heard = state !== 'suspected' || act.action !== 'find' || act.finding !== 'violation';
    for (const department of [DEPARTMENT, AUTHORITY]) {
      const found = codeOf(aCase(state), act, person(department, role));
      const isOwn = by === 'department' && department === DEPARTMENT && ['liaison', 'office_head'].includes(role);
      const isOfficer = by === 'authority' && role === 'authority_officer';
      if (!isOwn && !isOfficer) expect(found).toBe('forbidden');
      else if (isOfficer && department === DEPARTMENT) expect(found).toBe('case.own_department');
      else if (!from.includes(state)) expect(found).toBe('case.illegal_transition');
      else if (state === 'ordered' && act.action === 'close') expect(found).toBe('case.order_open');
      else expect(found).toBe(heard ? (to ?? state) : 'case.not_heard');
    }
  });

  it('reaches every state from a suspicion and orders only what was found a violation', () => {
    const reachable = new Set<CaseState>(['suspected']);
    for (let round = 0; round < CASE_STATES.length; round++)
      for (const { from, to } of Object.values<CaseTransition>(CASE_TRANSITIONS))
        if (to !== null && from.some((state) => reachable.has(state))) reachable.add(to);
    expect([...reachable].sort()).toEqual([...CASE_STATES].sort());
    const officer = person(AUTHORITY, 'authority_officer');
    expect(codeOf(aCase('found', 'proper_reason'), ORDER, officer)).toBe('case.illegal_transition');
    expect(openTo(aCase('found', 'proper_reason'), officer)).toEqual(['close']);
    expect(openTo(aCase('found', 'violation'), officer)).toEqual(['order', 'circulate', 'close']);
    expect(openTo(aCase('closed', 'violation', { isCirculated: true }), officer)).toEqual([]);
  });

  it('closes an order only once it is complied with or has lapsed', () => {
    const officer = person(AUTHORITY, 'authority_officer');
    expect(openTo(aCase('ordered'), officer)).toEqual(['circulate']);
    expect(openTo(aCase('ordered', null, { orderHasLapsed: true }), officer)).toEqual(['circulate', 'close']);
    expect(openTo(aCase('complied'), officer)).toEqual(['circulate', 'close']);
    expect(openTo(aCase('ordered'), person(DEPARTMENT, 'liaison'))).toEqual(['comply']);
  });
});

it('finds a violation unheard only after the days for a reason have passed, and for the department at once', () => {
  const officer = person(AUTHORITY, 'authority_officer');
  const after = (days: number) => new Date(OPENED.getTime() + days * 86_400_000);
  const violation: CaseAct = { action: 'find', finding: 'violation' };
  expect(codeOf(aCase('suspected'), violation, officer, after(HEARING_DAYS - 1))).toBe('case.not_heard');
  expect(codeOf(aCase('suspected'), violation, officer, after(HEARING_DAYS))).toBe('found');
  expect(codeOf(aCase('suspected'), { action: 'find', finding: 'not_attributable' }, officer, after(0))).toBe('found');
});

it('is found by the authority of the region or one above, not by another region’s', () => {
  const act: CaseAct = { action: 'find', finding: 'proper_reason' };
  for (const region of ['999900', '990000', '000000'])
    expect(codeOf(aCase('suspected'), act, person(AUTHORITY, 'authority_officer', region))).toBe('found');
  for (const region of ['999901', '980000', '990100'])
    expect(codeOf(aCase('suspected'), act, person(AUTHORITY, 'authority_officer', region))).toBe('forbidden');
});

it('records no compliance and no 通报 of a day that has not come', () => {
  const today = localDate('2026-12-09');
  const comply: CaseAct = { action: 'comply', today, compliedOn: localDate('2026-12-10') };
  const circulate: CaseAct = { action: 'circulate', today, issuedOn: localDate('2026-12-10') };
  expect(codeOf(aCase('ordered'), comply, person(DEPARTMENT, 'liaison'))).toBe('case.day_not_reached');
  expect(codeOf(aCase('found'), circulate, person(AUTHORITY, 'authority_officer'))).toBe('case.day_not_reached');
  const again = aCase('found', null, { isCirculated: true });
  const act: CaseAct = { ...circulate, issuedOn: today };
  expect(codeOf(again, act, person(AUTHORITY, 'authority_officer'))).toBe('case.circulated');
});

it('sets no deadline that has passed', () => {
  const act: CaseAct = { action: 'order', today: localDate('2026-12-09'), dueOn: localDate('2026-12-08') };
  expect(codeOf(aCase('found'), act, person(AUTHORITY, 'authority_officer'))).toBe('case.deadline_past');
});

describe('the dictionary', () => {
  it('holds every item of arts 39 to 41, each with its article and both texts', () => {
    expect(CASE_CODES).toHaveLength(19);
    expect(PROVISIONS.map(({ code }) => code)).toEqual(CASE_CODES);
    expect(provisionOf('39-4')).toMatchObject({ article: '政务数据共享条例 第三十九条第四项', addressee: 'provider' });
    expect(provisionOf('40-7').article).toBe('政务数据共享条例 第四十条第七项');
    expect(provisionOf('41-2')).toMatchObject({ article: '政务数据共享条例 第四十一条第二项', addressee: 'authority' });
    for (const { zh, en } of PROVISIONS) expect([/\p{Script=Han}/u.test(zh), /^[a-z]/.test(en)]).toEqual([true, true]);
  });

  it.each(CASE_CODES)('%s is called a violation by a finding only', (code) => {
    const word = /violat|违反|违规|违法/i;
    for (const finding of [null, ...FINDINGS]) {
      const { zh, en } = caseTitle(code, finding);
      expect([finding, word.test(zh), word.test(en)]).toEqual([
        finding,
        finding === 'violation',
        finding === 'violation',
      ]);
    }
    expect(caseTitle(code, null).zh).toMatch(/^疑似/);
  });
});
