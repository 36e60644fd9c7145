import { err, forbidden, ok, type Actor, type Id, type Result, type Role } from '@zeqing/kernel';
import type { CatalogueError } from '../../domain/errors';
import type { Filing, FilingState } from './filing';
import { FILING_ACTIONS, FILING_TRANSITIONS, type FilingAction, type FilingTransition } from './filing.transitions';

/** Why an act is not open to somebody, for showing. */
export const FILING_HINDRANCES = ['wrong_state', 'role_missing', 'other_party', 'two_persons'] as const;
export type FilingHindrance = (typeof FILING_HINDRANCES)[number];

/** One act with whether it is open to the reader now, and why not. */
export interface FilingOpenness {
  readonly action: FilingAction;
  readonly allowed: boolean;
  readonly reason: FilingHindrance | null;
  readonly role: Role;
  readonly article: string;
}

/** Whether the authority has what it publishes looked at by somebody else than who publishes it (U35). */
export interface SignatureRules {
  readonly twoPersons: boolean;
}

type Decided = Pick<Filing, 'state' | 'providerDepartmentId' | 'authorityDepartmentId' | 'reviewedBy'>;

/**
 * Whether the act may be done by this actor in this state. Refuses with `forbidden`, `catalogue.filing_state` or
 * `catalogue.two_persons_required`. Source: Decree 809 arts 12, 13, 16; U35.
 */
export function decideFiling(
  filing: Decided,
  action: FilingAction,
  actor: Actor,
  rules: SignatureRules,
): Result<{ readonly to: FilingState }, CatalogueError> {
  const transition: FilingTransition = FILING_TRANSITIONS[action];
  const { article } = transition;
  const hindrance = hindranceOf(filing, action, actor, rules);
  if (hindrance === null) return ok({ to: transition.to });
  if (hindrance === 'wrong_state')
    return err({ code: 'catalogue.filing_state', details: { action, state: filing.state }, article });
  if (hindrance === 'two_persons') return err({ code: 'catalogue.two_persons_required', details: { action }, article });
  return err(forbidden(`catalogue.${action}`));
}

/** Every act with whether it is open to the actor now, and why not. */
export const filingOpenness = (filing: Decided, actor: Actor, rules: SignatureRules): readonly FilingOpenness[] =>
  FILING_ACTIONS.map((action) => {
    const { by, article }: FilingTransition = FILING_TRANSITIONS[action];
    const reason = hindranceOf(filing, action, actor, rules);
    return { action, allowed: reason === null, reason, role: by.role, article };
  });

function hindranceOf(
  filing: Decided,
  action: FilingAction,
  actor: Actor,
  rules: SignatureRules,
): FilingHindrance | null {
  const { by, from }: FilingTransition = FILING_TRANSITIONS[action];
  const who = personHindrance(actor, by.role, holderOf(filing, by.side));
  if (who !== null) return who;
  if (!from.includes(filing.state)) return 'wrong_state';
  return action === 'publish' && rules.twoPersons && filing.reviewedBy === actor.id ? 'two_persons' : null;
}

const holderOf = (filing: Decided, side: FilingTransition['by']['side']): Id | null =>
  side === 'provider' ? filing.providerDepartmentId : filing.authorityDepartmentId;

/** Why the act is not the actor's: of another department, or of another post in it; null when it is. */
export function personHindrance(
  actor: Actor,
  role: Role,
  departmentId: Id | null,
): 'other_party' | 'role_missing' | null {
  const posts = actor.posts.filter((post) => post.departmentId === departmentId);
  if (posts.length === 0) return 'other_party';
  return posts.some((post) => post.role === role) ? null : 'role_missing';
}
