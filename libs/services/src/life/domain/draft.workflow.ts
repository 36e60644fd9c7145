import { err, forbidden, ok, type Actor, type DomainError, type Result, type Role } from '@zeqing/kernel';
import type { Draft, DraftState } from './draft';

interface DraftTransition {
  readonly from: readonly DraftState[];
  readonly to: DraftState;
  readonly by: Role;
}

/** Every act on a draft, as data. */
export const DRAFT_TRANSITIONS = {
  amend: { from: ['draft'], to: 'draft', by: 'liaison' },
  send: { from: ['draft'], to: 'signing', by: 'liaison' },
  send_back: { from: ['signing'], to: 'draft', by: 'department_head' },
  publish: { from: ['signing'], to: 'published', by: 'department_head' },
  discard: { from: ['draft'], to: 'discarded', by: 'liaison' },
} as const satisfies Record<string, DraftTransition>;
export type DraftAction = keyof typeof DRAFT_TRANSITIONS;
export const DRAFT_ACTIONS = Object.keys(DRAFT_TRANSITIONS) as readonly DraftAction[];

/** Why an act is not open to somebody, for showing. */
export const DRAFT_HINDRANCES = ['wrong_state', 'role_missing', 'other_party', 'two_persons'] as const;
export type DraftHindrance = (typeof DRAFT_HINDRANCES)[number];

/** One act with whether it is open to the reader now, and why not. */
export interface DraftOpenness {
  readonly action: DraftAction;
  readonly allowed: boolean;
  readonly reason: DraftHindrance | null;
  readonly role: Role;
}

type Refusal = DomainError<'forbidden' | 'services.draft_state' | 'services.two_persons_required'>;
type Decided = Pick<Draft, 'state' | 'departmentId' | 'preparedBy'>;

/**
 * Whether the act may be done by this actor in this state; who wrote it last does not publish it (U35). Refuses with
 * `forbidden`, `services.draft_state`, `services.two_persons_required`.
 */
export function decideDraft(draft: Decided, action: DraftAction, actor: Actor): Result<DraftState, Refusal> {
  const hindrance = hindranceOf(draft, action, actor);
  if (hindrance === null) return ok(DRAFT_TRANSITIONS[action].to);
  if (hindrance === 'wrong_state')
    return err({ code: 'services.draft_state', details: { action, state: draft.state } });
  if (hindrance === 'two_persons') return err({ code: 'services.two_persons_required', details: { action } });
  return err(forbidden(`services.${action}`));
}

/** Every act with whether it is open to the actor now, and why not. */
export const draftOpenness = (draft: Decided, actor: Actor): readonly DraftOpenness[] =>
  DRAFT_ACTIONS.map((action) => {
    const reason = hindranceOf(draft, action, actor);
    return { action, allowed: reason === null, reason, role: DRAFT_TRANSITIONS[action].by };
  });

function hindranceOf(draft: Decided, action: DraftAction, actor: Actor): DraftHindrance | null {
  const { by, from }: DraftTransition = DRAFT_TRANSITIONS[action];
  const posts = actor.posts.filter(({ departmentId }) => departmentId === draft.departmentId);
  if (posts.length === 0) return 'other_party';
  if (!posts.some(({ role }) => role === by)) return 'role_missing';
  if (!from.includes(draft.state)) return 'wrong_state';
  return action === 'publish' && draft.preparedBy === actor.id ? 'two_persons' : null;
}
