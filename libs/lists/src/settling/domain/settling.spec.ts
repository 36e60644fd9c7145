import fc from 'fast-check';
import { addDays, localDate, type Actor, type Role } from '@zeqing/kernel';
import { DECLINE_REASONS, DECLINE_RULES, type DeclineReason } from './decline-reasons';
import { ENDED_STATES, SETTLING_STATES, type SettlingCase, type SettlingState } from './settling';
import {
  decideSettling,
  NOTHING_SAID,
  SETTLING_ACTIONS,
  SETTLING_TRANSITIONS,
  settlingOpenness,
  type SettlingAction,
} from './settling.workflow';

const DAY = localDate('2026-11-23');
const AUTHORITY = 'authority';
const holding = (departmentId: string, role: Role): Actor => ({
  kind: 'person',
  id: `${role} of ${departmentId}`,
  posts: [{ postId: 'post', role, departmentId, regionCode: '999900', delegationId: null }],
});
const officer = holding(AUTHORITY, 'authority_officer');
const headOf = (departmentId: string | null): Actor => holding(departmentId ?? 'nobody', 'office_head');

const aSettling = (changes: Partial<SettlingCase> = {}): SettlingCase => ({
  ...{ id: 'one', version: 1, state: 'asked', requesterDepartmentId: 'asker', authorityDepartmentId: AUTHORITY },
  ...{ holderDepartmentId: 'first', askedDepartmentIds: ['first'], lastReason: null, dueOn: DAY },
  ...changes,
});

/** Does an act as whoever has it; the case as it then stands. */
function next(
  before: SettlingCase,
  action: SettlingAction,
  said = NOTHING_SAID as { reason: DeclineReason | null; departmentId: string | null },
  today = DAY,
): SettlingCase {
  const by = SETTLING_TRANSITIONS[action].by === 'authority' ? officer : headOf(before.holderDepartmentId);
  const decided = decideSettling(before, action, said, by, today);
  if (!decided.ok) throw new Error(`${action} from ${before.state}: ${decided.error.code}`);
  const { to, holderDepartmentId } = decided.value;
  const asked = holderDepartmentId === null ? [] : [holderDepartmentId];
  return {
    ...before,
    state: to,
    holderDepartmentId,
    askedDepartmentIds: [...new Set([...before.askedDepartmentIds, ...asked])],
    lastReason: said.reason ?? before.lastReason,
  };
}
const codeOf = (...call: Parameters<typeof decideSettling>): string => {
  const decided = decideSettling(...call);
  return decided.ok ? decided.value.to : decided.error.code;
};

describe('settling a duty', () => {
  it('goes from the named department to the recommended one, to the authority, which assigns and then forces', () => {
    const recommended = next(aSettling(), 'decline', { reason: 'not_ours', departmentId: 'second' });
    expect(recommended).toMatchObject({ state: 'recommended', holderDepartmentId: 'second' });
    const deciding = next(recommended, 'decline', { reason: 'not_ours', departmentId: null });
    expect(deciding.state).toBe('deciding');
    const assigned = next(deciding, 'assign', { reason: null, departmentId: 'third' });
    expect(assigned).toMatchObject({ state: 'assigned', holderDepartmentId: 'third' });
    const last = next(assigned, 'decline', { reason: 'other', departmentId: null });
    expect(last.state).toBe('deciding_last');
    expect(codeOf(last, 'assign', { reason: null, departmentId: 'fourth' }, officer, DAY)).toBe(
      'settling.illegal_transition',
    );
    expect(next(last, 'force', { reason: null, departmentId: 'first' })).toMatchObject({
      ...{ state: 'confirmed', holderDepartmentId: 'first' },
    });
  });

  it('has who is asked first name another when the data are elsewhere, and nobody is asked twice', () => {
    const not = { reason: 'not_ours', departmentId: null } as const;
    expect(codeOf(aSettling(), 'decline', not, headOf('first'), DAY)).toBe('settling.recommendation_required');
    const himself = { reason: 'not_ours', departmentId: 'first' } as const;
    expect(codeOf(aSettling(), 'decline', himself, headOf('first'), DAY)).toBe('settling.asked_already');
    const deciding = aSettling({ state: 'deciding', askedDepartmentIds: ['first', 'second'] });
    expect(codeOf(deciding, 'assign', { reason: null, departmentId: 'second' }, officer, DAY)).toBe(
      'settling.asked_already',
    );
  });

  it.each(DECLINE_REASONS)(
    'leads %s to a next step of its own; only the law can end on the negative list',
    (reason) => {
      const deciding = aSettling({ state: 'deciding', lastReason: reason });
      const open = settlingOpenness(deciding, officer, DAY).flatMap(({ action, allowed }) => (allowed ? [action] : []));
      expect(open.includes('list_negative')).toBe(reason === 'law_forbids');
      expect(open.includes('order_rectification')).toBe(reason === 'not_ready');
      expect(open).toEqual(expect.arrayContaining(['assign', 'force', 'return_need']));
      expect(DECLINE_RULES[reason].next.zh).not.toBe('');
    },
  );

  it('lets the authority force a silent department only after its day, so that silence ends nothing by itself', () => {
    const force = { reason: null, departmentId: null };
    expect(codeOf(aSettling(), 'force', force, officer, DAY)).toBe('settling.illegal_transition');
    expect(codeOf(aSettling(), 'force', force, officer, addDays(DAY, 1))).toBe('confirmed');
  });

  it('withdraws a confirmed duty only by approval', () => {
    const confirmed = aSettling({ state: 'confirmed' });
    expect(codeOf(confirmed, 'approve_withdrawal', NOTHING_SAID, officer, DAY)).toBe('settling.illegal_transition');
    const asked = next(confirmed, 'ask_withdrawal');
    expect(codeOf(asked, 'approve_withdrawal', NOTHING_SAID, headOf('first'), DAY)).toBe('forbidden');
    expect(next(asked, 'reject_withdrawal')).toMatchObject({ state: 'confirmed', holderDepartmentId: 'first' });
    expect(next(asked, 'approve_withdrawal')).toMatchObject({ state: 'withdrawn', holderDepartmentId: null });
  });

  it('is nobody else’s: each pair of state and act is refused to a stranger and to the wrong role', () => {
    for (const state of SETTLING_STATES)
      for (const action of SETTLING_ACTIONS) {
        expect(codeOf(aSettling({ state }), action, NOTHING_SAID, headOf('stranger'), DAY)).toBe('forbidden');
        expect(codeOf(aSettling({ state }), action, NOTHING_SAID, holding('first', 'liaison'), DAY)).toBe('forbidden');
      }
  });
});

describe('the table', () => {
  const reached = (from: SettlingState): readonly SettlingState[] =>
    SETTLING_ACTIONS.flatMap((action) => {
      const transition: { from: readonly SettlingState[]; to: SettlingState | null } = SETTLING_TRANSITIONS[action];
      if (!transition.from.includes(from)) return [];
      return transition.to ? [transition.to] : (['recommended', 'deciding', 'deciding_last'] as const);
    });

  it('reaches every state, and nothing leaves an end', () => {
    const seen = new Set<SettlingState>(['asked']);
    for (const state of seen) for (const one of reached(state)) seen.add(one);
    expect([...seen].sort()).toEqual([...SETTLING_STATES].sort());
    for (const end of ENDED_STATES) expect(reached(end)).toEqual([]);
  });

  it('ends within six acts whatever everybody says, silence past the day included', () => {
    const act = fc.record({
      action: fc.constantFrom(...SETTLING_ACTIONS.filter((one) => !one.includes('withdrawal'))),
      reason: fc.constantFrom(...DECLINE_REASONS),
      departmentId: fc.constantFrom('first', 'second', 'third', 'fourth', 'fifth'),
      isLate: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(act, { minLength: 40, maxLength: 60 }), (acts) => {
        let at = aSettling();
        let done = 0;
        for (const { action, reason, departmentId, isLate } of acts) {
          const said = { reason: action === 'decline' ? reason : null, departmentId };
          const today = isLate ? addDays(DAY, 1) : DAY;
          const by = SETTLING_TRANSITIONS[action].by === 'authority' ? officer : headOf(at.holderDepartmentId);
          if (!decideSettling(at, action, said, by, today).ok) continue;
          at = next(at, action, said, today);
          done += 1;
        }
        expect(done).toBeLessThanOrEqual(6);
        // Whatever was said, somebody can always end it: the authority at once, or once the day has passed.
        const settled = ['confirmed', 'negative', 'returned'].includes(at.state);
        expect(settled || decideSettling(at, 'force', NOTHING_SAID, officer, addDays(DAY, 1)).ok).toBe(true);
      }),
    );
  });
});
