import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiExtraModels, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AvailabilityCallers, AvailabilityService } from '@zeqing/availability';
import type { UseCaseContext } from '@zeqing/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Context, Permit, unwrap } from '../http';
import { sendAsOf } from '../services/as-of';
import { sendKeeping } from './cache-headers';
import { awaitSequence, MIN_SEQUENCE_HEADER } from './min-sequence';
import { weakTag } from './weak-tag';
import {
  AvailabilityAnswerBody,
  AvailabilityBatch,
  AvailabilityBatchAnswer,
  AvailabilityCodes,
  AvailabilityCodesAnswer,
  AvailabilityQuery,
} from './availability.dto';
import { BATCH_ANSWER, BATCH_BODY, BATCH_MODELS, BatchPipe, codesAnswer } from './batch';
import { refuseUnknown } from './refusals';

@ApiTags('availability')
@ApiExtraModels(...BATCH_MODELS)
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
    const { entry } = query;
    const asked = unwrap(await this.callers.askedFor(context, query));
    await awaitSequence(this.availability, request, reply);
    const answer = this.availability.lookUp({ ...asked, entry }, context.at);
    sendAsOf(reply, this.availability.asOf());
    refuseUnknown(answer, query);
    const etag = weakTag(JSON.stringify(answer));
    sendKeeping(reply, answer, context);
    void reply.header('etag', etag);
    if (request.headers['if-none-match'] !== etag) return answer;
    void reply.status(304);
    return undefined;
  }

  /**
   * Up to 1,000 pairs with full answers, or entries for one department and item by the numbers of their reasons; an
   * unknown code, or one the caller may not ask for, is an answer and never fails the batch.
   */
  @Permit('availability.read')
  @Post('query')
  @HttpCode(200)
  @ApiHeader(MIN_SEQUENCE_HEADER)
  @ApiBody(BATCH_BODY)
  @ApiOkResponse(BATCH_ANSWER)
  async many(
    @Context() context: UseCaseContext,
    @Body(BatchPipe) batch: AvailabilityBatch | AvailabilityCodes,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AvailabilityBatchAnswer | AvailabilityCodesAnswer> {
    await awaitSequence(this.availability, request, reply);
    const answer =
      'entries' in batch ? await this.#byCodes(context, batch) : { results: await this.#byPairs(context, batch) };
    sendAsOf(reply, this.availability.asOf());
    return answer;
  }

  async #byCodes(context: UseCaseContext, codes: AvailabilityCodes): Promise<AvailabilityCodesAnswer> {
    return codesAnswer(this.availability, await this.callers.askedFor(context, codes), codes, context.at);
  }

  async #byPairs(context: UseCaseContext, { pairs }: AvailabilityBatch): Promise<AvailabilityAnswerBody[]> {
    const results: AvailabilityAnswerBody[] = [];
    for (const question of pairs) {
      const asked = await this.callers.askedFor(context, question);
      results.push(
        asked.ok
          ? this.availability.lookUp({ ...asked.value, entry: question.entry }, context.at)
          : this.callers.refused(context, question, asked.error),
      );
    }
    return results;
  }
}
