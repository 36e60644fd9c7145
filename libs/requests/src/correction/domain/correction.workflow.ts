import { err, forbidden, ok, type Actor, type Result, type Role } from '@zeqing/kernel';
import { holderHindrance, opennessOf, type Holder, type Openness } from '../../case/domain/openness';
import type { CorrectionCase, CorrectionState } from './correction';
import type { CorrectionError } from './correction-error';
import { decree } from '../../request/domain/request-error';

export interface CorrectionTransition {
  readonly from: readonly CorrectionState[];
  readonly to: CorrectionState;
  readonly side: 'reporter' | 'provider';
  readonly roles: readonly [Role, ...Role[]];
  /** Whether the ten working days end here. */
  readonly stopsClock: boolean;
}

const REPORTER = ['liaison', 'service_hall', 'exchange_platform'] as const;
const PROVIDER = ['liaison', 'office_head'] as const;
export const CORRECTION_ARTICLE = decree('第二十六条');

/**
 * Every act on a correction after its report (art. 26). A feedback ends the clock but not the matter: the provider
 * may still verify or correct, so that an accepted mistake has a way to be mended.
 */
export const CORRECTION_TRANSITIONS = {
  accept: { from: ['reported'], to: 'accepted', side: 'provider', roles: PROVIDER, stopsClock: false },
  verify: {
    from: ['reported', 'accepted', 'feedback'],
    to: 'verified',
    side: 'provider',
    roles: PROVIDER,
    stopsClock: true,
  },
  correct: {
    from: ['reported', 'accepted', 'feedback'],
    to: 'corrected',
    side: 'provider',
    roles: PROVIDER,
    stopsClock: true,
  },
  give_feedback: {
    from: ['reported', 'accepted'],
    to: 'feedback',
    side: 'provider',
    roles: PROVIDER,
    stopsClock: true,
  },
  withdraw: { from: ['reported'], to: 'withdrawn', side: 'reporter', roles: REPORTER, stopsClock: true },
} as const satisfies Record<string, CorrectionTransition>;

export type CorrectionAction = keyof typeof CORRECTION_TRANSITIONS;
export const CORRECTION_ACTIONS = ['accept', 'verify', 'correct', 'give_feedback', 'withdraw'] as const;

/** States that no act leaves. */
export const CORRECTION_END_STATES = ['verified', 'corrected', 'withdrawn'] as const;

export interface CorrectionDecision {
  readonly action: CorrectionAction;
  readonly to: CorrectionState;
  readonly since: Date;
  readonly stopsClock: boolean;
}

/**
 * Whether the act may be done by this actor in this state. Refuses with `forbidden` or
 * `correction.illegal_transition`. Source: Decree 809 art. 26.
 */
export function decideCorrection(
  correction: CorrectionCase,
  action: CorrectionAction,
  actor: Actor,
  at: Date,
): Result<CorrectionDecision, CorrectionError> {
  const transition: CorrectionTransition = CORRECTION_TRANSITIONS[action];
  if (holderHindrance(actor, holderOf(correction, transition)) !== null) return err(forbidden(`correction.${action}`));
  if (!transition.from.includes(correction.state))
    return err({
      code: 'correction.illegal_transition',
      details: { action, from: correction.state },
      article: CORRECTION_ARTICLE,
    });
  return ok({ action, to: transition.to, since: at, stopsClock: transition.stopsClock });
}

/** Every act with whether it is open to the actor now, and why not. */
export const correctionOpenness = (correction: CorrectionCase, actor: Actor): readonly Openness<CorrectionAction>[] =>
  CORRECTION_ACTIONS.map((action) => {
    const transition: CorrectionTransition = CORRECTION_TRANSITIONS[action];
    const holder = holderOf(correction, transition);
    const state = transition.from.includes(correction.state) ? null : 'wrong_state';
    return opennessOf(action, holderHindrance(actor, holder) ?? state, holder, CORRECTION_ARTICLE);
  });

function holderOf(correction: CorrectionCase, { side, roles }: CorrectionTransition): Holder {
  const departmentId = side === 'reporter' ? correction.reporterDepartmentId : correction.providerDepartmentId;
  return { departmentId, roles };
}
