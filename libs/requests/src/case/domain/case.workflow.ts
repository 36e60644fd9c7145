import { err, forbidden, ok, type Actor, type LocalDate, type Result, type Role } from '@zeqing/kernel';
import { permits } from '@zeqing/organisation';
import { decree } from '../../request/domain/request-error';
import type { CaseState, Finding, RegisterCase } from './case';
import type { CaseError } from './case-error';
import { opennessOf, type Openness, type RegisterHindrance } from './openness';

/** One act on a case; some carry what the table alone cannot decide by. */
export type CaseAct =
  | { readonly action: 'state_reason' }
  | { readonly action: 'find'; readonly finding: Finding }
  | { readonly action: 'order'; readonly today: LocalDate; readonly dueOn: LocalDate }
  | { readonly action: 'comply'; readonly today: LocalDate; readonly compliedOn: LocalDate }
  | { readonly action: 'circulate'; readonly today: LocalDate; readonly issuedOn: LocalDate }
  | { readonly action: 'close' };
export type CaseAction = CaseAct['action'];

export interface CaseTransition {
  readonly from: readonly CaseState[];
  /** Null: the case stays in the state it is in. */
  readonly to: CaseState | null;
  readonly by: 'department' | 'authority';
  readonly article: string;
}

const LIABILITY = decree('第三十九条至第四十一条');

/**
 * The register's acts (U28; Decree 809 arts 29 and 39 to 41). 通报 (art. 29) moves nothing: it is made public that a
 * violation was found. What an order leaves open after its day is a fact of its own, found by the sweep.
 */
export const CASE_TRANSITIONS = {
  state_reason: { from: ['suspected'], to: 'reason_given', by: 'department', article: decree('第三十九条') },
  find: { from: ['suspected', 'reason_given'], to: 'found', by: 'authority', article: decree('第二十九条') },
  order: { from: ['found'], to: 'ordered', by: 'authority', article: LIABILITY },
  comply: { from: ['ordered'], to: 'complied', by: 'department', article: LIABILITY },
  circulate: {
    from: ['found', 'ordered', 'complied', 'closed'],
    to: null,
    by: 'authority',
    article: decree('第二十九条'),
  },
  close: { from: ['found', 'ordered', 'complied'], to: 'closed', by: 'authority', article: LIABILITY },
} as const satisfies Record<CaseAction, CaseTransition>;
export const CASE_ACTIONS = [
  'state_reason',
  'find',
  'order',
  'comply',
  'circulate',
  'close',
] as const satisfies readonly CaseAction[];

/** Days the department has to state its reason before a violation may be found unheard. No figure in law. */
export const HEARING_DAYS = 10;
const DAY = 86_400_000;

/** Acts that follow from a violation only. */
const OF_A_VIOLATION: readonly CaseAction[] = ['order', 'comply', 'circulate'];

const ROLES: Readonly<Record<CaseTransition['by'], readonly [Role, ...Role[]]>> = {
  department: ['liaison', 'office_head'],
  authority: ['authority_officer'],
};

/**
 * Whether the act may be done by this actor in this state. The department's own office states its reason and records
 * its compliance; the authority's officer of its region finds, orders, circulates and closes, never on the officer's
 * own department. Refuses with `forbidden`, `case.own_department`, `case.illegal_transition`, `case.circulated`,
 * `case.order_open`, `case.not_heard`, `case.deadline_past` or `case.day_not_reached`.
 */
export function decideCase(
  subject: RegisterCase,
  act: CaseAct,
  actor: Actor,
  at: Date,
): Result<{ readonly to: CaseState }, CaseError> {
  const transition: CaseTransition = CASE_TRANSITIONS[act.action];
  const { article } = transition;
  if (!holdsPermission(subject, transition, actor)) return err(forbidden(`case.${act.action}`));
  if (isOwnCase(subject, transition, actor))
    return err({ code: 'case.own_department', details: { action: act.action } });
  const hindrance = stateHindrance(subject, act.action);
  if (hindrance !== null) return err(refusalOf(subject, act.action, hindrance));
  if (act.action === 'find' && act.finding === 'violation' && !isHeard(subject, at))
    return err({ code: 'case.not_heard', details: { hearingDays: HEARING_DAYS }, article });
  const day = dayFault(act);
  return day === null ? ok({ to: transition.to ?? subject.state }) : err(day);
}

/** Every act with whether it is open to the actor now, and why not; which finding or day is told when it is tried. */
export const caseOpenness = (subject: RegisterCase, actor: Actor): readonly Openness<CaseAction>[] =>
  CASE_ACTIONS.map((action) => {
    const transition: CaseTransition = CASE_TRANSITIONS[action];
    const who = personHindrance(subject, transition, actor);
    return opennessOf(
      action,
      who ?? stateHindrance(subject, action),
      { roles: ROLES[transition.by] },
      transition.article,
    );
  });

function personHindrance(subject: RegisterCase, transition: CaseTransition, actor: Actor): RegisterHindrance | null {
  if (isOwnCase(subject, transition, actor)) return 'other_party';
  if (holdsPermission(subject, transition, actor)) return null;
  const isOfSide = actor.posts.some((post) => post.departmentId === subject.departmentId);
  return isOfSide === (transition.by === 'department') ? 'role_missing' : 'other_party';
}

function stateHindrance(subject: RegisterCase, action: CaseAction): RegisterHindrance | null {
  const transition: CaseTransition = CASE_TRANSITIONS[action];
  if (!transition.from.includes(subject.state)) return 'wrong_state';
  if (OF_A_VIOLATION.includes(action) && subject.finding !== 'violation') return 'wrong_state';
  if (action === 'circulate' && subject.isCirculated) return 'already_done';
  // An order neither complied with nor run out is still to be waited for.
  if (action === 'close' && subject.state === 'ordered' && !subject.orderHasLapsed) return 'conditions_unmet';
  return null;
}

function refusalOf(subject: RegisterCase, action: CaseAction, hindrance: RegisterHindrance): CaseError {
  const { article } = CASE_TRANSITIONS[action];
  const details = { action, from: subject.state, finding: subject.finding };
  if (hindrance === 'already_done') return { code: 'case.circulated', details, article };
  if (hindrance === 'conditions_unmet') return { code: 'case.order_open', details, article };
  return { code: 'case.illegal_transition', details, article };
}

function dayFault(act: CaseAct): CaseError | null {
  if (act.action === 'order' && act.dueOn < act.today)
    return { code: 'case.deadline_past', fields: [{ pointer: '/dueOn', rule: 'not_past' }] };
  if (act.action === 'comply' && act.compliedOn > act.today)
    return { code: 'case.day_not_reached', fields: [{ pointer: '/compliedOn', rule: 'not_future' }] };
  if (act.action === 'circulate' && act.issuedOn > act.today)
    return { code: 'case.day_not_reached', fields: [{ pointer: '/issuedOn', rule: 'not_future' }] };
  return null;
}

const isOwnCase = (subject: RegisterCase, { by }: CaseTransition, actor: Actor): boolean =>
  by === 'authority' && actor.posts.some((post) => post.departmentId === subject.departmentId);

function holdsPermission(subject: RegisterCase, { by }: CaseTransition, actor: Actor): boolean {
  if (by === 'department') return permits(actor, 'cases.state_reason', subject.departmentId);
  return permits(actor, 'cases.find', { id: subject.departmentId, regionCode: subject.regionCode });
}

const isHeard = (subject: RegisterCase, at: Date): boolean =>
  subject.state === 'reason_given' || at.getTime() >= subject.openedAt.getTime() + HEARING_DAYS * DAY;
