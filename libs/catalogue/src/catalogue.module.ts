import { Module } from '@nestjs/common';
import { JournalModule } from '@zeqing/journal';
import { OrganisationModule } from '@zeqing/organisation';
import { Catalogue } from './catalogue.service';
import { CatalogueDrafts } from './catalogue-drafts.service';
import { GapBook } from './gap-book.service';
import { DraftRepository } from './store/draft.repository';
import { EntryRepository } from './store/entry.repository';
import { GapRepository } from './store/gap.repository';

@Module({
  imports: [JournalModule, OrganisationModule],
  providers: [Catalogue, CatalogueDrafts, GapBook, EntryRepository, DraftRepository, GapRepository],
  exports: [Catalogue, CatalogueDrafts, GapBook],
})
export class CatalogueModule {}
