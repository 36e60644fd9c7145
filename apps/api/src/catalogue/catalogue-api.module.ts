import { Module } from '@nestjs/common';
import { CatalogueModule } from '@zeqing/catalogue';
import { OrganisationModule } from '@zeqing/organisation';
import { CatalogueFactsController } from './catalogue-facts.controller';
import { CatalogueController } from './catalogue.controller';
import { FilingActsController } from './life/filing-acts.controller';
import { FilingsController } from './life/filings.controller';
import { LawChangesController } from './life/law-changes.controller';

@Module({
  imports: [CatalogueModule, OrganisationModule],
  controllers: [
    CatalogueController,
    CatalogueFactsController,
    FilingsController,
    FilingActsController,
    LawChangesController,
  ],
})
export class CatalogueApiModule {}
