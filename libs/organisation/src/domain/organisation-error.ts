import type { DomainError, KernelErrorCode } from '@zeqing/kernel';

/** Refusals of this subject beside the kernel's. */
export type OrganisationErrorCode =
  | 'organisation.social_credit_code'
  | 'organisation.code_taken'
  | 'organisation.name_taken'
  | 'organisation.region_unknown'
  | 'organisation.region_exists'
  | 'organisation.department_outside'
  | 'organisation.succession_exists'
  | 'organisation.login_taken'
  | 'organisation.officers_apart'
  | 'organisation.own_rights'
  | 'organisation.last_officer'
  | 'organisation.not_authority'
  | 'organisation.post_held'
  | 'organisation.period'
  | 'sign_in.refused'
  | 'sign_in.locked'
  | 'sign_in.password_policy'
  | 'sign_in.password_reused'
  | 'client.scope_unknown'
  | 'client.unauthorised'
  | 'client.scope_refused';

export type OrganisationError = DomainError<OrganisationErrorCode | KernelErrorCode>;
