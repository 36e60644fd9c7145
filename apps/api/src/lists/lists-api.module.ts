import { Module } from '@nestjs/common';
import { CatalogueModule } from '@zeqing/catalogue';
import { ListsModule } from '@zeqing/lists';
import { OrganisationModule } from '@zeqing/organisation';
import { GapsController } from './gaps.controller';
import { ImportsController } from './imports.controller';
import { ListsController } from './lists.controller';

@Module({
  imports: [ListsModule, CatalogueModule, OrganisationModule],
  controllers: [ImportsController, GapsController, ListsController],
})
export class ListsApiModule {}
