import { Module } from '@nestjs/common';
import { ServicesModule } from '@zeqing/services';
import { HistoryController } from './history.controller';
import { OneThingsController } from './one-things.controller';
import { ServicesController } from './services.controller';

@Module({ imports: [ServicesModule], controllers: [HistoryController, ServicesController, OneThingsController] })
export class ServicesApiModule {}
