import { err, ok, type Id, type LocalDate, type Result } from '@zeqing/kernel';
import { isBoundByDecree, type Department } from '@zeqing/organisation';
import { provisionOf, type CaseCode } from './case-dictionary';
import type { CaseError } from './case-error';

/** What a person of the authority or a supervisor suspects, with what it rests on. */
export interface Suspicion {
  readonly departmentId: Id;
  readonly code: CaseCode;
  readonly suspicion: string;
  /** Reference of the record, inspection or complaint it rests on. */
  readonly evidence: string;
  readonly occurredOn: LocalDate;
  /** The request or correction it is about, where there is one. */
  readonly about: { readonly kind: 'request' | 'correction'; readonly id: Id } | null;
}

/**
 * Whether the suspicion may be entered against the department: one the Decree binds; an authority's duty (art. 41) only
 * against an authority; nothing that has not happened yet. Refuses with `case.not_registered`, `case.addressee` or
 * `case.day_not_reached`. Source: Decree 809 arts 39 to 41, U24, U28.
 */
export function admissibleSuspicion(
  { code, occurredOn }: Suspicion,
  department: Pick<Department, 'bound' | 'isAuthority'>,
  today: LocalDate,
): Result<null, CaseError> {
  const { article, addressee } = provisionOf(code);
  if (!isBoundByDecree(department)) return err({ code: 'case.not_registered', details: { bound: department.bound } });
  if (addressee === 'authority' && !department.isAuthority)
    return err({ code: 'case.addressee', details: { code, addressee }, article });
  if (occurredOn > today)
    return err({ code: 'case.day_not_reached', fields: [{ pointer: '/occurredOn', rule: 'not_future' }] });
  return ok(null);
}
