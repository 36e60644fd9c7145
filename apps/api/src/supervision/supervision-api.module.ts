import { Module } from '@nestjs/common';
import { SupervisionModule } from '@zeqing/supervision';
import { MeasuresController } from './measures.controller';

@Module({ imports: [SupervisionModule], controllers: [MeasuresController] })
export class SupervisionApiModule {}
