import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { UseCaseContext } from '@zeqing/kernel';
import { CONFIG, type Config } from '@zeqing/platform';
import { BurnDowns, FlowDiagrams } from '@zeqing/supervision';
import type { FastifyReply } from 'fastify';
import { Context, pageAnswer, pageRequest, Permit, unwrap } from '../http';
import { sendStamp, stampAnswer } from './as-of';
import { BurnDownAnswer, burnDownAnswer, LotListAnswer, lotListAnswer } from './burn-down.answers';
import { FlowsAnswer, flowsAnswer } from './flows.answers';
import { countedRowAnswer, CountedRowPageAnswer } from './measures.answers';
import { askedOf, FiguresQuery, FlowRowsQuery, lotOf, LotPath, LotRowsQuery } from './supervision.dto';

@ApiTags('supervision')
@Controller('api/v1/supervision')
export class ChartsController {
  constructor(
    private readonly burnDowns: BurnDowns,
    private readonly diagrams: FlowDiagrams,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Batches of the duty list and request packages with a date: what is left, the pace, whether each makes it. */
  @Permit('supervision.read')
  @Get('burn-downs')
  @ApiOkResponse({ type: LotListAnswer })
  async lots(
    @Context() context: UseCaseContext,
    @Query() query: FiguresQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LotListAnswer> {
    const { stamp, answer } = await this.burnDowns.lots(context, askedOf(query));
    sendStamp(reply, stamp);
    return lotListAnswer(stamp, answer);
  }

  /** One of them day by day: the ideal line in working days, what was left, and the forecast with its band. */
  @Permit('supervision.read')
  @Get('burn-downs/:lot')
  @ApiOkResponse({ type: BurnDownAnswer })
  async burnDown(
    @Context() context: UseCaseContext,
    @Param() { lot }: LotPath,
    @Query() query: FiguresQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BurnDownAnswer> {
    const { stamp, answer } = unwrap(await this.burnDowns.one(context, lotOf(lot), askedOf(query)));
    sendStamp(reply, stamp);
    return burnDownAnswer(stamp, answer);
  }

  /** The duty rows or requests of one of them; `open`: only those that are not done. */
  @Permit('supervision.read')
  @Get('burn-downs/:lot/rows')
  @ApiOkResponse({ type: CountedRowPageAnswer })
  async rows(
    @Context() context: UseCaseContext,
    @Param() { lot }: LotPath,
    @Query() query: LotRowsQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CountedRowPageAnswer> {
    const which = { ...lotOf(lot), isOpen: query.open === 'true' };
    const page = pageRequest(this.config.secret, query);
    const { stamp, answer } = unwrap(await this.burnDowns.rows(context, which, askedOf(query), page));
    sendStamp(reply, stamp);
    const { items, next } = pageAnswer(this.config.secret, answer);
    return { stamp: stampAnswer(stamp), items: items.map(countedRowAnswer), next };
  }

  /** Supplier → standard datum → user, by grants in use, and how much hangs on a few suppliers. */
  @Permit('supervision.read')
  @Get('flows')
  @ApiOkResponse({ type: FlowsAnswer })
  async flows(
    @Context() context: UseCaseContext,
    @Query() query: FiguresQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FlowsAnswer> {
    const { stamp, answer } = await this.diagrams.flows(context, askedOf(query));
    sendStamp(reply, stamp);
    return flowsAnswer(stamp, answer);
  }

  /** The grants in use behind a node of the flows, or behind the band between two. */
  @Permit('supervision.read')
  @Get('flows/rows')
  @ApiOkResponse({ type: CountedRowPageAnswer })
  async flowRows(
    @Context() context: UseCaseContext,
    @Query() query: FlowRowsQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CountedRowPageAnswer> {
    const nodes = [query.from, query.to].filter((key) => key !== undefined);
    const page = pageRequest(this.config.secret, query);
    const { stamp, answer } = await this.diagrams.rows(context, nodes, askedOf(query), page);
    sendStamp(reply, stamp);
    const { items, next } = pageAnswer(this.config.secret, answer);
    return { stamp: stampAnswer(stamp), items: items.map(countedRowAnswer), next };
  }
}
