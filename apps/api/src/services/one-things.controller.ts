import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { UseCaseContext } from '@zeqing/kernel';
import { ReadinessService } from '@zeqing/services';
import type { FastifyReply } from 'fastify';
import { Context, Permit, unwrap } from '../http';
import { sendAsOf } from './as-of';
import { oneThingBatchAnswer, OneThingReadinessBatchAnswer, UnansweredOneThing } from './batch.answers';
import { OneThingQuestionsInput } from './batch.dto';
import {
  OneThingListAnswer,
  OneThingReadinessAnswer,
  oneThingReadinessAnswer,
  oneThingSummaryAnswer,
} from './services.answers';
import { OneThingPath, ReadinessQuery } from './services.dto';

@ApiTags('services')
@Controller('api/v1/one-things')
export class OneThingsController {
  constructor(private readonly readiness: ReadinessService) {}

  /** All one-things (一件事) with state, counts and one sentence on what is missing. A few hundred at most: one page. */
  @Permit('services.read')
  @Get()
  @ApiOkResponse({ type: OneThingListAnswer })
  async list(
    @Context() context: UseCaseContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OneThingListAnswer> {
    const answered = await this.readiness.listOneThings(context);
    sendAsOf(reply, answered);
    return { items: answered.answer.map(oneThingSummaryAnswer) };
  }

  /** One one-thing with its matters and their blockers. */
  @Permit('services.read')
  @Get(':code/readiness')
  @ApiOkResponse({ type: OneThingReadinessAnswer })
  async one(
    @Context() context: UseCaseContext,
    @Param() { code }: OneThingPath,
    @Query() query: ReadinessQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OneThingReadinessAnswer> {
    const answered = unwrap(await this.readiness.oneThingReadiness(context, code, query));
    sendAsOf(reply, answered);
    return oneThingReadinessAnswer(answered.answer);
  }

  /** Readiness of up to 100 one-things, as of one instant; a code nobody knows is an answer and never fails the batch. */
  @Permit('services.read')
  @Post('readiness/query')
  @HttpCode(200)
  @ApiExtraModels(OneThingReadinessAnswer, UnansweredOneThing)
  @ApiOkResponse({ type: OneThingReadinessBatchAnswer })
  async many(
    @Context() context: UseCaseContext,
    @Body() { questions }: OneThingQuestionsInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OneThingReadinessBatchAnswer> {
    const answered = await this.readiness.oneThingsReadiness(context, questions);
    sendAsOf(reply, answered);
    return oneThingBatchAnswer(questions, answered.answer);
  }
}
