import { err, forbidden, ok, type Actor, type LocalDate, type Result } from '@zeqing/kernel';
import { permits } from '@zeqing/organisation';
import type { CaseState, Finding, RegisterCase } from './case';
import type { CaseError } from './case-error';
import { decree } from '../../request/domain/request-error';

/** One act on a case; a finding and an order carry what the table alone cannot decide by. */
export type CaseAct =
  | { readonly action: 'state_reason' }
  | { readonly action: 'find'; readonly finding: Finding }
  | { readonly action: 'order'; readonly today: LocalDate; readonly dueOn: LocalDate };
export type CaseAction = CaseAct['action'];

export interface CaseTransition {
  readonly from: readonly CaseState[];
  readonly to: CaseState;
  readonly by: 'department' | 'authority';
  readonly article: string;
}

/** The register's acts (U28; Decree 809 arts 29 and 39 to 41). */
export const CASE_TRANSITIONS = {
  state_reason: { from: ['suspected'], to: 'reason_given', by: 'department', article: decree('第三十九条') },
  find: { from: ['suspected', 'reason_given'], to: 'found', by: 'authority', article: decree('第二十九条') },
  order: { from: ['found'], to: 'ordered', by: 'authority', article: decree('第三十九条至第四十一条') },
} as const satisfies Record<CaseAction, CaseTransition>;
export const CASE_ACTIONS = ['state_reason', 'find', 'order'] as const satisfies readonly CaseAction[];

/** Days the department has to state its reason before a violation may be found unheard. No figure in law. */
export const HEARING_DAYS = 10;
const DAY = 86_400_000;

/**
 * Whether the act may be done by this actor in this state. The department's own office states its reason; the
 * authority's officer of its region finds and orders, never on the officer's own department. Refuses with `forbidden`,
 * `case.own_department`, `case.illegal_transition`, `case.not_heard` or `case.deadline_past`.
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
  if (transition.by === 'authority' && actor.posts.some((post) => post.departmentId === subject.departmentId))
    return err({ code: 'case.own_department', details: { action: act.action } });
  const details = { action: act.action, from: subject.state, finding: subject.finding };
  if (!transition.from.includes(subject.state) || (act.action === 'order' && subject.finding !== 'violation'))
    return err({ code: 'case.illegal_transition', details, article });
  if (act.action === 'find' && act.finding === 'violation' && !isHeard(subject, at))
    return err({ code: 'case.not_heard', details: { hearingDays: HEARING_DAYS }, article });
  if (act.action === 'order' && act.dueOn < act.today)
    return err({ code: 'case.deadline_past', fields: [{ pointer: '/dueOn', rule: 'not_past' }] });
  return ok({ to: transition.to });
}

/** The acts open to the actor now; which finding or deadline is told when it is tried. */
export const openCaseActions = (subject: RegisterCase, actor: Actor): readonly CaseAction[] =>
  CASE_ACTIONS.filter((action) => {
    const transition: CaseTransition = CASE_TRANSITIONS[action];
    if (!holdsPermission(subject, transition, actor) || !transition.from.includes(subject.state)) return false;
    if (action === 'order' && subject.finding !== 'violation') return false;
    return transition.by === 'department' || actor.posts.every((post) => post.departmentId !== subject.departmentId);
  });

function holdsPermission(subject: RegisterCase, { by }: CaseTransition, actor: Actor): boolean {
  if (by === 'department') return permits(actor, 'cases.state_reason', subject.departmentId);
  return permits(actor, 'cases.find', { id: subject.departmentId, regionCode: subject.regionCode });
}

const isHeard = (subject: RegisterCase, at: Date): boolean =>
  subject.state === 'reason_given' || at.getTime() >= subject.openedAt.getTime() + HEARING_DAYS * DAY;
