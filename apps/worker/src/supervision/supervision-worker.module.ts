import { Module } from '@nestjs/common';
import { SupervisionModule } from '@zeqing/supervision';
import { FiguresConsumer } from './figures.consumer';
import { FiguresRefreshSweep } from './figures-refresh.sweep';

@Module({ imports: [SupervisionModule], providers: [FiguresConsumer, FiguresRefreshSweep] })
export class SupervisionWorkerModule {}
