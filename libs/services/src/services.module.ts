import { Module } from '@nestjs/common';
import { CalendarModule } from '@zeqing/calendar';
import { CatalogueModule } from '@zeqing/catalogue';
import { JournalModule } from '@zeqing/journal';
import { ListsModule, MatchingModule } from '@zeqing/lists';
import { OrganisationModule } from '@zeqing/organisation';
import { RequestsModule } from '@zeqing/requests';
import { DuplicateFinder } from './duplicate-finder.service';
import { EngineReader } from './engine-reader';
import { EvidenceOfEntries } from './evidence-of-entries.service';
import { FactsReader } from './facts-reader';
import { ServiceListImpact } from './list-impact.service';
import { ServicePackageNeeds } from './package-needs.service';
import { ReadinessHistory } from './readiness-history.service';
import { ReadinessOutlook } from './readiness-outlook.service';
import { ReadinessService } from './readiness.service';
import { ResidentReadiness } from './resident-readiness.service';
import { ServiceNeeds } from './service-needs.service';
import { WorldReader } from './world-reader';

/** Service items, their needs and their readiness. Expects the global platform and database modules. */
@Module({
  imports: [
    CalendarModule,
    CatalogueModule,
    JournalModule,
    ListsModule,
    MatchingModule,
    OrganisationModule,
    RequestsModule,
  ],
  providers: [
    DuplicateFinder,
    EngineReader,
    EvidenceOfEntries,
    FactsReader,
    WorldReader,
    ReadinessHistory,
    ReadinessOutlook,
    ReadinessService,
    ResidentReadiness,
    ServiceListImpact,
    ServiceNeeds,
    ServicePackageNeeds,
  ],
  exports: [
    DuplicateFinder,
    EvidenceOfEntries,
    ReadinessHistory,
    ReadinessOutlook,
    ReadinessService,
    ServiceListImpact,
    ServiceNeeds,
    ServicePackageNeeds,
  ],
})
export class ServicesModule {}
