import { err, forbidden, ok, type Actor, type Id, type LocalDate, type Result, type Role } from '@zeqing/kernel';
import { DECLINE_RULES, type DeclineReason } from './decline-reasons';
import type { SettlingCase, SettlingState } from './settling';
import type { SettlingError } from './settling-error';

export const SETTLING_ARTICLE = '政务数据共享条例 第十九条';

interface Transition {
  readonly from: readonly SettlingState[];
  /** Null: by the refusal and who gives it. */
  readonly to: SettlingState | null;
  /** The department that is asked or accountable, or the authority. */
  readonly by: 'holder' | 'authority';
  /** States in which the authority may act only after the department's day has passed. */
  readonly whenLate?: readonly SettlingState[];
  /** The refusal that opens it. */
  readonly after?: DeclineReason;
}

const ASKED = ['asked', 'recommended', 'assigned'] as const;
const DECIDING = ['deciding', 'deciding_last'] as const;

/**
 * The bounded chain of settling a duty: at most two departments are asked before the authority decides, which may ask
 * one more and then only forces, lists, has it made fit or returns. Silence settles nothing: past its day the
 * authority may force. A confirmed duty is withdrawn only by approval.
 */
export const SETTLING_TRANSITIONS = {
  confirm: { from: [...ASKED, 'rectifying'], to: 'confirmed', by: 'holder' },
  decline: { from: ASKED, to: null, by: 'holder' },
  assign: { from: ['deciding'], to: 'assigned', by: 'authority' },
  force: {
    from: [...DECIDING, ...ASKED, 'rectifying'],
    to: 'confirmed',
    by: 'authority',
    whenLate: [...ASKED, 'rectifying'],
  },
  order_rectification: { from: DECIDING, to: 'rectifying', by: 'authority', after: 'not_ready' },
  list_negative: { from: DECIDING, to: 'negative', by: 'authority', after: 'law_forbids' },
  return_need: { from: DECIDING, to: 'returned', by: 'authority' },
  ask_withdrawal: { from: ['confirmed'], to: 'withdrawal_asked', by: 'holder' },
  approve_withdrawal: { from: ['withdrawal_asked'], to: 'withdrawn', by: 'authority' },
  reject_withdrawal: { from: ['withdrawal_asked'], to: 'confirmed', by: 'authority' },
} as const satisfies Record<string, Transition>;

export type SettlingAction = keyof typeof SETTLING_TRANSITIONS;
export const SETTLING_ACTIONS = Object.keys(SETTLING_TRANSITIONS) as readonly SettlingAction[];

/** What an act says, as far as the chain depends on it. */
export interface SettlingSaid {
  readonly reason: DeclineReason | null;
  /** The department recommended, assigned or forced. */
  readonly departmentId: Id | null;
}
export const NOTHING_SAID: SettlingSaid = { reason: null, departmentId: null };

export interface SettlingDecision {
  readonly action: SettlingAction;
  readonly to: SettlingState;
  readonly holderDepartmentId: Id | null;
}

/** Why an act is not open, for showing. */
export type SettlingHindrance = 'other_party' | 'role_missing' | 'wrong_state';

export interface SettlingOpenness {
  readonly action: SettlingAction;
  readonly allowed: boolean;
  readonly reason: SettlingHindrance | null;
  readonly role: Role;
  readonly article: string;
}

const ROLE_OF = { holder: 'office_head', authority: 'authority_officer' } as const;

/**
 * Whether the act may be done by this actor in this state on this day, and what becomes of the chain. Refuses with
 * `forbidden`, `settling.illegal_transition`, `settling.recommendation_required` or `settling.asked_already`.
 * Source: Decree 809 art. 19.
 */
export function decideSettling(
  settling: SettlingCase,
  action: SettlingAction,
  said: SettlingSaid,
  actor: Actor,
  today: LocalDate,
): Result<SettlingDecision, SettlingError> {
  const transition: Transition = SETTLING_TRANSITIONS[action];
  if (hindranceOf(settling, transition, actor) !== null) return err(forbidden(`settling.${action}`));
  const details = { action, from: settling.state };
  if (!isOpenNow(settling, transition, today))
    return err({ code: 'settling.illegal_transition', details, article: SETTLING_ARTICLE });
  const asks = action === 'assign' || (action === 'decline' && needsRecommendation(settling, said.reason));
  if (asks && said.departmentId === null)
    return err({ code: 'settling.recommendation_required', details, article: SETTLING_ARTICLE, fields: NEEDS_ONE });
  if (asks && said.departmentId !== null && settling.askedDepartmentIds.includes(said.departmentId))
    return err({ code: 'settling.asked_already', details, fields: ASKED_ONCE });
  const to = transition.to ?? declinedTo(settling.state, said.reason);
  return ok({ action, to, holderDepartmentId: holderIn(settling, action, to, said) });
}

const NEEDS_ONE = [{ pointer: '/departmentId', rule: 'required' }];
const ASKED_ONCE = [{ pointer: '/departmentId', rule: 'asked_once' }];

/** Every act with whether it is open to the actor now, and why not. */
export const settlingOpenness = (settling: SettlingCase, actor: Actor, today: LocalDate): readonly SettlingOpenness[] =>
  SETTLING_ACTIONS.map((action) => {
    const transition: Transition = SETTLING_TRANSITIONS[action];
    const state = isOpenNow(settling, transition, today) ? null : 'wrong_state';
    const reason = hindranceOf(settling, transition, actor) ?? state;
    return { action, allowed: reason === null, reason, role: ROLE_OF[transition.by], article: SETTLING_ARTICLE };
  });

/** Only who is asked first, and says the data are elsewhere, must say where. */
export const needsRecommendation = ({ state }: Pick<SettlingCase, 'state'>, reason: DeclineReason | null): boolean =>
  state === 'asked' && reason !== null && DECLINE_RULES[reason].recommends;

function declinedTo(from: SettlingState, reason: DeclineReason | null): SettlingState {
  if (needsRecommendation({ state: from }, reason)) return 'recommended';
  return from === 'assigned' ? 'deciding_last' : 'deciding';
}

function holderIn(
  settling: SettlingCase,
  action: SettlingAction,
  to: SettlingState,
  { departmentId }: SettlingSaid,
): Id | null {
  if (to === 'recommended' || action === 'assign') return departmentId;
  if (action === 'force') return departmentId ?? settling.holderDepartmentId;
  return to === 'withdrawn' || to === 'negative' || to === 'returned' ? null : settling.holderDepartmentId;
}

function isOpenNow({ state, dueOn, lastReason }: SettlingCase, transition: Transition, today: LocalDate): boolean {
  if (!transition.from.includes(state)) return false;
  if (transition.after !== undefined && lastReason !== transition.after) return false;
  return !transition.whenLate?.includes(state) || (dueOn !== null && today > dueOn);
}

function hindranceOf(settling: SettlingCase, { by }: Transition, actor: Actor): SettlingHindrance | null {
  const departmentId = by === 'holder' ? settling.holderDepartmentId : settling.authorityDepartmentId;
  const posts = actor.posts.filter((post) => post.departmentId === departmentId);
  if (posts.length === 0) return 'other_party';
  return posts.some(({ role }) => role === ROLE_OF[by]) ? null : 'role_missing';
}
