import { err, forbidden, ok, type Actor, type Result, type Role } from '@zeqing/kernel';
import type { ClockPhase } from './clock.rules';
import type { RequestCase, RequestState } from './request';
import { decree, type RequestError } from './request-error';

/** Whose act it is. `system` acts follow from an act of a person in the same transaction. */
export type Party = { readonly side: 'requester' | 'provider'; readonly role: Role } | 'system';

export interface Transition {
  readonly from: readonly RequestState[];
  readonly to: RequestState;
  readonly by: Party;
  /** The signature the act is, or null where it is none (art. 20). */
  readonly signOff: 'requester_office_head' | 'provider_office_head' | null;
  readonly article: string | null;
  readonly clock: {
    readonly stops?: readonly ClockPhase[];
    readonly starts?: ClockPhase;
    readonly revives?: ClockPhase;
  };
}

const REQUESTER_LIAISON = { side: 'requester', role: 'liaison' } as const;
const REQUESTER_HEAD = { side: 'requester', role: 'office_head' } as const;
const PROVIDER_LIAISON = { side: 'provider', role: 'liaison' } as const;
const PROVIDER_HEAD = { side: 'provider', role: 'office_head' } as const;

/** Every act on a request that exists today, as data. Drawn into docs/request-states.md; the full life adds rows. */
export const TRANSITIONS = {
  amend: act(['draft'], 'draft', REQUESTER_LIAISON, '第二十条'),
  send_for_signing: act(['draft'], 'signing', REQUESTER_LIAISON, '第二十条'),
  send_back: act(['signing'], 'draft', REQUESTER_HEAD, '第二十条'),
  sign: { ...act(['signing'], 'submitted', REQUESTER_HEAD, '第二十条'), signOff: 'requester_office_head' },
  receive: { ...act(['submitted'], 'reviewing', 'system', '第二十一条'), clock: { starts: 'answer' } },
  agree_by_standing_answer: {
    ...act(['submitted'], 'agreed', 'system', '第二十一条'),
    signOff: 'provider_office_head',
    clock: { starts: 'supply' },
  },
  share_by_standing_answer: {
    ...act(['submitted'], 'shared', 'system', '第二十一条、第二十二条'),
    signOff: 'provider_office_head',
  },
  prepare_answer: act(['reviewing'], 'answer_signing', PROVIDER_LIAISON, '第二十一条'),
  send_back_answer: act(['answer_signing'], 'reviewing', PROVIDER_HEAD, '第二十条'),
  sign_agreement: {
    ...act(['answer_signing'], 'agreed', PROVIDER_HEAD, '第二十条、第二十一条'),
    signOff: 'provider_office_head',
    clock: { stops: ['answer'], starts: 'supply' },
  },
  sign_refusal: {
    ...act(['answer_signing'], 'refused', PROVIDER_HEAD, '第二十条、第二十一条'),
    signOff: 'provider_office_head',
    clock: { stops: ['answer'] },
  },
  supply: { ...act(['agreed'], 'supplying', PROVIDER_LIAISON, '第二十二条'), clock: { stops: ['supply'] } },
  confirm_supply: act(['supplying'], 'shared', REQUESTER_LIAISON, '第二十二条'),
  reject_supply: { ...act(['supplying'], 'agreed', REQUESTER_LIAISON, '第二十二条'), clock: { revives: 'supply' } },
  withdraw: {
    ...act(
      ['draft', 'signing', 'submitted', 'reviewing', 'answer_signing', 'agreed', 'supplying'],
      'withdrawn',
      REQUESTER_LIAISON,
      null,
    ),
    clock: { stops: ['answer', 'supply'] },
  },
} as const satisfies Record<string, Transition>;

export type RequestAction = keyof typeof TRANSITIONS;
export const REQUEST_ACTIONS = Object.keys(TRANSITIONS) as readonly RequestAction[];

/** States that no act leaves. `shared` is one for now: renewal and disposal come with the full life. */
export const END_STATES = ['shared', 'refused', 'withdrawn'] as const satisfies readonly RequestState[];

/** What the decision must know beside the request. */
export interface DecisionFacts {
  readonly actor: Actor;
  /** Who prepared the answer; only signing one needs it. */
  readonly preparedBy?: string | null;
  /** Whether the settings ask a second person to sign this answer (U35). */
  readonly twoPersons?: boolean;
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
}

/** Why an act is not open to somebody, for showing. */
export type Hindrance = 'wrong_state' | 'other_party' | 'role_missing' | 'two_persons';

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
 * `request.illegal_transition` or `request.two_persons_required`. Source: Decree 809 arts 20 to 22, U35.
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
  return ok({
    action,
    to: transition.to,
    since: at,
    stops: transition.clock.stops ?? [],
    starts: transition.clock.starts ?? null,
    revives: transition.clock.revives ?? null,
  });
}

/** Every act of persons with whether it is open to this actor now, and why not: what the screens show. */
export function allowedActions(request: RequestCase, facts: DecisionFacts): readonly ActionOpenness[] {
  return REQUEST_ACTIONS.flatMap((action) => {
    const transition: Transition = TRANSITIONS[action];
    if (transition.by === 'system') return [];
    const reason = hindranceTo(request, transition, facts);
    return [{ action, allowed: reason === null, reason, role: transition.by.role, article: transition.article }];
  });
}

function hindranceTo(request: RequestCase, transition: Transition, facts: DecisionFacts): Hindrance | null {
  const who = partyHindrance(request, transition.by, facts.actor);
  if (who !== null) return who;
  if (!transition.from.includes(request.state)) return 'wrong_state';
  const signsAnswer = transition.signOff === 'provider_office_head' && transition.by !== 'system';
  if (signsAnswer && facts.twoPersons && facts.preparedBy === facts.actor.id) return 'two_persons';
  return null;
}

function partyHindrance(request: RequestCase, by: Party, actor: Actor): Hindrance | null {
  if (by === 'system') return actor.kind === 'system' ? null : 'other_party';
  const department = by.side === 'requester' ? request.requesterDepartmentId : request.providerDepartmentId;
  const posts = actor.posts.filter((post) => post.departmentId === department);
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
    case 'two_persons':
      return { code: 'request.two_persons_required', details: { action }, ...article };
    case 'wrong_state':
      return { code: 'request.illegal_transition', details: { action, from: request.state }, ...article };
  }
}

/** A row of the table that neither signs nor touches a clock. */
function act<From extends RequestState, To extends RequestState, By extends Party>(
  from: readonly From[],
  to: To,
  by: By,
  articles: string | null,
) {
  return { from, to, by, signOff: null, article: articles === null ? null : decree(articles), clock: {} } as const;
}
