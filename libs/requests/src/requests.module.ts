import { Module } from '@nestjs/common';
import { CalendarModule } from '@zeqing/calendar';
import { CatalogueModule } from '@zeqing/catalogue';
import { JournalModule } from '@zeqing/journal';
import { OrganisationModule } from '@zeqing/organisation';
import { RequestAnnouncements } from './request/announcements';
import { RequestAnswering } from './answer/answering.service';
import { CaseFiles } from './case-file/case-files.service';
import { CaseHistory } from './case-file/case-history';
import { RegisterAnnouncements } from './case/register-announcements';
import { CaseQueries } from './case/case-queries.service';
import { Cases } from './case/cases.service';
import { GrantedResources } from './use/resource-use.service';
import { CatalogueLateness } from './case/catalogue-lateness.service';
import { OrderLapse } from './case/order-lapse.service';
import { Suspicions } from './case/suspicions.service';
import { CorrectionClocks } from './correction/correction-clocks.service';
import { CorrectionQueries } from './correction/correction-queries.service';
import { Corrections } from './correction/corrections.service';
import { CorrectionsReader } from './correction/corrections-reader';
import { WiderScopes } from './correction/wider-scopes';
import { RuledRequests } from './dispute/ruled-requests';
import { RulingEnactment } from './dispute/ruling-enactment';
import { DisputedObjects } from './dispute/disputed-objects';
import { DisputeQueries } from './dispute/dispute-queries.service';
import { OverruledAuthorities } from './dispute/overruled-authorities.service';
import { Disputes } from './dispute/disputes.service';
import { Signs } from './sign/signs.service';
import { Urgings } from './urging/urgings.service';
import { BulkActs } from './bulk/bulk-acts.service';
import { BulkRunner } from './bulk/bulk-runner';
import { BulkSigning } from './bulk/bulk-signing.service';
import { PackageActs } from './package/package-acts.service';
import { PackageQueries } from './package/package-queries.service';
import { ClockForecasts } from './clock/clock-forecasts.service';
import { ClockKeeper } from './clock/clock-keeper';
import { ClockRules } from './clock/clock-rules.service';
import { CompetentAuthorities } from './request/competent-authorities';
import { RequestExtending } from './answer/extending.service';
import { LetterNames } from './letter/letter-names';
import { Letters } from './letter/letters.service';
import { SummaryLetters } from './letter/summary-letters.service';
import { LinkedDrafts } from './request/linked-drafts.service';
import { SupplementLapse } from './answer/supplement-lapse.service';
import { RequestSupplementing } from './answer/supplementing.service';
import { RequestSuspending } from './use/suspending.service';
import { RequestTransferring } from './answer/transferring.service';
import { RequestUse } from './use/using.service';
import { ClockProjection } from './clock/clock-projection.service';
import { DraftWriter } from './request/draft-writer';
import { RequestDrafting } from './request/drafting.service';
import { GrantExpiry } from './use/grant-expiry.service';
import { RequestBridging } from './use/bridging.service';
import { DisposalDuties } from './use/disposal-duties.service';
import { GrantWatch } from './use/grant-watch.service';
import { RecurringSupply } from './use/recurring-supply.service';
import { LedgerDesk } from './ledger-import/ledger-desk';
import { LedgerFile } from './ledger-import/ledger-file';
import { LedgerImports } from './ledger-import/ledger-imports.service';
import { LedgerLookup } from './ledger-import/ledger-lookups';
import { LedgerWriter } from './ledger-import/ledger-writer';
import { ConsultationAnnouncements } from './consultation/consultation-announcements';
import { Consultations } from './consultation/consultations.service';
import { InnerDays } from './consultation/inner-days.service';
import { AnswerSheets } from './workbook/answer-sheets.service';
import { AnswerWorkbooks } from './workbook/answer-workbooks.service';
import { OutsideAnnouncements } from './outside/outside-announcements';
import { OutsideRequests } from './outside/outside-requests.service';
import { PlatformOrders } from './use/platform-orders.service';
import { RequestActs } from './request/request-acts';
import { RequestQueries } from './request/request-queries.service';
import { RequestsReader } from './request/requests-reader';
import { RungKeeper } from './clock/rung-keeper.service';
import { RequestSigning } from './request/signing.service';
import { SharingRecords } from './record/sharing-records';
import { StandingAnswers } from './standing-answer/standing-answers.service';
import { SupplyCheck } from './request/supply-check.service';
import { SupplySilence } from './request/supply-silence.service';
import { RequestChecking } from './answer/checking.service';
import { SupplySteps } from './request/supply-steps.service';
import { RequestSupplying } from './request/supplying.service';
import { RulingDuties } from './dispute/ruling-duties.service';
import { RegionTerms } from './settings/region-terms.service';
import { SettingsBook } from './settings/settings-book.service';
import { UsageLedger } from './usage/usage-ledger.service';
import { UseReports } from './usage/use-reports.service';
import { Workbench } from './workbench/workbench.service';

const FACE = [
  RegisterAnnouncements,
  Workbench,
  Corrections,
  CorrectionQueries,
  CorrectionsReader,
  CorrectionClocks,
  Disputes,
  RulingDuties,
  DisputeQueries,
  OverruledAuthorities,
  Cases,
  CaseQueries,
  Suspicions,
  OrderLapse,
  CatalogueLateness,
  GrantedResources,
  Urgings,
  Signs,
  RequestsReader,
  SharingRecords,
  RequestDrafting,
  RequestSigning,
  RequestAnswering,
  RequestSupplying,
  RequestQueries,
  StandingAnswers,
  RungKeeper,
  GrantExpiry,
  ClockProjection,
  ClockForecasts,
  RequestAnnouncements,
  SupplyCheck,
  SupplySilence,
  RequestChecking,
  SupplySteps,
  ClockRules,
  SettingsBook,
  RequestSupplementing,
  SupplementLapse,
  RequestExtending,
  RequestTransferring,
  RequestSuspending,
  RequestUse,
  LinkedDrafts,
  Letters,
  SummaryLetters,
  CaseFiles,
  RequestBridging,
  DisposalDuties,
  GrantWatch,
  RecurringSupply,
  PlatformOrders,
  LedgerImports,
  OutsideRequests,
  OutsideAnnouncements,
  UsageLedger,
  UseReports,
  Consultations,
  ConsultationAnnouncements,
  InnerDays,
  AnswerSheets,
  AnswerWorkbooks,
  BulkActs,
  BulkSigning,
  PackageActs,
  PackageQueries,
];

/** Requests, their clocks and grants. Expects the global platform and database modules. */
@Module({
  imports: [JournalModule, OrganisationModule, CalendarModule, CatalogueModule],
  providers: [
    ...FACE,
    DisputedObjects,
    RulingEnactment,
    RuledRequests,
    WiderScopes,
    DraftWriter,
    ClockKeeper,
    CompetentAuthorities,
    LetterNames,
    CaseHistory,
    BulkRunner,
    LedgerDesk,
    LedgerFile,
    LedgerLookup,
    LedgerWriter,
    RegionTerms,
    RequestActs,
  ],
  exports: FACE,
})
export class RequestsModule {}
