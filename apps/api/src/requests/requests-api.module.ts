import { Module } from '@nestjs/common';
import { RequestsModule } from '@zeqing/requests';
import { RequestActsController } from './request-acts.controller';
import { RequestsController } from './requests.controller';
import { StandingAnswersController } from './standing-answers.controller';

@Module({
  imports: [RequestsModule],
  controllers: [RequestsController, RequestActsController, StandingAnswersController],
})
export class RequestsApiModule {}
