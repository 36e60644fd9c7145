import type { Actor, Id, Role } from '@zeqing/kernel';
import type { Hindrance } from '../../request/domain/request.workflow';

/** Why an act on an object of the register is not open to somebody, for showing. */
export type RegisterHindrance = Exclude<Hindrance, 'two_persons'>;

/** One act with whether it is open to the reader now, and why not: what the screens show. */
export interface Openness<Action extends string = string> {
  readonly action: Action;
  readonly allowed: boolean;
  readonly reason: RegisterHindrance | null;
  /** The role the act belongs to. */
  readonly role: Role;
  readonly article: string | null;
}

/** Whose act it is: what is told to those it is not open to. */
export interface Holder {
  readonly departmentId: Id | null;
  readonly roles: readonly [Role, ...Role[]];
}

export const opennessOf = <Action extends string>(
  action: Action,
  reason: RegisterHindrance | null,
  { roles: [role] }: Pick<Holder, 'roles'>,
  article: string | null,
): Openness<Action> => ({ action, allowed: reason === null, reason, role, article });

/** Whether the actor holds one of the roles in the department; what is in the way when not. */
export function holderHindrance(actor: Actor, { departmentId, roles }: Holder): RegisterHindrance | null {
  const posts = actor.posts.filter((post) => post.departmentId === departmentId);
  if (posts.length === 0) return 'other_party';
  return posts.some((post) => roles.includes(post.role)) ? null : 'role_missing';
}
