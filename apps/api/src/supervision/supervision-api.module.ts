import { Module } from '@nestjs/common';
import { OrganisationModule } from '@zeqing/organisation';
import { SupervisionModule } from '@zeqing/supervision';
import { LettersApiModule } from '../requests/letter/letters-api.module';
import { BoardsController } from './boards.controller';
import { BulletinsController } from './bulletins.controller';
import { ChartsController } from './charts.controller';
import { ExportsController } from './exports.controller';
import { FigureTablesController } from './figure-tables.controller';
import { MeasuresController } from './measures.controller';
import { RowsController } from './rows.controller';

@Module({
  // One rendering thread a process: the letters’ one.
  imports: [SupervisionModule, OrganisationModule, LettersApiModule],
  controllers: [
    MeasuresController,
    BoardsController,
    RowsController,
    ChartsController,
    FigureTablesController,
    BulletinsController,
    ExportsController,
  ],
})
export class SupervisionApiModule {}
