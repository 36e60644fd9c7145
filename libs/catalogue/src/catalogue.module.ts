import { Module } from '@nestjs/common';
import { CalendarModule } from '@zeqing/calendar';
import { JournalModule } from '@zeqing/journal';
import { OrganisationModule } from '@zeqing/organisation';
import { Attachments } from './attachments.service';
import { Catalogue } from './catalogue.service';
import { CatalogueFacts } from './catalogue-facts.service';
import { CatalogueDrafts } from './catalogue-drafts.service';
import { CatalogueStaging } from './catalogue-staging.service';
import { GapBook } from './gap-book.service';
import { HealthAnnouncements } from './health/health-announcements';
import { HealthBatches } from './health/health-batches.service';
import { HealthDesk } from './health/health-desk.service';
import { HealthSettingsBook } from './health/health-settings.service';
import { ResourceProber } from './health/resource-prober.service';
import { ResourceHealth } from './health/resource-health.service';
import { CatalogueAnnouncements } from './life/catalogue-announcements';
import { CatalogueTerms } from './life/catalogue-terms.service';
import { EntryPublisher } from './life/entry-publisher';
import { FilingActs } from './life/filing-acts.service';
import { FilingDesk } from './life/filing-desk';
import { FilingQueries } from './life/filing-queries.service';
import { Filings } from './life/filings.service';
import { LawChanges } from './life/law-changes.service';
import { FilingRepository } from './life/store/filing.repository';
import { LawChangeRepository } from './life/store/law-change.repository';
import { TermRepository } from './life/store/term.repository';
import { TermActs } from './life/term-acts.service';
import { AttachmentRepository } from './store/attachment.repository';
import { DraftRepository } from './store/draft.repository';
import { EntryRepository } from './store/entry.repository';
import { FacetRepository } from './store/facet.repository';
import { GapRepository } from './store/gap.repository';
import { StagingRepository } from './store/staging.repository';
import { VersionRepository } from './store/version.repository';

const LIFE = [Filings, FilingActs, FilingQueries, CatalogueTerms, TermActs, LawChanges, CatalogueAnnouncements];
const HEALTH = [ResourceHealth, HealthDesk, HealthBatches, HealthSettingsBook, ResourceProber, HealthAnnouncements];
const FACE = [Catalogue, Attachments, CatalogueFacts, CatalogueDrafts, CatalogueStaging, GapBook, ...LIFE, ...HEALTH];
const STORES = [
  ...[EntryRepository, DraftRepository, GapRepository, FacetRepository, StagingRepository, VersionRepository],
  ...[FilingRepository, TermRepository, LawChangeRepository, AttachmentRepository],
];

@Module({
  imports: [JournalModule, OrganisationModule, CalendarModule],
  providers: [...FACE, ...STORES, FilingDesk, EntryPublisher],
  exports: FACE,
})
export class CatalogueModule {}
