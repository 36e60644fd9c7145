import { Module } from '@nestjs/common';
import { CalendarModule } from '@zeqing/calendar';
import { CatalogueModule } from '@zeqing/catalogue';
import { JournalModule } from '@zeqing/journal';
import { ListsModule } from '@zeqing/lists';
import { OrganisationModule } from '@zeqing/organisation';
import { RequestsModule } from '@zeqing/requests';
import { ServicesModule } from '@zeqing/services';
import { DEFAULT_SUPERVISION_SETTINGS } from './domain/settings';
import { BurnCalendarReader } from './burn-calendars.service';
import { BurnDowns } from './burn-downs.service';
import { Boards } from './boards.service';
import { BulletinMaker } from './bulletin-maker.service';
import { Bulletins } from './bulletins.service';
import { CountedRows } from './counted-rows.service';
import { DepartmentTables } from './department-tables.service';
import { DutyProjector } from './duty-projector.service';
import { Exports } from './exports.service';
import { FigureScope } from './figure-scope.service';
import { FigureTables } from './figure-tables.service';
import { FlowDiagrams } from './flow-diagrams.service';
import { Following } from './following.service';
import { MaterialReader } from './material.service';
import { Matrices } from './matrices.service';
import { Measures } from './measures.service';
import { PairProjector } from './pair-projector.service';
import { PerformanceReports } from './performance-reports.service';
import { Projector } from './projector.service';
import { ReadinessProjector } from './readiness-projector.service';
import { Refreshing } from './refreshing.service';
import { SUPERVISION_SETTINGS } from './tokens';
import { UseProjector } from './use-projector.service';
import { WholeProjectors } from './whole-projectors.service';

const FACE = [
  Following,
  Refreshing,
  Measures,
  CountedRows,
  Boards,
  Matrices,
  DepartmentTables,
  FigureTables,
  BurnDowns,
  FlowDiagrams,
  Exports,
  Bulletins,
];

/** The supervisor's figures and the rows they are counted from. Expects the global platform and database modules. */
@Module({
  imports: [
    CalendarModule,
    CatalogueModule,
    JournalModule,
    ListsModule,
    OrganisationModule,
    RequestsModule,
    ServicesModule,
  ],
  providers: [
    ...FACE,
    BulletinMaker,
    PerformanceReports,
    Projector,
    DutyProjector,
    UseProjector,
    ReadinessProjector,
    PairProjector,
    WholeProjectors,
    FigureScope,
    BurnCalendarReader,
    MaterialReader,
    { provide: SUPERVISION_SETTINGS, useValue: DEFAULT_SUPERVISION_SETTINGS },
  ],
  exports: FACE,
})
export class SupervisionModule {}
