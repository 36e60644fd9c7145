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
import { DraftAnnouncements } from './life/draft-announcements';
import { DraftDesk } from './life/draft-desk';
import { EvidenceSearch } from './life/evidence-search.service';
import { ModelFiles } from './life/model-files.service';
import { ModelShelf } from './life/model-shelf';
import { ServiceDraftActs } from './life/service-draft-acts.service';
import { ServiceDraftQueries } from './life/service-draft-queries.service';
import { ServiceDrafts } from './life/service-drafts.service';
import { ServiceVersions } from './life/service-versions.service';
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
    DraftAnnouncements,
    DraftDesk,
    DuplicateFinder,
    EngineReader,
    EvidenceOfEntries,
    EvidenceSearch,
    FactsReader,
    ModelFiles,
    ModelShelf,
    WorldReader,
    ReadinessHistory,
    ReadinessOutlook,
    ReadinessService,
    ResidentReadiness,
    ServiceDraftActs,
    ServiceDraftQueries,
    ServiceDrafts,
    ServiceListImpact,
    ServiceNeeds,
    ServicePackageNeeds,
    ServiceVersions,
  ],
  exports: [
    DraftAnnouncements,
    DuplicateFinder,
    EvidenceOfEntries,
    EvidenceSearch,
    ModelFiles,
    ReadinessHistory,
    ReadinessOutlook,
    ReadinessService,
    ServiceDraftActs,
    ServiceDraftQueries,
    ServiceDrafts,
    ServiceListImpact,
    ServiceNeeds,
    ServicePackageNeeds,
    ServiceVersions,
  ],
})
export class ServicesModule {}
