import { Module } from '@nestjs/common';
import { JournalModule } from '@zeqing/journal';
import { OrganisationModule } from '@zeqing/organisation';
import { ClientRevocations } from './client-revocations.service';
import { ClientsController } from './clients.controller';
import { DepartmentsController } from './departments.controller';
import { KeptController } from './kept.controller';
import { OAuthController } from './oauth.controller';
import { PeopleController } from './people.controller';
import { SigningRulesController } from './signing-rules.controller';
import { SessionController } from './session.controller';

@Module({
  imports: [OrganisationModule, JournalModule],
  controllers: [
    SessionController,
    KeptController,
    DepartmentsController,
    SigningRulesController,
    PeopleController,
    ClientsController,
    OAuthController,
  ],
  providers: [ClientRevocations],
})
export class OrganisationApiModule {}
