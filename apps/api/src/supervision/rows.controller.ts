import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { UseCaseContext } from '@zeqing/kernel';
import { CONFIG, type Config } from '@zeqing/platform';
import { CountedRows } from '@zeqing/supervision';
import type { FastifyReply } from 'fastify';
import { Context, pageAnswer, pageRequest, Permit } from '../http';
import { sendStamp, stampAnswer } from './as-of';
import { countedRowAnswer, CountedRowPageAnswer } from './measures.answers';
import { askedOf, PartRowsQuery } from './supervision.dto';

@ApiTags('supervision')
@Controller('api/v1/supervision/rows')
export class RowsController {
  constructor(
    private readonly counted: CountedRows,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The rows behind a number of a table or a funnel, exactly those it counts. */
  @Permit('supervision.read')
  @Get()
  @ApiOkResponse({ type: CountedRowPageAnswer })
  async page(
    @Context() context: UseCaseContext,
    @Query() query: PartRowsQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CountedRowPageAnswer> {
    const asked = { ...askedOf(query), month: query.month ?? null };
    const { stamp, answer } = await this.counted.page(
      context,
      query.part,
      asked,
      pageRequest(this.config.secret, query),
    );
    sendStamp(reply, stamp);
    const { items, next } = pageAnswer(this.config.secret, answer);
    return { stamp: stampAnswer(stamp), items: items.map(countedRowAnswer), next };
  }
}
