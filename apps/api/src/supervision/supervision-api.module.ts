import { Module } from '@nestjs/common';
import { SupervisionModule } from '@zeqing/supervision';
import { BoardsController } from './boards.controller';
import { MeasuresController } from './measures.controller';
import { RowsController } from './rows.controller';

@Module({ imports: [SupervisionModule], controllers: [MeasuresController, BoardsController, RowsController] })
export class SupervisionApiModule {}
