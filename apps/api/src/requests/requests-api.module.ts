import { Module } from '@nestjs/common';
import { RequestPackagesModule, RequestsModule } from '@zeqing/requests';
import { ServicePackageNeeds, ServicesModule } from '@zeqing/services';
import { ConsultationsController } from './consultation/consultations.controller';
import { AnswerWorkbooksController } from './workbook/answer-workbooks.controller';
import { PackagesController } from './package/packages.controller';
import { BulkController } from './bulk/bulk.controller';
import { ClockRulesController } from './clock/clock-rules.controller';
import { RequestSettingsController } from './clock/request-settings.controller';
import { NoticePreviewController } from './clock/notice-preview.controller';
import { LedgerImportsController } from './ledger-import/ledger-imports.controller';
import { OutsideRequestsController } from './outside/outside-requests.controller';
import { PlatformOrdersController } from './platform-orders/platform-orders.controller';
import { GrantsController } from './use/grants.controller';
import { UsageController } from './usage/usage.controller';
import { UseReportsController } from './usage/use-reports.controller';
import { DictionariesController } from '../dictionaries/dictionaries.controller';
import { RefusalGroundsController } from './answer/refusal-grounds.controller';
import { RequestActsController } from './request/request-acts.controller';
import { RequestLifeController } from './answer/request-life.controller';
import { RecurringSupplyController } from './use/recurring-supply.controller';
import { RequestUseController } from './use/request-use.controller';
import { RequestsController } from './request/requests.controller';
import { CasesController } from './case/cases.controller';
import { CorrectionsController } from './correction/corrections.controller';
import { SignsController } from './sign/signs.controller';
import { DisputesController } from './dispute/disputes.controller';
import { UrgingsController } from './urging/urgings.controller';
import { WorkbenchController } from './workbench/workbench.controller';
import { StandingAnswersController } from './standing-answer/standing-answers.controller';

@Module({
  imports: [RequestsModule, RequestPackagesModule.withNeeds([ServicesModule], ServicePackageNeeds)],
  controllers: [
    LedgerImportsController,
    RequestsController,
    RequestActsController,
    StandingAnswersController,
    RequestLifeController,
    RequestUseController,
    ClockRulesController,
    RequestSettingsController,
    NoticePreviewController,
    RefusalGroundsController,
    DictionariesController,
    BulkController,
    PackagesController,
    AnswerWorkbooksController,
    ConsultationsController,
    GrantsController,
    RecurringSupplyController,
    PlatformOrdersController,
    OutsideRequestsController,
    UsageController,
    UseReportsController,
    WorkbenchController,
    CorrectionsController,
    DisputesController,
    CasesController,
    SignsController,
    UrgingsController,
  ],
})
export class RequestsApiModule {}
