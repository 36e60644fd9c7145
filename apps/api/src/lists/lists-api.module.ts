import { Module } from '@nestjs/common';
import { CatalogueModule } from '@zeqing/catalogue';
import { ApprovalGateModule, ListsModule } from '@zeqing/lists';
import { OrganisationModule } from '@zeqing/organisation';
import { ServiceListImpact, ServicesModule } from '@zeqing/services';
import { LettersApiModule } from '../requests/letter/letters-api.module';
import { CatalogueImportsController } from './catalogue-imports.controller';
import { ComparisonsController } from './comparisons.controller';
import { EditionPrintController } from './edition-print.controller';
import { EditionsController } from './editions.controller';
import { ExportsController } from './exports.controller';
import { GapsController } from './gaps.controller';
import { ImportDeskController } from './import-desk.controller';
import { ImportsController } from './imports.controller';
import { ListTemplatesController } from './list-templates.controller';
import { ListsController } from './lists.controller';
import { MatchingApiModule } from './matching/matching-api.module';

@Module({
  imports: [
    ListsModule,
    CatalogueModule,
    OrganisationModule,
    LettersApiModule,
    MatchingApiModule,
    ApprovalGateModule.withProbe([ServicesModule], ServiceListImpact),
  ],
  controllers: [
    CatalogueImportsController,
    ExportsController,
    ImportsController,
    ImportDeskController,
    ListTemplatesController,
    GapsController,
    ListsController,
    EditionsController,
    EditionPrintController,
    ComparisonsController,
  ],
})
export class ListsApiModule {}
