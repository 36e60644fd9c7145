import { Module } from '@nestjs/common';
import { JournalModule } from '@zeqing/journal';
import { AccountService } from './account.service';
import { Authenticator } from './authenticator.service';
import { ClientService } from './client.service';
import { DemoPeople } from './demo-people.service';
import { DepartmentDirectory } from './department-directory.service';
import type { PasswordProfile } from './domain/password.policy';
import { Kept } from './kept/kept.service';
import { TableExports } from './kept/table-exports.service';
import { OrganisationSeeds } from './organisation-seeds.service';
import { OrganisationService } from './organisation.service';
import { Passwords } from './passwords';
import { PeopleService } from './people.service';
import { PostHolders } from './post-holders.service';
import { PostService } from './post.service';
import { SessionService } from './session.service';
import { SigningBook } from './signing/signing-book.service';
import { SignInHousekeeping } from './sign-in-housekeeping.service';
import { SignInLimits } from './sign-in-limits';
import { SignInService } from './sign-in.service';
import { ClientRepository } from './store/client.repository';
import { DepartmentRepository } from './store/department.repository';
import { PersonRepository } from './store/person.repository';
import { RegionRepository } from './store/region.repository';
import { SessionRepository } from './store/session.repository';
import { TokenService } from './token.service';
import { PASSWORD_PROFILE } from './tokens';

const PROFILE: PasswordProfile = 'gbt22239';
const FACE = [
  AccountService,
  Authenticator,
  ClientService,
  DepartmentDirectory,
  Kept,
  OrganisationSeeds,
  OrganisationService,
  PeopleService,
  PostHolders,
  PostService,
  SessionService,
  SigningBook,
  SignInHousekeeping,
  SignInService,
  TableExports,
  TokenService,
];

/** Departments, people, sessions, machine clients and the policy. Expects the global platform and database modules. */
@Module({
  imports: [JournalModule],
  providers: [
    ...FACE,
    DepartmentRepository,
    RegionRepository,
    PersonRepository,
    SessionRepository,
    ClientRepository,
    DemoPeople,
    Passwords,
    SignInLimits,
    { provide: PASSWORD_PROFILE, useValue: PROFILE },
  ],
  exports: FACE,
})
export class OrganisationModule {}
