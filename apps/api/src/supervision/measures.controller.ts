import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { UseCaseContext } from '@zeqing/kernel';
import { CONFIG, type Config } from '@zeqing/platform';
import { Measures } from '@zeqing/supervision';
import type { FastifyReply } from 'fastify';
import { Context, pageAnswer, pageRequest, Permit, unwrap } from '../http';
import { sendStamp, stampAnswer } from './as-of';
import {
  countedRowAnswer,
  CountedRowPageAnswer,
  MeasureDetailAnswer,
  measureDetailAnswer,
  MeasureListAnswer,
  measureListAnswer,
} from './measures.answers';
import { askedOf, FiguresQuery, MeasurePath, MeasureRowsQuery } from './supervision.dto';

@ApiTags('supervision')
@Controller('api/v1/supervision/measures')
export class MeasuresController {
  constructor(
    private readonly measures: Measures,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Every figure of the front page with its definition, in its four parts 供得出 · 流得动 · 用得好 · 保安全. */
  @Permit('supervision.read')
  @Get()
  @ApiOkResponse({ type: MeasureListAnswer })
  async list(
    @Context() context: UseCaseContext,
    @Query() query: FiguresQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeasureListAnswer> {
    const { stamp, answer } = await this.measures.all(context, askedOf(query));
    sendStamp(reply, stamp);
    return measureListAnswer(stamp, answer);
  }

  /** One figure, month by month, and what it is made of. */
  @Permit('supervision.read')
  @Get(':id')
  @ApiOkResponse({ type: MeasureDetailAnswer })
  async one(
    @Context() context: UseCaseContext,
    @Param() { id }: MeasurePath,
    @Query() query: FiguresQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeasureDetailAnswer> {
    const { stamp, answer } = unwrap(await this.measures.one(context, id, askedOf(query)));
    sendStamp(reply, stamp);
    return measureDetailAnswer(stamp, answer);
  }

  /** The rows behind a figure, exactly those it counts. */
  @Permit('supervision.read')
  @Get(':id/rows')
  @ApiOkResponse({ type: CountedRowPageAnswer })
  async rows(
    @Context() context: UseCaseContext,
    @Param() { id }: MeasurePath,
    @Query() query: MeasureRowsQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CountedRowPageAnswer> {
    const which = { id, part: query.part ?? 'numerator' } as const;
    const asked = { ...askedOf(query), month: query.month ?? null };
    const page = pageRequest(this.config.secret, query);
    const { stamp, answer } = unwrap(await this.measures.rows(context, which, asked, page));
    sendStamp(reply, stamp);
    const { items, next } = pageAnswer(this.config.secret, answer);
    return { stamp: stampAnswer(stamp), items: items.map(countedRowAnswer), next };
  }
}
