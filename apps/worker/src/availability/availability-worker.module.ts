import { Module } from '@nestjs/common';
import { JournalModule } from '@zeqing/journal';
import { NoticesModule } from '@zeqing/notices';
import { ChangeCallsSweep } from './change-calls.sweep';

@Module({ imports: [JournalModule, NoticesModule], providers: [ChangeCallsSweep] })
export class AvailabilityWorkerModule {}
