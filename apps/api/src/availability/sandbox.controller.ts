import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import {
  AVAILABILITY_DECISIONS,
  AVAILABILITY_REASONS,
  AvailabilityCallers,
  DECISION_OF,
  REASON_NUMBERS,
  SANDBOX_DEPARTMENT,
  sandboxAnswer,
  sandboxQuestion,
  sandboxReasons,
  type AskedFor,
  type AvailabilityPair,
} from '@zeqing/availability';
import { localDateOf, type UseCaseContext } from '@zeqing/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Context, Permit } from '../http';
import { ProblemException } from '../http/problem.exception';
import {
  AskedForQuery,
  AvailabilityAnswerBody,
  AvailabilityBatch,
  AvailabilityBatchAnswer,
  AvailabilityCodes,
  AvailabilityCodesAnswer,
  AvailabilityQuery,
} from './availability.dto';
import { BATCH_ANSWER, BATCH_BODY, BatchPipe } from './batch';
import { sendKeeping } from './cache-headers';
import { refuseUnknown } from './refusals';
import { weakTag } from './weak-tag';

class SandboxCase {
  @ApiProperty({ enum: AVAILABILITY_REASONS }) reason!: string;
  @ApiProperty({ description: 'of the reason, where entries are answered by numbers' }) number!: number;
  @ApiProperty({ enum: AVAILABILITY_DECISIONS }) decision!: string;
  @ApiProperty() entry!: string;
  @ApiProperty() department!: string;
  @ApiProperty({ type: String, nullable: true }) item!: string | null;
  @ApiProperty({ type: String, nullable: true }) situation!: string | null;
  @ApiProperty({ type: String, nullable: true }) subjectRegion!: string | null;
}
class SandboxCases {
  @ApiProperty({ type: [SandboxCase] }) cases!: readonly SandboxCase[];
}

/** The availability API over made-up entries, one for each reason: a counter system is tried here before it asks in earnest. */
@ApiTags('availability')
@Controller('api/v1/sandbox/availability')
export class SandboxController {
  constructor(private readonly callers: AvailabilityCallers) {}

  /** What can be asked here, and with which reason it is answered. */
  @Permit('availability.sandbox')
  @Get('cases')
  @ApiOkResponse({ type: SandboxCases })
  cases(): SandboxCases {
    return {
      cases: AVAILABILITY_REASONS.map((reason) => ({
        ...sandboxQuestion(reason),
        reason,
        number: REASON_NUMBERS[reason],
        decision: DECISION_OF[reason],
      })),
    };
  }

  /** As `GET /api/v1/availability`, with its refusals and its ETag. */
  @Permit('availability.sandbox')
  @Get()
  @ApiOkResponse({ type: AvailabilityAnswerBody })
  async one(
    @Context() context: UseCaseContext,
    @Query() query: AvailabilityQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AvailabilityAnswerBody | undefined> {
    const answer = sandboxAnswer(await this.#pair(context, query), localDateOf(context.at));
    const { department, item } = answer;
    refuseUnknown(answer, query);
    if (answer.reason === 'not_bound')
      throw new ProblemException({
        code: 'availability.not_bound',
        details: { department, ...(item === null ? {} : { item }) },
      });
    const etag = weakTag(JSON.stringify(answer));
    sendKeeping(reply, answer, context);
    void reply.header('etag', etag);
    if (request.headers['if-none-match'] !== etag) return answer;
    void reply.status(304);
    return undefined;
  }

  /** As `POST /api/v1/availability/query`. */
  @Permit('availability.sandbox')
  @Post('query')
  @HttpCode(200)
  @ApiBody(BATCH_BODY)
  @ApiOkResponse(BATCH_ANSWER)
  async many(
    @Context() context: UseCaseContext,
    @Body(BatchPipe) batch: AvailabilityBatch | AvailabilityCodes,
  ): Promise<AvailabilityBatchAnswer | AvailabilityCodesAnswer> {
    const today = localDateOf(context.at);
    if ('entries' in batch) {
      const asked = await this.#asked(context, batch);
      const { department, item } = asked;
      return { department, item, ...sandboxReasons(asked, batch.entries, today) };
    }
    const pairs = await Promise.all(batch.pairs.map((pair) => this.#pair(context, pair)));
    return { results: pairs.map((pair) => sandboxAnswer(pair, today)) };
  }

  async #pair(context: UseCaseContext, query: AvailabilityQuery): Promise<AvailabilityPair> {
    return { ...(await this.#asked(context, query)), entry: query.entry };
  }

  // For the sandbox's office where none is named; what is undetermined is told by the hall's own setting.
  async #asked(context: UseCaseContext, query: AskedForQuery): Promise<AskedFor> {
    const { department = SANDBOX_DEPARTMENT, item = null, situation, subjectRegion } = query;
    return { department, item, situation, subjectRegion, onUndetermined: await this.callers.onUndetermined(context) };
  }
}
