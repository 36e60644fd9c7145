import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import {
  AvailabilityByCode,
  AvailabilityCallers,
  AvailabilityService,
  CODE_SCHEMES,
  UNDETERMINED_ADVICE,
  type CodeScheme,
} from '@zeqing/availability';
import type { UseCaseContext } from '@zeqing/kernel';
import { IsIn, IsString, Length } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Context, Permit, unwrap } from '../http';
import { sendAsOf } from '../services/as-of';
import { materialAnswer, MaterialAnswer } from '../services/services.answers';
import { AskedForQuery, AvailabilityAnswerBody, MAX_CODE, OnUndeterminedAnswer } from './availability.dto';
import { awaitSequence, MIN_SEQUENCE_HEADER } from './min-sequence';

export class ByCodeQuery extends AskedForQuery {
  @ApiProperty({ enum: CODE_SCHEMES, description: 'a material of `item`, or an e-licence (证照类型)' })
  @IsIn(CODE_SCHEMES)
  scheme!: CodeScheme;

  @ApiProperty({ description: 'of a licence: the code of its evidence type (标准数据/证照类型)' })
  @IsString()
  @Length(1, MAX_CODE)
  code!: string;
}

export class ByCodeAnswer {
  @ApiProperty({
    type: MaterialAnswer,
    nullable: true,
    description: 'the counter’s decision; null: none was asked about, or it is not asked for in the situation',
  })
  material!: MaterialAnswer | null;
  @ApiProperty({ description: 'it differs by situation, and none was named' }) situationRequired!: boolean;
  @ApiProperty({ type: OnUndeterminedAnswer, description: 'what the hall does where it is undetermined' })
  onUndetermined!: OnUndeterminedAnswer;
  @ApiProperty({
    type: [AvailabilityAnswerBody],
    description:
      'of a material: the entries its decision rests on or is held up by; of a licence: every one mapped to it',
  })
  entries!: readonly AvailabilityAnswerBody[];
}

/** For those who know a datum by the paper it stands for (U18). */
@ApiTags('availability')
@Controller('api/v1/availability')
export class ByCodeController {
  constructor(
    private readonly byCode: AvailabilityByCode,
    private readonly callers: AvailabilityCallers,
    private readonly availability: AvailabilityService,
  ) {}

  /** The decision on a material of an item, or the entries that stand for an e-licence, each with its answer. */
  @Permit('availability.read')
  @Get('by-code')
  @ApiHeader(MIN_SEQUENCE_HEADER)
  @ApiOkResponse({ type: ByCodeAnswer })
  async find(
    @Context() context: UseCaseContext,
    @Query() { scheme, code, ...question }: ByCodeQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ByCodeAnswer> {
    await awaitSequence(this.availability, request, reply);
    const { material, situationRequired, entries, ...asOf } = unwrap(
      await this.byCode.find(context, scheme, code, question),
    );
    sendAsOf(reply, asOf);
    return {
      material: material && materialAnswer(material),
      situationRequired,
      onUndetermined: UNDETERMINED_ADVICE[await this.callers.onUndetermined(context)],
      entries,
    };
  }
}
