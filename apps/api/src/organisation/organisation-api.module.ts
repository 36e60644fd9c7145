import { Module } from '@nestjs/common';
import { OrganisationModule } from '@zeqing/organisation';
import { ClientsController } from './clients.controller';
import { DepartmentsController } from './departments.controller';
import { OAuthController } from './oauth.controller';
import { PeopleController } from './people.controller';
import { SessionController } from './session.controller';

@Module({
  imports: [OrganisationModule],
  controllers: [SessionController, DepartmentsController, PeopleController, ClientsController, OAuthController],
})
export class OrganisationApiModule {}
