import { Module } from '@nestjs/common';
import { JournalModule } from '@zeqing/journal';
import { OrganisationModule } from '@zeqing/organisation';
import { Catalogue } from './catalogue.service';
import { CatalogueFacts } from './catalogue-facts.service';
import { CatalogueDrafts } from './catalogue-drafts.service';
import { CatalogueStaging } from './catalogue-staging.service';
import { GapBook } from './gap-book.service';
import { DraftRepository } from './store/draft.repository';
import { EntryRepository } from './store/entry.repository';
import { FacetRepository } from './store/facet.repository';
import { GapRepository } from './store/gap.repository';
import { StagingRepository } from './store/staging.repository';
import { VersionRepository } from './store/version.repository';

const FACE = [Catalogue, CatalogueFacts, CatalogueDrafts, CatalogueStaging, GapBook];

@Module({
  imports: [JournalModule, OrganisationModule],
  providers: [
    ...FACE,
    EntryRepository,
    DraftRepository,
    GapRepository,
    FacetRepository,
    StagingRepository,
    VersionRepository,
  ],
  exports: FACE,
})
export class CatalogueModule {}
