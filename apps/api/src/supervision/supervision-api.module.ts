import { Module } from '@nestjs/common';
import { SupervisionModule } from '@zeqing/supervision';
import { BoardsController } from './boards.controller';
import { BulletinsController } from './bulletins.controller';
import { ExportsController } from './exports.controller';
import { FigureTablesController } from './figure-tables.controller';
import { MeasuresController } from './measures.controller';
import { RowsController } from './rows.controller';

@Module({
  imports: [SupervisionModule],
  controllers: [
    MeasuresController,
    BoardsController,
    RowsController,
    FigureTablesController,
    BulletinsController,
    ExportsController,
  ],
})
export class SupervisionApiModule {}
