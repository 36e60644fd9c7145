import { err, forbidden, ok, type Actor, type Result } from '@zeqing/kernel';
import { holderHindrance, opennessOf, type Holder, type Openness } from '../../case/domain/openness';
import type { DisputeCase, DisputeLeg, DisputeState } from './dispute';
import type { DisputeError } from './dispute-error';
import { decree } from '../../request/domain/request-error';

export interface DisputeTransition {
  readonly from: readonly DisputeState[];
  /** Null: the dispute stays in the state it is in. */
  readonly to: DisputeState | null;
  /**
   * The claimant's or either party's office head, or the authority that coordinates; for `authority` the claimant
   * records the letters where none of this installation does, for `authority_here` nobody; or the provider's.
   */
  readonly by: 'claimant' | 'either' | 'authority' | 'authority_here' | 'provider';
  /** Whether the step is a letter to or from a body outside when no authority of this installation is competent. */
  readonly isStep: boolean;
}

export const DISPUTE_ARTICLE = decree('第二十八条');
const OPEN = ['negotiating', 'coordinating', 'deciding'] as const;

/** The three steps of art. 28; the only ways from one to the next, so that none can be skipped. */
export const DISPUTE_TRANSITIONS = {
  settle: { from: OPEN, to: 'settled', by: 'claimant', isStep: false },
  withdraw: { from: OPEN, to: 'withdrawn', by: 'claimant', isStep: false },
  apply_for_coordination: { from: ['negotiating'], to: 'coordinating', by: 'either', isStep: true },
  rule_in_coordination: { from: ['coordinating'], to: 'ruled', by: 'authority', isStep: true },
  refer_to_government: { from: ['coordinating'], to: 'deciding', by: 'authority', isStep: true },
  record_decision: { from: ['deciding'], to: 'ruled', by: 'authority', isStep: true },
  // The derivation may be overruled, with a reason, by the authority it led to (U24).
  overrule_authority: { from: ['negotiating', 'coordinating'], to: null, by: 'authority_here', isStep: false },
  // Only a ruling that nobody else can carry out waits for its owner's report (U40).
  report_carried_out: { from: ['ruled'], to: null, by: 'provider', isStep: false },
} as const satisfies Record<string, DisputeTransition>;

export type DisputeAction = keyof typeof DISPUTE_TRANSITIONS;
export const DISPUTE_ACTIONS = [
  'settle',
  'withdraw',
  'apply_for_coordination',
  'rule_in_coordination',
  'refer_to_government',
  'record_decision',
  'overrule_authority',
  'report_carried_out',
] as const satisfies readonly DisputeAction[];

/** The acts that are steps of art. 28. */
export type DisputeStep = 'apply_for_coordination' | 'rule_in_coordination' | 'refer_to_government' | 'record_decision';

/** States that no act leaves: what is reported of a ruling changes nothing in it. */
export const DISPUTE_END_STATES = ['settled', 'withdrawn', 'ruled'] as const satisfies readonly DisputeState[];

export interface DisputeDecision {
  readonly action: DisputeAction;
  readonly to: DisputeState;
  readonly since: Date;
}

/**
 * Whether the act may be done by this actor in this state. Where no authority of the installation is competent, the
 * claimant's office head records its steps, each with its letter. Refuses with `forbidden`,
 * `dispute.illegal_transition`, `dispute.leg_required`, `dispute.leg_not_expected`, `dispute.overruled_already`
 * or `dispute.carried_out_already`. Source: Decree 809 art. 28, U40.
 */
export function decideDispute(
  dispute: DisputeCase,
  action: DisputeAction,
  leg: DisputeLeg | null,
  actor: Actor,
  at: Date,
): Result<DisputeDecision, DisputeError> {
  const transition: DisputeTransition = DISPUTE_TRANSITIONS[action];
  if (hindranceOf(dispute, transition, actor) !== null) return err(forbidden(`dispute.${action}`));
  const details = { action, from: dispute.state, forum: dispute.forum };
  if (!isOfState(dispute, action))
    return err({ code: 'dispute.illegal_transition', details, article: DISPUTE_ARTICLE });
  const needsLeg = transition.isStep && dispute.forum !== 'authority';
  if (needsLeg && leg === null)
    return err({ code: 'dispute.leg_required', details, fields: [{ pointer: '/leg', rule: 'required' }] });
  if (!needsLeg && leg !== null)
    return err({ code: 'dispute.leg_not_expected', details, fields: [{ pointer: '/leg', rule: 'absent' }] });
  if (isDone(dispute, action)) {
    const code = action === 'overrule_authority' ? 'dispute.overruled_already' : 'dispute.carried_out_already';
    return err({ code, details, article: DISPUTE_ARTICLE });
  }
  return ok({ action, to: transition.to ?? dispute.state, since: at });
}

/** Every act with whether it is open to the actor now, and why not. */
export const disputeOpenness = (dispute: DisputeCase, actor: Actor): readonly Openness<DisputeAction>[] =>
  DISPUTE_ACTIONS.map((action) => {
    const transition: DisputeTransition = DISPUTE_TRANSITIONS[action];
    const state = !isOfState(dispute, action) ? 'wrong_state' : isDone(dispute, action) ? 'already_done' : null;
    const [holder] = holdersOf(dispute, transition);
    return opennessOf(action, hindranceOf(dispute, transition, actor) ?? state, holder, DISPUTE_ARTICLE);
  });

const isOfState = ({ state, duty }: DisputeCase, action: DisputeAction): boolean =>
  (DISPUTE_TRANSITIONS[action] as DisputeTransition).from.includes(state) &&
  (action !== 'report_carried_out' || duty !== null);

const isDone = ({ isOverruled, duty }: DisputeCase, action: DisputeAction): boolean =>
  (action === 'overrule_authority' && isOverruled) ||
  (action === 'report_carried_out' && duty !== null && duty.reportedAt !== null);

const HEAD = ['office_head'] as const;
const OFFICER = ['authority_officer'] as const;

function holdersOf(dispute: DisputeCase, { by }: DisputeTransition): readonly [Holder, ...Holder[]] {
  const { requesterDepartmentId, providerDepartmentId, authorityDepartmentId } = dispute;
  const claimant = dispute.claimant === 'requester' ? requesterDepartmentId : providerDepartmentId;
  if (by === 'authority_here' || (by === 'authority' && authorityDepartmentId !== null))
    return [{ departmentId: authorityDepartmentId, roles: OFFICER }];
  if (by === 'either')
    return [
      { departmentId: requesterDepartmentId, roles: HEAD },
      { departmentId: providerDepartmentId, roles: HEAD },
    ];
  return [{ departmentId: by === 'provider' ? providerDepartmentId : claimant, roles: HEAD }];
}

/** Nothing stands in the way of one who is any of the holders; else what is least in the way. */
function hindranceOf(dispute: DisputeCase, transition: DisputeTransition, actor: Actor) {
  const found = holdersOf(dispute, transition).map((holder) => holderHindrance(actor, holder));
  if (found.includes(null)) return null;
  return found.includes('role_missing') ? 'role_missing' : 'other_party';
}
