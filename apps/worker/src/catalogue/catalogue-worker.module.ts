import { Module } from '@nestjs/common';
import { CatalogueModule } from '@zeqing/catalogue';
import { CatalogueProjectionConsumer } from './catalogue-projection.consumer';
import { CatalogueTermsSweep } from './catalogue-terms.sweep';

@Module({ imports: [CatalogueModule], providers: [CatalogueTermsSweep, CatalogueProjectionConsumer] })
export class CatalogueWorkerModule {}
