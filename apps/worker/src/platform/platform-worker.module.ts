import { Module } from '@nestjs/common';
import { PlatformHousekeeping } from '@zeqing/platform';
import { PlatformHousekeepingSweep } from './platform-housekeeping.sweep';

@Module({ providers: [PlatformHousekeeping, PlatformHousekeepingSweep] })
export class PlatformWorkerModule {}
