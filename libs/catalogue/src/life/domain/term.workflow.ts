import type { Actor, LocalDate, Role } from '@zeqing/kernel';
import { personHindrance, type FilingHindrance } from './filing.workflow';
import type { Term } from './term';

export const TERM_ACTIONS = ['request_extension', 'decide_extension', 'release'] as const;
export type TermAction = (typeof TERM_ACTIONS)[number];

/** Why an act on a term is not open: as for a filing, or the extension is not where it would have to be, or its day has passed. */
export type TermHindrance = Exclude<FilingHindrance, 'two_persons'> | 'already_done' | 'too_late';

/** One act on a term with whether it is open to the reader now, and why not. */
export interface TermOpenness {
  readonly action: TermAction;
  readonly allowed: boolean;
  readonly reason: TermHindrance | null;
  readonly role: Role;
}

const ROLES: Readonly<Record<TermAction, Role>> = {
  request_extension: 'liaison',
  decide_extension: 'authority_officer',
  release: 'authority_officer',
};

/**
 * What is in the way of an act on the department's own term, or null. An extension is asked for once, and asked for and
 * decided before the day has passed (art. 17); the authority's own two days cannot be extended at all.
 */
export function extensionHindrance(
  term: Term,
  action: TermAction,
  actor: Actor,
  today: LocalDate,
): TermHindrance | null {
  const holder = action === 'request_extension' ? term.providerDepartmentId : term.authorityDepartmentId;
  const who = personHindrance(actor, ROLES[action], holder);
  if (who !== null) return who;
  if (term.state !== 'running' || term.phase !== 'update') return 'wrong_state';
  if (action === 'release') return null;
  if (term.extension !== (action === 'request_extension' ? 'none' : 'requested')) return 'already_done';
  return today > term.dueOn ? 'too_late' : null;
}

export const termOpenness = (term: Term, actor: Actor, today: LocalDate): readonly TermOpenness[] =>
  TERM_ACTIONS.map((action) => {
    const reason = extensionHindrance(term, action, actor, today);
    return { action, allowed: reason === null, reason, role: ROLES[action] };
  });
