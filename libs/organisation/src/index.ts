export * from './domain/competent-authority';
export * from './domain/department';
export { belowInLine, lineOf, type Line } from './domain/line';
export * from './domain/organisation-error';
export * from './domain/policy';
export * from './domain/region';
export * from './domain/region-code';
export * from './domain/social-credit-code';
export {
  CLIENT_ROLES,
  DEFAULT_UNDETERMINED_ACT,
  REVOKING_EVENTS,
  scopesOf,
  UNDETERMINED_ACTS,
  type Acceptance,
  type WindowAcceptance,
  type ApiClient,
  type ClientRole,
  type UndeterminedAct,
} from './domain/client';
export {
  OFFICES,
  PERSON_ROLES,
  type Delegation,
  type Office,
  type Person,
  type PersonRole,
  type Post,
} from './domain/person';
export type { PasswordProfile } from './domain/password.policy';
export { AccountService, type Me, type MyPost, type PasswordChange } from './account.service';
export { Authenticator } from './authenticator.service';
export { ClientService, type ClientDraft, type CreatedClient } from './client.service';
export { DepartmentDirectory, type DepartmentFilter } from './department-directory.service';
export { Kept } from './kept/kept.service';
export { makerOf, TableExports, type Maker, type TableExport } from './kept/table-exports.service';
export type { KeptDraft, KeptErrorCode, SavedView } from './kept/domain/kept';
export { OrganisationService, type SuccessionDraft } from './organisation.service';
export { OrganisationSeeds, type SeedCounts } from './organisation-seeds.service';
export type { DemoCredentials, DemoLogin } from './demo-people.service';
export { OrganisationModule } from './organisation.module';
export { PeopleService, type PersonDraft } from './people.service';
export type { ListedPerson } from './store/people-list.repository';
export { PostHolders } from './post-holders.service';
export type { HeldPost } from './store/held-post.repository';
export { PostService, type Appointment, type DelegationDraft } from './post.service';
export { SigningBook } from './signing/signing-book.service';
export { SIGNING_ACTS, type SigningAct, type SigningRules } from './signing/domain/signing-rule';
export { SessionService, type OpenedSession, type SessionView } from './session.service';
export { SignInHousekeeping } from './sign-in-housekeeping.service';
export { SignInService, type SignInAttempt } from './sign-in.service';
export { TokenService, type IssuedToken, type TokenRequest } from './token.service';
export { PASSWORD_PROFILE } from './tokens';
export { DEMO_HALL } from './demo-people';
