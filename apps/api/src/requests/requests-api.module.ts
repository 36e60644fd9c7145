import { Module } from '@nestjs/common';
import { RequestsModule } from '@zeqing/requests';
import { ClockRulesController } from './clock-rules.controller';
import { RequestActsController } from './request-acts.controller';
import { RequestLifeController } from './request-life.controller';
import { RequestUseController } from './request-use.controller';
import { RequestsController } from './requests.controller';
import { StandingAnswersController } from './standing-answers.controller';

@Module({
  imports: [RequestsModule],
  controllers: [
    RequestsController,
    RequestActsController,
    StandingAnswersController,
    RequestLifeController,
    RequestUseController,
    ClockRulesController,
  ],
})
export class RequestsApiModule {}
