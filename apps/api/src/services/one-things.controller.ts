import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { UseCaseContext } from '@zeqing/kernel';
import { ReadinessService } from '@zeqing/services';
import type { FastifyReply } from 'fastify';
import { Context, Permit, unwrap } from '../http';
import { sendAsOf } from './as-of';
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
}
