import { localDate, newId, type Actor, type LocalDate, type Role } from '@zeqing/kernel';
import {
  answerIsLate,
  decideUrging,
  urgingOpenness,
  promiseIsBroken,
  URGING_ACTIONS,
  URGING_STATES,
  URGING_TRANSITIONS,
  urgingNumber,
  type UrgingAct,
  type UrgingCase,
  type UrgingState,
} from './urging';

const [DEPARTMENT, OFFICE, STRANGER] = [newId(), newId(), newId()];
const day = (text: string): LocalDate => localDate(`2026-${text}`);
const TODAY = day('12-10');
const ROLES = ['liaison', 'office_head', 'department_head', 'authority_officer', 'supervisor'] as const;
const ACTS: readonly UrgingAct[] = [
  { action: 'promise', today: TODAY, promisedOn: day('12-20') },
  { action: 'reply', today: TODAY, promisedOn: day('12-20') },
  { action: 'close', today: TODAY, fulfilledOn: day('12-10') },
];

const person = (departmentId: string, role: Role): Actor => ({
  kind: 'person',
  id: newId(),
  posts: [{ postId: newId(), role, departmentId, regionCode: '999900', delegationId: null }],
});
const anUrging = (state: UrgingState, changes: Partial<UrgingCase> = {}): UrgingCase => ({
  ...{ id: newId(), version: 1, state, authorityDepartmentId: OFFICE, departmentId: DEPARTMENT },
  ...{ issuedOn: day('12-01'), answerDueOn: day('12-05'), repliedOn: null, promises: [], fulfilledOn: null },
  ...changes,
});
const promise = (promisedOn: string, madeOn = '12-02') => ({ promisedOn: day(promisedOn), madeOn: day(madeOn) });
const outcome = (urging: UrgingCase, act: UrgingAct, actor: Actor): string => {
  const decided = decideUrging(urging, act, actor);
  return decided.ok ? decided.value.to : decided.error.code;
};

describe('every state, act, department and role', () => {
  const cells = URGING_STATES.flatMap((state) =>
    ACTS.flatMap((act) => ROLES.map((role) => [state, act, role] as const)),
  );
  it.each(cells)('in %s, %j by a %s is done as the table says or refused', (state, act, role) => {
    const { from, to, by } = URGING_TRANSITIONS[act.action];
    for (const department of [DEPARTMENT, OFFICE, STRANGER]) {
      const isReplier = by === 'department' && department === DEPARTMENT && ['liaison', 'office_head'].includes(role);
      const isCloser = by === 'authority' && department === OFFICE && role === 'supervisor';
      const found = outcome(anUrging(state), act, person(department, role));
      if (!isReplier && !isCloser) expect(found).toBe('forbidden');
      else expect(found).toBe(from.some((one) => one === state) ? to : 'urging.illegal_transition');
    }
  });

  it('reaches every state and leaves nothing after it is closed', () => {
    const reached = new Set<UrgingState>(['issued', ...URGING_ACTIONS.map((action) => URGING_TRANSITIONS[action].to)]);
    expect([...reached].sort()).toEqual([...URGING_STATES].sort());
    const openTo = (urging: UrgingCase, actor: Actor) =>
      urgingOpenness(urging, actor).flatMap(({ action, allowed }) => (allowed ? [action] : []));
    expect(openTo(anUrging('closed'), person(OFFICE, 'supervisor'))).toEqual([]);
    expect(openTo(anUrging('replied'), person(OFFICE, 'supervisor'))).toEqual(['close']);
  });
});

it('takes no promise for a day gone by, and no fulfilment before the issue or in the future', () => {
  const liaison = person(DEPARTMENT, 'liaison');
  const supervisor = person(OFFICE, 'supervisor');
  const reply: UrgingAct = { action: 'reply', today: TODAY, promisedOn: day('12-09') };
  expect(outcome(anUrging('issued'), reply, liaison)).toBe('urging.day_past');
  for (const fulfilledOn of [day('11-30'), day('12-11')])
    expect(outcome(anUrging('replied'), { action: 'close', today: TODAY, fulfilledOn }, supervisor)).toBe(
      'urging.not_yet_fulfilled',
    );
});

it.each<[string, Partial<UrgingCase>, boolean]>([
  ['before the day', { promises: [promise('12-11')] }, false],
  ['on the day', { promises: [promise('12-10')] }, false],
  ['after the day', { promises: [promise('12-09')] }, true],
  ['kept in time', { promises: [promise('12-05')], fulfilledOn: day('12-05') }, false],
  ['done, but late', { promises: [promise('12-05')], fulfilledOn: day('12-06') }, true],
  ['broken and made anew', { promises: [promise('12-05'), promise('12-20', '12-08')] }, true],
  ['made anew in time', { promises: [promise('12-05'), promise('12-20', '12-05')] }, false],
  ['nothing promised', {}, false],
])('a promise %s', (_, changes, broken) => {
  expect(promiseIsBroken(anUrging('replied', changes), TODAY)).toBe(broken);
});

it.each<[string, UrgingState, Partial<UrgingCase>, boolean]>([
  ['not yet due', 'issued', { answerDueOn: day('12-10') }, false],
  ['due and not given', 'issued', {}, true],
  ['given in time', 'replied', { repliedOn: day('12-05') }, false],
  ['given late', 'replied', { repliedOn: day('12-06') }, true],
  ['made needless in time', 'closed', { fulfilledOn: day('12-04') }, false],
])('an answer %s', (_, state, changes, late) => {
  expect(answerIsLate(anUrging(state, changes), TODAY)).toBe(late);
});

it('is numbered by year and office', () => expect(urgingNumber(2026, 12)).toBe('督〔2026〕12号'));
