import { Module } from '@nestjs/common';
import { RequestsModule } from '@zeqing/requests';
import { ClockProjectionConsumer } from './clock-projection.consumer';
import { GrantExpirySweep } from './grant-expiry.sweep';
import { RungsSweep } from './rungs.sweep';
import { SupplyCheckConsumer } from './supply-check.consumer';

@Module({
  imports: [RequestsModule],
  providers: [RungsSweep, GrantExpirySweep, ClockProjectionConsumer, SupplyCheckConsumer],
})
export class RequestsWorkerModule {}
