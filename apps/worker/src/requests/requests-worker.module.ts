import { Module } from '@nestjs/common';
import { JournalModule } from '@zeqing/journal';
import { RequestsModule } from '@zeqing/requests';
import { JournalWorkerModule } from '../journal/journal-worker.module';
import { NoticesWorkerModule } from '../notices/notices-worker.module';
import { CatalogueLatenessSweep } from './catalogue-lateness.sweep';
import { ClockProjectionConsumer } from './clock-projection.consumer';
import { CorrectionProjectionConsumer } from './correction-projection.consumer';
import { CorrectionRungsSweep } from './correction-rungs.sweep';
import { GrantExpirySweep } from './grant-expiry.sweep';
import { DisposalSweep, GrantWatchSweep, PlatformOrderAlarmSweep, RecurringSupplySweep } from './grants.sweeps';
import { OrderLapseSweep } from './order-lapse.sweep';
import { RulingDutySweep } from './ruling-duty.sweep';
import { InnerDaysSweep } from './inner-days.sweep';
import { OutsideDueSweep } from './outside-due.sweep';
import { RungsSweep } from './rungs.sweep';
import { SupplementLapseSweep } from './supplement-lapse.sweep';
import { SupplyCheckConsumer } from './supply-check.consumer';
import { UsageRetentionSweep, UsageSheetSweep } from './usage.sweeps';
import { SupplySilenceSweep } from './supply-silence.sweep';
import { SupplyChecking } from './supply-checking';
import { SupplyFlowProcess } from './supply-flow.process';
import { SupplyFlowSweep } from './supply-flow.sweep';
import { SupplyLinkProbe } from './supply-probe';
import { SupplyTelling } from './supply-telling';

@Module({
  imports: [JournalModule, JournalWorkerModule, NoticesWorkerModule, RequestsModule],
  providers: [
    CorrectionRungsSweep,
    CorrectionProjectionConsumer,
    RungsSweep,
    GrantExpirySweep,
    SupplementLapseSweep,
    ClockProjectionConsumer,
    SupplyCheckConsumer,
    SupplySilenceSweep,
    SupplyFlowProcess,
    SupplyFlowSweep,
    SupplyLinkProbe,
    SupplyTelling,
    SupplyChecking,
    PlatformOrderAlarmSweep,
    GrantWatchSweep,
    RecurringSupplySweep,
    DisposalSweep,
    OutsideDueSweep,
    UsageSheetSweep,
    UsageRetentionSweep,
    OrderLapseSweep,
    CatalogueLatenessSweep,
    RulingDutySweep,
    InnerDaysSweep,
  ],
})
export class RequestsWorkerModule {}
