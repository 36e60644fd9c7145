import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AvailabilityCallers, AvailabilityService } from '@zeqing/availability';
import type { UseCaseContext } from '@zeqing/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Context, Permit, unwrap } from '../http';
import { ProblemException } from '../http/problem.exception';
import { sendAsOf } from '../services/as-of';
import { sendKeeping } from './cache-headers';
import { awaitSequence, MIN_SEQUENCE_HEADER } from './min-sequence';
import { weakTag } from './weak-tag';
import {
  AvailabilityAnswerBody,
  AvailabilityBatch,
  AvailabilityBatchAnswer,
  AvailabilityQuery,
} from './availability.dto';

@ApiTags('availability')
@Controller('api/v1/availability')
export class AvailabilityController {
  constructor(
    private readonly availability: AvailabilityService,
    private readonly callers: AvailabilityCallers,
  ) {}

  /** Whether a department may use an entry now, for an item; without one, for which purposes it may. */
  @Permit('availability.read')
  @Get()
  @ApiHeader(MIN_SEQUENCE_HEADER)
  @ApiOkResponse({ type: AvailabilityAnswerBody })
  async one(
    @Context() context: UseCaseContext,
    @Query() query: AvailabilityQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AvailabilityAnswerBody | undefined> {
    const pair = unwrap(await this.callers.pairFor(context, query));
    await awaitSequence(this.availability, request, reply);
    const answer = this.availability.lookUp(pair, context.at);
    sendAsOf(reply, this.availability.asOf());
    if (answer.reason === 'code_unknown') {
      throw new ProblemException({ code: 'availability.unknown_code', details: { entry: query.entry } });
    }
    const etag = weakTag(JSON.stringify(answer));
    sendKeeping(reply, answer, context);
    void reply.header('etag', etag);
    if (request.headers['if-none-match'] !== etag) return answer;
    void reply.status(304);
    return undefined;
  }

  /** Up to 1,000 pairs; an unknown code, or one the caller may not ask for, is an answer and never fails the batch. */
  @Permit('availability.read')
  @Post('query')
  @HttpCode(200)
  @ApiHeader(MIN_SEQUENCE_HEADER)
  @ApiOkResponse({ type: AvailabilityBatchAnswer })
  async many(
    @Context() context: UseCaseContext,
    @Body() { pairs }: AvailabilityBatch,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AvailabilityBatchAnswer> {
    await awaitSequence(this.availability, request, reply);
    const results: AvailabilityAnswerBody[] = [];
    for (const question of pairs) {
      const pair = await this.callers.pairFor(context, question);
      results.push(
        pair.ok ? this.availability.lookUp(pair.value, context.at) : this.callers.refused(question, pair.error),
      );
    }
    sendAsOf(reply, this.availability.asOf());
    return { results };
  }
}
