import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import {
  AVAILABILITY_DECISIONS,
  AVAILABILITY_REASONS,
  DECISION_OF,
  SANDBOX_DEPARTMENT,
  sandboxAnswer,
  sandboxQuestion,
  type AvailabilityAnswer,
} from '@zeqing/availability';
import { localDateOf, type UseCaseContext } from '@zeqing/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Context, Permit } from '../http';
import { ProblemException } from '../http/problem.exception';
import {
  AvailabilityAnswerBody,
  AvailabilityBatch,
  AvailabilityBatchAnswer,
  AvailabilityQuery,
} from './availability.dto';
import { sendKeeping } from './cache-headers';
import { weakTag } from './weak-tag';

class SandboxCase {
  @ApiProperty({ enum: AVAILABILITY_REASONS }) reason!: string;
  @ApiProperty({ enum: AVAILABILITY_DECISIONS }) decision!: string;
  @ApiProperty() entry!: string;
  @ApiProperty() department!: string;
  @ApiProperty({ type: String, nullable: true }) item!: string | null;
}
class SandboxCases {
  @ApiProperty({ type: [SandboxCase] }) cases!: readonly SandboxCase[];
}

/** The availability API over made-up entries, one for each reason: a counter system is tried here before it asks in earnest. */
@ApiTags('availability')
@Controller('api/v1/sandbox/availability')
export class SandboxController {
  /** What can be asked here, and with which reason it is answered. */
  @Permit('availability.sandbox')
  @Get('cases')
  @ApiOkResponse({ type: SandboxCases })
  cases(): SandboxCases {
    return {
      cases: AVAILABILITY_REASONS.map((reason) => ({
        ...sandboxQuestion(reason),
        reason,
        decision: DECISION_OF[reason],
      })),
    };
  }

  /** As `GET /api/v1/availability`, with its refusals and its ETag. */
  @Permit('availability.sandbox')
  @Get()
  @ApiOkResponse({ type: AvailabilityAnswerBody })
  one(
    @Context() context: UseCaseContext,
    @Query() query: AvailabilityQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): AvailabilityAnswerBody | undefined {
    const answer = answerTo(query, context);
    const { entry, department, item } = answer;
    if (answer.reason === 'code_unknown')
      throw new ProblemException({ code: 'availability.unknown_code', details: { entry } });
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
  @ApiOkResponse({ type: AvailabilityBatchAnswer })
  many(@Context() context: UseCaseContext, @Body() { pairs }: AvailabilityBatch): AvailabilityBatchAnswer {
    return { results: pairs.map((pair) => answerTo(pair, context)) };
  }
}

const answerTo = (
  { entry, department = SANDBOX_DEPARTMENT, item = null }: { entry: string; department?: string; item?: string | null },
  { at }: UseCaseContext,
): AvailabilityAnswer => sandboxAnswer({ entry, department, item }, localDateOf(at));
