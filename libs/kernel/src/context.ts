import type { Id } from './ids';

/** The parts a person or a system can play (design §10). The three officers are kept apart by the policy. */
export const ROLES = [
  'liaison',
  'office_head',
  'department_head',
  'authority_officer',
  'supervisor',
  'system_administrator',
  'security_administrator',
  'auditor',
  'service_hall',
  'exchange_platform',
] as const;
export type Role = (typeof ROLES)[number];

/** One part an actor plays for one department, by a post of its own or by delegation. */
export interface ActorPost {
  readonly postId: Id;
  readonly role: Role;
  readonly departmentId: Id;
  readonly regionCode: string;
  /** Set when the post is another's and was delegated. */
  readonly delegationId: Id | null;
}

/** Who acts. Built by the guards from the session or the token, never from the body of a call. */
export interface Actor {
  readonly kind: 'person' | 'client' | 'system';
  readonly id: Id;
  readonly posts: readonly ActorPost[];
  /** Set for a machine client: the permissions its token is narrowed to. */
  readonly scopes?: readonly string[];
}

/** The database transaction a use case runs in. Opaque: only platform/database and stores look inside. */
export interface Tx {
  readonly __tx: true;
}

/**
 * What every use case takes first. `at` is the instant the act counts from (injected, so a test or an import can set
 * it); `tx` is set when a caller wants several use cases in one transaction.
 */
export interface UseCaseContext {
  readonly actor: Actor;
  readonly at: Date;
  readonly traceId: string;
  readonly tx?: Tx;
}

/** Whose rows a query may show. A required parameter of every query on what is not public to all bound departments. */
export type DepartmentScope =
  | { readonly kind: 'everything' }
  | { readonly kind: 'departments'; readonly departmentIds: readonly Id[] }
  | { readonly kind: 'region'; readonly regionCodePrefix: string };

/** The system acting by itself: sweeps, relays, seeds. It holds no post and passes no permission check. */
export const systemActor = (process: string): Actor => ({ kind: 'system', id: process, posts: [] });

/** The departments for which the actor plays one of these roles. */
export const departmentsAs = (actor: Actor, roles: readonly Role[]): readonly Id[] => [
  ...new Set(actor.posts.filter((post) => roles.includes(post.role)).map((post) => post.departmentId)),
];
