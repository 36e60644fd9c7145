import { Module } from '@nestjs/common';
import { ServicesModule } from '@zeqing/services';
import { OneThingsController } from './one-things.controller';
import { ServicesController } from './services.controller';

@Module({ imports: [ServicesModule], controllers: [ServicesController, OneThingsController] })
export class ServicesApiModule {}
