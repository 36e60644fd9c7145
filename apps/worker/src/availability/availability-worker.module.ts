import { Module } from '@nestjs/common';
import { ChangeTellerModule } from '@zeqing/availability';
import { ChangeCallsSweep } from './change-calls.sweep';

@Module({ imports: [ChangeTellerModule], providers: [ChangeCallsSweep] })
export class AvailabilityWorkerModule {}
