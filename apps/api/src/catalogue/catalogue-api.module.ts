import { Module } from '@nestjs/common';
import { CatalogueModule } from '@zeqing/catalogue';
import { OrganisationModule } from '@zeqing/organisation';
import { CatalogueFactsController } from './catalogue-facts.controller';
import { CatalogueController } from './catalogue.controller';

@Module({
  imports: [CatalogueModule, OrganisationModule],
  controllers: [CatalogueController, CatalogueFactsController],
})
export class CatalogueApiModule {}
