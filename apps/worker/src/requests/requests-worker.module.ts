import { Module } from '@nestjs/common';
import { RequestsModule } from '@zeqing/requests';
import { ClockProjectionConsumer } from './clock-projection.consumer';
import { CorrectionProjectionConsumer } from './correction-projection.consumer';
import { CorrectionRungsSweep } from './correction-rungs.sweep';
import { GrantExpirySweep } from './grant-expiry.sweep';
import { DisposalSweep, GrantWatchSweep, PlatformOrderAlarmSweep } from './grants.sweeps';
import { RungsSweep } from './rungs.sweep';
import { SupplementLapseSweep } from './supplement-lapse.sweep';
import { SupplyCheckConsumer } from './supply-check.consumer';
import { SupplySilenceSweep } from './supply-silence.sweep';

@Module({
  imports: [RequestsModule],
  providers: [
    CorrectionRungsSweep,
    CorrectionProjectionConsumer,
    RungsSweep,
    GrantExpirySweep,
    SupplementLapseSweep,
    ClockProjectionConsumer,
    SupplyCheckConsumer,
    SupplySilenceSweep,
    PlatformOrderAlarmSweep,
    GrantWatchSweep,
    DisposalSweep,
  ],
})
export class RequestsWorkerModule {}
