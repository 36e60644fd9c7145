import { err, forbidden, ok, type Actor, type Id, type LocalDate, type Result, type Role } from '@zeqing/kernel';
import { permits } from '@zeqing/organisation';
import { holderHindrance, opennessOf, type Holder, type Openness } from '../../case/domain/openness';
import type { UrgingError } from './urging-error';

export const URGING_STATES = ['issued', 'replied', 'closed'] as const;
export type UrgingState = (typeof URGING_STATES)[number];

/** What an urging may be about; none is about the department's work as a whole. */
export const URGED_KINDS = ['request', 'correction', 'dispute', 'case'] as const;
export type UrgedKind = (typeof URGED_KINDS)[number];

/** A day the department promised, and when it did. */
export interface UrgingPromise {
  readonly promisedOn: LocalDate;
  readonly madeOn: LocalDate;
}

/** The standing of a 督办单: what its acts are decided by. */
export interface UrgingCase {
  readonly id: Id;
  readonly version: number;
  readonly state: UrgingState;
  readonly authorityDepartmentId: Id;
  readonly departmentId: Id;
  readonly issuedOn: LocalDate;
  readonly answerDueOn: LocalDate;
  readonly repliedOn: LocalDate | null;
  /** In the order they were made; the last one counts. */
  readonly promises: readonly UrgingPromise[];
  readonly fulfilledOn: LocalDate | null;
}

export type UrgingAct =
  | { readonly action: 'reply'; readonly today: LocalDate; readonly promisedOn: LocalDate }
  | { readonly action: 'promise'; readonly today: LocalDate; readonly promisedOn: LocalDate }
  | { readonly action: 'close'; readonly today: LocalDate; readonly fulfilledOn: LocalDate };
export type UrgingAction = UrgingAct['action'];

interface UrgingTransition {
  readonly from: readonly UrgingState[];
  readonly to: UrgingState;
  readonly by: 'department' | 'authority';
}

/**
 * The acts after the issue (U44): the department replies with a promised day, may promise another later, and the
 * office that issued it closes when it is done.
 */
export const URGING_TRANSITIONS = {
  reply: { from: ['issued'], to: 'replied', by: 'department' },
  promise: { from: ['replied'], to: 'replied', by: 'department' },
  close: { from: ['issued', 'replied'], to: 'closed', by: 'authority' },
} as const satisfies Record<UrgingAction, UrgingTransition>;
export const URGING_ACTIONS = ['reply', 'promise', 'close'] as const satisfies readonly UrgingAction[];

const ROLES: Readonly<Record<UrgingTransition['by'], readonly [Role, ...Role[]]>> = {
  department: ['liaison', 'office_head'],
  authority: ['supervisor'],
};

/**
 * Whether the act may be done by this actor in this state. Refuses with `forbidden`, `urging.illegal_transition`,
 * `urging.day_past` (a promise for a day gone by) or `urging.not_yet_fulfilled` (fulfilled in the future or before
 * the issue).
 */
export function decideUrging(
  urging: UrgingCase,
  act: UrgingAct,
  actor: Actor,
): Result<{ readonly to: UrgingState }, UrgingError> {
  const transition: UrgingTransition = URGING_TRANSITIONS[act.action];
  if (!mayAct(urging, transition, actor)) return err(forbidden(`urging.${act.action}`));
  if (!transition.from.includes(urging.state))
    return err({ code: 'urging.illegal_transition', details: { action: act.action, from: urging.state } });
  if (act.action === 'close') {
    if (act.fulfilledOn > act.today || act.fulfilledOn < urging.issuedOn)
      return err({ code: 'urging.not_yet_fulfilled', fields: [{ pointer: '/fulfilledOn', rule: 'since_issue' }] });
  } else if (act.promisedOn < act.today)
    return err({ code: 'urging.day_past', fields: [{ pointer: '/promisedOn', rule: 'not_past' }] });
  return ok({ to: transition.to });
}

/** Every act with whether it is open to the actor now, and why not. */
export const urgingOpenness = (urging: UrgingCase, actor: Actor): readonly Openness<UrgingAction>[] =>
  URGING_ACTIONS.map((action) => {
    const transition: UrgingTransition = URGING_TRANSITIONS[action];
    const holder = holderOf(urging, transition);
    const who = mayAct(urging, transition, actor) ? null : (holderHindrance(actor, holder) ?? 'role_missing');
    return opennessOf(action, who ?? (transition.from.includes(urging.state) ? null : 'wrong_state'), holder, null);
  });

/**
 * Whether a promised day passed before it was done: seen while it is open, kept after it is closed, and not undone by
 * a later promise (U44).
 */
export const promiseIsBroken = ({ promises, fulfilledOn }: UrgingCase, today: LocalDate): boolean =>
  promises.some(({ promisedOn }, index) => (promises[index + 1]?.madeOn ?? fulfilledOn ?? today) > promisedOn);

/** Whether the day for the answer passed without one, or before it came. */
export const answerIsLate = ({ state, answerDueOn, repliedOn, fulfilledOn }: UrgingCase, today: LocalDate): boolean =>
  (repliedOn ?? (state === 'closed' ? fulfilledOn : null) ?? today) > answerDueOn;

/** The number people use: `督〔2026〕12号`, counted by year and issuing office. */
export const urgingNumber = (year: number, serial: number): string => `督〔${year}〕${serial}号`;

const holderOf = (urging: UrgingCase, { by }: UrgingTransition): Holder => ({
  departmentId: by === 'department' ? urging.departmentId : urging.authorityDepartmentId,
  roles: ROLES[by],
});

function mayAct(urging: UrgingCase, { by }: UrgingTransition, actor: Actor): boolean {
  return by === 'department'
    ? permits(actor, 'urgings.reply', urging.departmentId)
    : permits(actor, 'supervision.urge', urging.authorityDepartmentId);
}
