import type { Actor, ActorPost, DepartmentScope, Id, Role } from '@zeqing/kernel';
import { regionPrefix } from './region-code';

/**
 * How far a permission reaches: the departments of the actor's own posts · the regions of those departments ·
 * everything · what every bound department may see (U26) · only the actor's own account and sessions.
 */
export type PermissionScope = 'own_department' | 'region' | 'everything' | 'any_bound' | 'self';

export interface PermissionRule {
  /** Every role that holds the permission; a role not named does not. */
  readonly roles: readonly Role[];
  readonly scope: PermissionScope;
  /** Roles whose reach differs from `scope`. */
  readonly scopeOf?: Partial<Readonly<Record<Role, PermissionScope>>>;
}

/** The three officers of 三员分立 (GB/T 22239-2019, 8.1.5): no permission is held by two of them, nor shared with them. */
export const OFFICERS = [
  'system_administrator',
  'security_administrator',
  'auditor',
] as const satisfies readonly Role[];

/** Roles a person holds for a department's own duties. */
const DUTY = ['liaison', 'office_head', 'department_head', 'authority_officer', 'supervisor'] as const;
const MACHINES = ['service_hall', 'exchange_platform'] as const;
/** Whoever may read what is published to all bound departments (U26). The officers see no business data. */
const READERS = [...DUTY, ...MACHINES] as const;
const AUTHORITY_IN_REGION = { authority_officer: 'region', supervisor: 'region' } as const;

/**
 * Who may do what. Deny by default: a permission not written here does not exist, a role not named does not hold it.
 * Source: Decree 809 arts 11, 13, 16, 20, 21 (who signs what), U26 (what every bound department sees), design §10.
 */
export const PERMISSIONS = {
  'session.own': { roles: [...DUTY, ...OFFICERS], scope: 'self' },

  'calendar.read': { roles: READERS, scope: 'any_bound' },
  'calendar.manage': { roles: ['authority_officer'], scope: 'region' },

  'organisation.read': { roles: [...READERS, 'system_administrator'], scope: 'any_bound' },
  'organisation.manage': { roles: ['system_administrator'], scope: 'everything' },
  // Who heads a department answers for who signs in it; who signs does not lift the rule that binds them (U35).
  'organisation.signing_rules': { roles: ['department_head'], scope: 'own_department' },
  'people.manage': { roles: ['security_administrator'], scope: 'everything' },
  'clients.manage': { roles: ['security_administrator'], scope: 'everything' },
  'settings.manage': { roles: ['system_administrator'], scope: 'everything' },
  'journal.read': { roles: ['auditor'], scope: 'everything' },

  'catalogue.read': { roles: READERS, scope: 'any_bound' },
  'catalogue.edit': { roles: ['liaison'], scope: 'own_department' },
  'catalogue.sign': { roles: ['department_head'], scope: 'own_department' },
  'catalogue.publish': { roles: ['authority_officer'], scope: 'region' },
  // What a department prepares for its catalogue, and the terms of art. 17; its region's for who reviews or watches.
  'catalogue.filings': {
    roles: ['liaison', 'office_head', 'department_head', 'authority_officer', 'supervisor'],
    scope: 'own_department',
    scopeOf: AUTHORITY_IN_REGION,
  },
  'catalogue.law_changes': {
    roles: ['liaison', 'authority_officer'],
    scope: 'own_department',
    scopeOf: { authority_officer: 'region' },
  },
  'catalogue.attach_resource': { roles: ['liaison'], scope: 'own_department' },

  // What a resource's state rests on: its department's own, and its region's for who watches over it.
  'health.read': {
    roles: ['liaison', 'office_head', 'department_head', 'authority_officer', 'supervisor'],
    scope: 'own_department',
    scopeOf: AUTHORITY_IN_REGION,
  },
  // What the exchange platform counted; its authority brings it in where no program does.
  'health.batches': { roles: ['exchange_platform', 'authority_officer'], scope: 'region' },

  'lists.read': { roles: READERS, scope: 'any_bound' },
  'lists.import': {
    roles: ['liaison', 'authority_officer'],
    scope: 'own_department',
    scopeOf: { authority_officer: 'region' },
  },
  'lists.approve': { roles: ['authority_officer'], scope: 'region' },
  'needs.raise': { roles: ['liaison'], scope: 'own_department' },
  'flows.record': { roles: ['liaison'], scope: 'own_department' },
  'needs.match': {
    roles: ['liaison', 'authority_officer'],
    scope: 'own_department',
    scopeOf: { authority_officer: 'region' },
  },
  // The chain by which a duty is settled is its parties' paper, and their authority's.
  'duties.read': {
    roles: ['liaison', 'office_head', 'department_head', 'supervisor', 'authority_officer'],
    scope: 'own_department',
    scopeOf: AUTHORITY_IN_REGION,
  },
  'duties.settle': { roles: ['office_head'], scope: 'own_department' },
  'duties.assign': { roles: ['authority_officer'], scope: 'region' },

  'files.upload': { roles: DUTY, scope: 'own_department' },
  'operations.read': { roles: READERS, scope: 'own_department', scopeOf: AUTHORITY_IN_REGION },

  'requests.read': {
    roles: ['liaison', 'office_head', 'authority_officer', 'supervisor'],
    scope: 'own_department',
    scopeOf: AUTHORITY_IN_REGION,
  },
  /** The whole-case file (U48): for who may read the request, and for the auditor. */
  'requests.case_file': {
    roles: ['liaison', 'office_head', 'authority_officer', 'supervisor', 'auditor'],
    scope: 'own_department',
    scopeOf: { ...AUTHORITY_IN_REGION, auditor: 'everything' },
  },
  'requests.prepare': { roles: ['liaison'], scope: 'own_department' },
  'requests.sign': { roles: ['office_head'], scope: 'own_department' },
  'requests.answer': { roles: ['liaison'], scope: 'own_department' },
  // A department's questions to its own sections: nobody else's paper (U45).
  'requests.consult': { roles: ['liaison', 'office_head'], scope: 'own_department' },
  'requests.answer_sign': { roles: ['office_head'], scope: 'own_department' },
  'requests.supply': { roles: ['liaison'], scope: 'own_department' },
  'requests.confirm': { roles: ['liaison'], scope: 'own_department' },
  'requests.suspend': {
    roles: ['office_head', 'authority_officer'],
    scope: 'own_department',
    scopeOf: { authority_officer: 'region' },
  },
  'requests.oversee': { roles: ['authority_officer'], scope: 'region' },
  'requests.rules': { roles: ['authority_officer'], scope: 'region' },

  'requests.import': {
    roles: ['liaison', 'office_head', 'authority_officer'],
    scope: 'own_department',
    scopeOf: { authority_officer: 'region' },
  },
  'requests.import_apply': {
    roles: ['office_head', 'authority_officer'],
    scope: 'own_department',
    scopeOf: { authority_officer: 'region' },
  },

  // What comes from outside on paper is written down by a named person of the department.
  'outside.record': { roles: ['liaison', 'office_head'], scope: 'own_department' },

  'use_reports.send': { roles: ['service_hall'], scope: 'own_department' },
  'use_counts.send': { roles: ['exchange_platform'], scope: 'region' },

  'platform_orders.read': {
    roles: ['exchange_platform', 'liaison', 'office_head', 'authority_officer', 'supervisor'],
    scope: 'own_department',
    scopeOf: { ...AUTHORITY_IN_REGION, exchange_platform: 'region' },
  },
  'platform_orders.answer': { roles: ['exchange_platform'], scope: 'region' },
  'platform_orders.confirm': {
    roles: ['liaison', 'authority_officer'],
    scope: 'own_department',
    scopeOf: { authority_officer: 'region' },
  },

  'notices.read': { roles: DUTY, scope: 'self' },
  'notices.channels': { roles: DUTY, scope: 'self' },
  // People are called with their notices, halls when answers changed.
  'webhooks.own': { roles: [...DUTY, 'service_hall'], scope: 'self' },
  'queues.read': { roles: ['system_administrator'], scope: 'everything' },

  'services.read': { roles: READERS, scope: 'any_bound' },
  'services.manage': { roles: ['liaison'], scope: 'own_department' },
  // What a department prepares of its items and one-things is its own paper until its head publishes it.
  'services.drafts': { roles: ['liaison', 'office_head', 'department_head'], scope: 'own_department' },
  'services.publish': { roles: ['department_head'], scope: 'own_department' },

  'availability.read': {
    roles: ['service_hall', 'exchange_platform', 'liaison', 'office_head', 'supervisor', 'authority_officer'],
    scope: 'own_department',
    scopeOf: { ...AUTHORITY_IN_REGION, exchange_platform: 'everything' },
  },
  // What is tried there is nobody's: a key with this scope alone is one for trying.
  'availability.sandbox': { roles: ['service_hall', 'exchange_platform'], scope: 'any_bound' },
  // A bundle is made for a hall, of what it accepts cases for (U19, U20).
  'availability.bundle': { roles: ['service_hall'], scope: 'own_department' },
  'corrections.report': { roles: ['service_hall', 'exchange_platform', 'liaison'], scope: 'own_department' },
  'corrections.read': {
    roles: ['service_hall', 'exchange_platform', 'liaison', 'office_head', 'supervisor', 'authority_officer'],
    scope: 'own_department',
    scopeOf: AUTHORITY_IN_REGION,
  },
  'corrections.answer': { roles: ['liaison', 'office_head'], scope: 'own_department' },

  'disputes.read': {
    roles: ['liaison', 'office_head', 'supervisor', 'authority_officer'],
    scope: 'own_department',
    scopeOf: AUTHORITY_IN_REGION,
  },
  'disputes.raise': { roles: ['office_head'], scope: 'own_department' },
  'disputes.overrule': { roles: ['authority_officer'], scope: 'own_department' },
  'disputes.coordinate': { roles: ['office_head', 'authority_officer'], scope: 'own_department' },

  'cases.read': {
    roles: ['liaison', 'office_head', 'department_head', 'supervisor', 'authority_officer'],
    scope: 'own_department',
    scopeOf: AUTHORITY_IN_REGION,
  },
  'cases.state_reason': { roles: ['liaison', 'office_head'], scope: 'own_department' },
  'cases.suspect': { roles: ['authority_officer', 'supervisor'], scope: 'region' },
  'cases.find': { roles: ['authority_officer'], scope: 'region' },

  'signs.read': {
    roles: ['authority_officer', 'supervisor', 'auditor'],
    scope: 'region',
    scopeOf: { auditor: 'everything' },
  },
  'urgings.read': {
    roles: ['liaison', 'office_head', 'department_head', 'supervisor', 'authority_officer'],
    scope: 'own_department',
    scopeOf: AUTHORITY_IN_REGION,
  },
  'urgings.reply': { roles: ['liaison', 'office_head'], scope: 'own_department' },
  'supervision.urge': { roles: ['supervisor'], scope: 'region' },

  'supervision.issue': { roles: ['supervisor', 'authority_officer'], scope: 'region' },

  // A department's people see its own figures; the region's are for who watches over it.
  'supervision.read': {
    roles: ['liaison', 'office_head', 'department_head', 'supervisor', 'authority_officer'],
    scope: 'own_department',
    scopeOf: AUTHORITY_IN_REGION,
  },
} as const satisfies Readonly<Record<string, PermissionRule>>;

export type Permission = keyof typeof PERMISSIONS;

const RULES: Readonly<Record<Permission, PermissionRule>> = PERMISSIONS;
const NOWHERE: DepartmentScope = { kind: 'departments', departmentIds: [] };

/** A department as far as the policy must know it to judge a region's reach. */
export interface DepartmentPlace {
  readonly id: Id;
  readonly regionCode: string;
}

/** The rule of a permission, for tables of who may do what. */
export const ruleOf = (permission: Permission): PermissionRule => RULES[permission];

/** Whether a text (a token's scope) names a permission. */
export const isPermission = (text: string): text is Permission => Object.hasOwn(RULES, text);

/**
 * Whether the actor holds the permission at all, or for one department. A bare id is judged by the actor's own posts,
 * so a reach by region needs the department's place; without it the answer is no.
 */
export function permits(actor: Actor, permission: Permission, department?: Id | DepartmentPlace): boolean {
  // Who holds no post (yet, or until a password is changed) still has an account of one's own.
  if (RULES[permission].scope === 'self' && actor.posts.length === 0) return actor.kind === 'person';
  const posts = postsHolding(actor, permission);
  if (department === undefined) return posts.length > 0;
  return posts.some((post) => reaches(post, reachOf(permission, post.role), department));
}

/**
 * Whose rows the actor may see under the permission; of nobody when it is not held. Of several reaches the widest
 * counts; posts in two regions of which neither contains the other give the first of them (deny rather than guess).
 */
export function scopeFor(actor: Actor, permission: Permission): DepartmentScope {
  const posts = postsHolding(actor, permission);
  const reaching = (...scopes: readonly PermissionScope[]): readonly ActorPost[] =>
    posts.filter((post) => scopes.includes(reachOf(permission, post.role)));
  if (reaching('everything', 'any_bound').length > 0) return { kind: 'everything' };
  const prefixes = reaching('region').map((post) => regionPrefix(post.regionCode));
  const [widest] = prefixes.sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  if (widest !== undefined) return { kind: 'region', regionCodePrefix: widest };
  const own = reaching('own_department');
  return own.length === 0
    ? NOWHERE
    : { kind: 'departments', departmentIds: [...new Set(own.map((post) => post.departmentId))] };
}

/** The posts by which the actor holds the permission; a machine client's token may narrow them to none. */
function postsHolding(actor: Actor, permission: Permission): readonly ActorPost[] {
  if (actor.scopes && !actor.scopes.includes(permission)) return [];
  return actor.posts.filter((post) => RULES[permission].roles.includes(post.role));
}

const reachOf = (permission: Permission, role: Role): PermissionScope =>
  RULES[permission].scopeOf?.[role] ?? RULES[permission].scope;

function reaches(post: ActorPost, reach: PermissionScope, department: Id | DepartmentPlace): boolean {
  if (reach === 'everything' || reach === 'any_bound') return true;
  const id = typeof department === 'string' ? department : department.id;
  if (post.departmentId === id) return true;
  if (reach !== 'region' || typeof department === 'string') return false;
  return department.regionCode.startsWith(regionPrefix(post.regionCode));
}
