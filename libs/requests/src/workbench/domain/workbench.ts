import type { Actor, Id, Role } from '@zeqing/kernel';
import type { RequestState } from '../../request/domain/request';
import { TRANSITIONS, type RequestAction, type Transition } from '../../request/domain/request.transitions';

/** The four groups of the workbench, most urgent first. */
export const URGENCIES = ['critically_overdue', 'overdue', 'due_soon', 'not_due'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** Working days late from which on it is critical, and left from which on it is soon (T+5 and T-3 of the ladder). */
const CRITICAL_DAYS = 5;
const SOON_DAYS = 3;

/** What a request waits for in each state in which it waits for a person, as the act that moves it on. */
export const AWAITED = {
  draft: 'send_for_signing',
  signing: 'sign',
  checking: 'pass_check',
  reviewing: 'prepare_answer',
  supplementing: 'amend_supplement',
  extension_requested: 'consent_extension',
  answer_signing: 'sign_agreement',
  agreed: 'supply',
  supplying: 'confirm_supply',
  suspended: 'resume',
  disposal_due: 'dispose',
} as const satisfies Partial<Record<RequestState, RequestAction>>;

export type WaitingState = keyof typeof AWAITED;
export const WAITING_STATES = Object.keys(AWAITED) as readonly WaitingState[];

/** Who has to act: a role in a department; null for the authority, which is not a party. */
export interface Awaited {
  readonly action: RequestAction;
  readonly side: 'requester' | 'provider' | 'authority';
  readonly role: Role;
}

/** What a request in this state waits for, or null when it waits for nobody. */
export function awaitedIn(state: RequestState): Awaited | null {
  const action = (AWAITED as Partial<Record<RequestState, RequestAction>>)[state];
  if (action === undefined) return null;
  const { by }: Transition = TRANSITIONS[action];
  return by === 'system' ? null : { action, ...by };
}

/** Whether it waits for this person: a post of the awaited role in the awaited department. */
export function waitsFor(
  actor: Actor,
  awaited: Awaited,
  parties: { readonly requesterDepartmentId: Id; readonly providerDepartmentId: Id },
): boolean {
  const departmentId = awaited.side === 'requester' ? parties.requesterDepartmentId : parties.providerDepartmentId;
  return actor.posts.some(
    (post) => post.role === awaited.role && (awaited.side === 'authority' || post.departmentId === departmentId),
  );
}

/**
 * How urgent a request is by its latest clock, in working days: more than five late is critical, three or fewer left
 * is soon. What has no running clock is not due. Source: design §4 (ladder), ux §3.1.
 */
export function urgencyOf(
  clock: { readonly remainingWorkingDays: number | null; readonly overdueWorkingDays: number } | null,
): Urgency {
  if (clock === null || clock.remainingWorkingDays === null) return 'not_due';
  if (clock.overdueWorkingDays > CRITICAL_DAYS) return 'critically_overdue';
  if (clock.overdueWorkingDays > 0) return 'overdue';
  return clock.remainingWorkingDays <= SOON_DAYS ? 'due_soon' : 'not_due';
}
