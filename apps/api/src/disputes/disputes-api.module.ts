import { Module } from '@nestjs/common';
import { RequestsModule } from '@zeqing/requests';
import { DisputeActsController } from './dispute-acts.controller';
import { DisputesController } from './disputes.controller';

@Module({ imports: [RequestsModule], controllers: [DisputesController, DisputeActsController] })
export class DisputesApiModule {}
