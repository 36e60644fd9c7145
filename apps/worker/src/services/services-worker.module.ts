import { Module } from '@nestjs/common';
import { ServicesModule } from '@zeqing/services';
import { ReadinessLookSweep } from './readiness-look.sweep';

@Module({ imports: [ServicesModule], providers: [ReadinessLookSweep] })
export class ServicesWorkerModule {}
