import { err, forbidden, ok, type Actor, type Id, type Result, type Role } from '@zeqing/kernel';
import type { ClockPhase } from '../../clock/domain/clock.rules';
import type { RequestCase, RequestState } from './request';
import type { RequestError } from './request-error';
import { REQUEST_ACTIONS, TRANSITIONS, type Party, type RequestAction, type Transition } from './request.transitions';

/** What the decision must know beside the request. */
export interface DecisionFacts {
  readonly actor: Actor;
  /** Who prepared the answer; only signing one needs it. */
  readonly preparedBy?: string | null;
  /** Whether the settings ask a second person to sign this answer (U35). */
  readonly twoPersons?: boolean;
  /** The 主管部门 on the provider's level; only its own acts need it. */
  readonly authorityDepartmentId?: Id | null;
  /** Acts that what has happened closes, for showing; the rules of each act give the refusal. */
  readonly closed?: Partial<Readonly<Record<RequestAction, Hindrance>>>;
}

/** What an act does, to be written by the store in one transaction. */
export interface Decision {
  readonly action: RequestAction;
  readonly to: RequestState;
  /** The instant the request is in `to` from. */
  readonly since: Date;
  readonly stops: readonly ClockPhase[];
  readonly starts: ClockPhase | null;
  readonly revives: ClockPhase | null;
  readonly hands: ClockPhase | null;
  readonly returns: ClockPhase | null;
  readonly extends: ClockPhase | null;
  readonly passes: ClockPhase | null;
}

/** Why an act is not open to somebody, for showing. */
export type Hindrance =
  'wrong_state' | 'other_party' | 'role_missing' | 'two_persons' | 'already_done' | 'under_way' | 'conditions_unmet';

export interface ActionOpenness {
  readonly action: RequestAction;
  readonly allowed: boolean;
  readonly reason: Hindrance | null;
  /** The role the act belongs to. */
  readonly role: Role;
  readonly article: string | null;
}

/**
 * Whether an act may be done by this actor in this state, and what it does then. Refuses with `forbidden`,
 * `request.illegal_transition` or `request.two_persons_required`. Source: Decree 809 arts 20 to 29, U29 to U43.
 */
export function decide(
  request: RequestCase,
  action: RequestAction,
  facts: DecisionFacts,
  at: Date,
): Result<Decision, RequestError> {
  const transition: Transition = TRANSITIONS[action];
  const hindrance = hindranceTo(request, transition, facts);
  if (hindrance !== null) return err(refusalOf(hindrance, request, action, transition));
  const { clock } = transition;
  return ok({
    action,
    to: transition.to ?? request.state,
    since: at,
    stops: clock.stops ?? [],
    starts: clock.starts ?? null,
    revives: clock.revives ?? null,
    hands: clock.hands ?? null,
    returns: clock.returns ?? null,
    extends: clock.extends ?? null,
    passes: clock.passes ?? null,
  });
}

/** Every act of persons with whether it is open to this actor now, and why not: what the screens show. */
export function allowedActions(request: RequestCase, facts: DecisionFacts): readonly ActionOpenness[] {
  return REQUEST_ACTIONS.flatMap((action) => {
    const transition: Transition = TRANSITIONS[action];
    if (transition.by === 'system') return [];
    const reason = hindranceTo(request, transition, facts) ?? facts.closed?.[action] ?? null;
    return [{ action, allowed: reason === null, reason, role: transition.by.role, article: transition.article }];
  });
}

/** Whether the authority has to be known to decide this act. */
export function isAuthorityAct(action: RequestAction): boolean {
  const { by }: Transition = TRANSITIONS[action];
  return by !== 'system' && by.side === 'authority';
}

/** Whether who prepared the answer, and by which rules, has to be known to decide this act (U35). */
export const signsAnswer = (action: RequestAction): boolean => isProvidersSignature(TRANSITIONS[action]);

const isProvidersSignature = ({ by, signOff }: Transition): boolean =>
  signOff === 'provider_office_head' && by !== 'system';

function hindranceTo(request: RequestCase, transition: Transition, facts: DecisionFacts): Hindrance | null {
  const who = partyHindrance(request, transition.by, facts);
  if (who !== null) return who;
  if (!transition.from.includes(request.state)) return 'wrong_state';
  if (isProvidersSignature(transition) && facts.twoPersons && facts.preparedBy === facts.actor.id) return 'two_persons';
  return null;
}

function partyHindrance(request: RequestCase, by: Party, facts: DecisionFacts): Hindrance | null {
  const { actor } = facts;
  if (by === 'system') return actor.kind === 'system' ? null : 'other_party';
  const departments: Readonly<Record<typeof by.side, Id | null>> = {
    requester: request.requesterDepartmentId,
    provider: request.providerDepartmentId,
    authority: facts.authorityDepartmentId ?? null,
  };
  const posts = actor.posts.filter((post) => post.departmentId === departments[by.side]);
  if (posts.length === 0) return 'other_party';
  return posts.some((post) => post.role === by.role) ? null : 'role_missing';
}

function refusalOf(
  hindrance: Hindrance,
  request: RequestCase,
  action: RequestAction,
  transition: Transition,
): RequestError {
  const article = transition.article === null ? {} : { article: transition.article };
  switch (hindrance) {
    case 'other_party':
    case 'role_missing':
      return forbidden(`request.${action}`);
    case 'already_done':
    case 'under_way':
    case 'conditions_unmet':
    case 'wrong_state':
      return { code: 'request.illegal_transition', details: { action, from: request.state }, ...article };
    case 'two_persons':
      return { code: 'request.two_persons_required', details: { action }, ...article };
  }
}
