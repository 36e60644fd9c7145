import { Module } from '@nestjs/common';
import { CalendarModule } from '@zeqing/calendar';
import { CatalogueModule } from '@zeqing/catalogue';
import { JournalModule } from '@zeqing/journal';
import { OrganisationModule } from '@zeqing/organisation';
import { ListsModule } from '../lists.module';
import { OwedData } from '../duplicates/owed-data.service';
import { ReturnFlows } from '../return-flow/return-flows.service';
import { SourceDepartments } from '../sources/source-departments.service';
import { SettledDuties } from '../settling/settled-duties.service';
import { SettlingAnnouncements } from '../settling/settling-announcements';
import { SettlingParties } from '../settling/settling-parties';
import { SettlingQueries } from '../settling/settling-queries.service';
import { SettlingWatch } from '../settling/settling-watch.service';
import { MatchingBoard } from './matching-board.service';
import { Needs } from './needs.service';
import { NegativeList } from './negative-list.service';

const FACE = [
  Needs,
  MatchingBoard,
  NegativeList,
  SettlingQueries,
  SettlingWatch,
  SettledDuties,
  SettlingAnnouncements,
  OwedData,
  SourceDepartments,
  ReturnFlows,
];

/** The need list, the negative list, the matching board and the settling of duties. Expects the global platform modules. */
@Module({
  imports: [JournalModule, OrganisationModule, CalendarModule, CatalogueModule, ListsModule],
  providers: [...FACE, SettlingParties],
  exports: [...FACE, SettlingParties],
})
export class MatchingModule {}
