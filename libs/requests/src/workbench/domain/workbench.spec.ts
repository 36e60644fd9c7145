import type { Actor, ActorPost, Role } from '@zeqing/kernel';
import { OPEN_STATES, REQUEST_STATES } from '../../request/domain/request';
import { TRANSITIONS } from '../../request/domain/request.transitions';
import { awaitedIn, urgencyOf, waitsFor } from './workbench';

const post = (role: Role, departmentId: string): ActorPost => ({
  ...{ postId: `${role}-${departmentId}`, role, departmentId, regionCode: '999900', delegationId: null },
});
const person = (...posts: ActorPost[]): Actor => ({ kind: 'person', id: 'p', posts });
const PARTIES = { requesterDepartmentId: 'asks', providerDepartmentId: 'answers' };

describe('what a request waits for', () => {
  it('is known in every open state but those the system passes by itself', () => {
    const passing = ['submitted'];
    expect(OPEN_STATES.filter((state) => awaitedIn(state) === null)).toEqual(passing);
  });

  it('is an act that may be done in that very state', () => {
    const lost = REQUEST_STATES.filter((state) => {
      const awaited = awaitedIn(state);
      const from: readonly string[] = awaited ? TRANSITIONS[awaited.action].from : [state];
      return !from.includes(state);
    });
    expect(lost).toEqual([]);
  });

  it('is mine by a post in the department that has to act, not by another', () => {
    const answering = awaitedIn('reviewing');
    if (!answering) throw new Error('reviewing waits for somebody');
    expect(waitsFor(person(post('liaison', 'answers')), answering, PARTIES)).toBe(true);
    expect(waitsFor(person(post('liaison', 'asks')), answering, PARTIES)).toBe(false);
    expect(waitsFor(person(post('office_head', 'answers')), answering, PARTIES)).toBe(false);
  });
});

describe('urgency', () => {
  it.each([
    [null, 'not_due'],
    [{ remainingWorkingDays: null, overdueWorkingDays: 4 }, 'not_due'],
    [{ remainingWorkingDays: -6, overdueWorkingDays: 6 }, 'critically_overdue'],
    [{ remainingWorkingDays: -5, overdueWorkingDays: 5 }, 'overdue'],
    [{ remainingWorkingDays: 0, overdueWorkingDays: 0 }, 'due_soon'],
    [{ remainingWorkingDays: 3, overdueWorkingDays: 0 }, 'due_soon'],
    [{ remainingWorkingDays: 4, overdueWorkingDays: 0 }, 'not_due'],
  ] as const)('of %j is %s', (clock, urgency) => expect(urgencyOf(clock)).toBe(urgency));
});
