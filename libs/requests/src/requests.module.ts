import { Module } from '@nestjs/common';
import { CalendarModule } from '@zeqing/calendar';
import { CatalogueModule } from '@zeqing/catalogue';
import { JournalModule } from '@zeqing/journal';
import { OrganisationModule } from '@zeqing/organisation';
import { RequestAnnouncements } from './announcements';
import { RequestAnswering } from './answering.service';
import { Cases } from './cases.service';
import { CorrectionClocks } from './correction-clocks.service';
import { CorrectionQueries } from './correction-queries.service';
import { Corrections } from './corrections.service';
import { CorrectionsReader } from './corrections-reader';
import { DisputedObjects } from './disputed-objects';
import { DisputeQueries } from './dispute-queries.service';
import { Disputes } from './disputes.service';
import { Urgings } from './urgings.service';
import { ClockKeeper } from './clock-keeper';
import { ClockRules } from './clock-rules.service';
import { CompetentAuthorities } from './competent-authorities';
import { RequestExtending } from './extending.service';
import { LinkedDrafts } from './linked-drafts.service';
import { SupplementLapse } from './supplement-lapse.service';
import { RequestSupplementing } from './supplementing.service';
import { RequestSuspending } from './suspending.service';
import { RequestTransferring } from './transferring.service';
import { RequestUse } from './using.service';
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
  Corrections,
  CorrectionQueries,
  CorrectionsReader,
  CorrectionClocks,
  Disputes,
  DisputeQueries,
  Cases,
  Urgings,
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
  ClockRules,
  RequestSupplementing,
  SupplementLapse,
  RequestExtending,
  RequestTransferring,
  RequestSuspending,
  RequestUse,
  LinkedDrafts,
];

/** Requests, their clocks and grants. Expects the global platform and database modules. */
@Module({
  imports: [JournalModule, OrganisationModule, CalendarModule, CatalogueModule],
  providers: [
    ...FACE,
    DisputedObjects,
    ClockKeeper,
    CompetentAuthorities,
    RequestActs,
    { provide: REQUEST_SETTINGS, useValue: DEFAULT_REQUEST_SETTINGS },
  ],
  exports: FACE,
})
export class RequestsModule {}
