import { Module } from '@nestjs/common';
import { CalendarModule } from '@zeqing/calendar';
import { CatalogueModule } from '@zeqing/catalogue';
import { JournalModule } from '@zeqing/journal';
import { OrganisationModule } from '@zeqing/organisation';
import { RequestAnnouncements } from './announcements';
import { RequestAnswering } from './answering.service';
import { ClockKeeper } from './clock-keeper';
import { ClockProjection } from './clock-projection.service';
import { DEFAULT_REQUEST_SETTINGS } from './domain/request-settings';
import { RequestDrafting } from './drafting.service';
import { GrantExpiry } from './grant-expiry.service';
import { RequestActs } from './request-acts';
import { RequestQueries } from './request-queries.service';
import { RequestsReader } from './requests-reader';
import { RungKeeper } from './rung-keeper.service';
import { RequestSigning } from './signing.service';
import { StandingAnswers } from './standing-answers.service';
import { SupplyCheck } from './supply-check.service';
import { RequestSupplying } from './supplying.service';
import { REQUEST_SETTINGS } from './tokens';

const FACE = [
  RequestsReader,
  RequestDrafting,
  RequestSigning,
  RequestAnswering,
  RequestSupplying,
  RequestQueries,
  StandingAnswers,
  RungKeeper,
  GrantExpiry,
  ClockProjection,
  RequestAnnouncements,
  SupplyCheck,
];

/** Requests, their clocks and grants. Expects the global platform and database modules. */
@Module({
  imports: [JournalModule, OrganisationModule, CalendarModule, CatalogueModule],
  providers: [...FACE, ClockKeeper, RequestActs, { provide: REQUEST_SETTINGS, useValue: DEFAULT_REQUEST_SETTINGS }],
  exports: FACE,
})
export class RequestsModule {}
