import { Module } from '@nestjs/common';
import { CatalogueModule } from '@zeqing/catalogue';
import { CatalogueProjectionConsumer } from './catalogue-projection.consumer';
import { CatalogueTermsSweep } from './catalogue-terms.sweep';
import { HealthProbeSweep, HealthRetentionSweep, HealthSilenceSweep } from './health.sweeps';

@Module({
  imports: [CatalogueModule],
  providers: [
    CatalogueTermsSweep,
    CatalogueProjectionConsumer,
    HealthSilenceSweep,
    HealthRetentionSweep,
    HealthProbeSweep,
  ],
})
export class CatalogueWorkerModule {}
