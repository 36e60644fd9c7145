import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AvailabilityCallers } from '@zeqing/availability';
import type { UseCaseContext } from '@zeqing/kernel';
import { CONFIG, type Config } from '@zeqing/platform';
import { ReadinessOutlook, ReadinessService } from '@zeqing/services';
import type { FastifyReply } from 'fastify';
import { Context, pageAnswer, pageRequest, Permit, unwrap } from '../http';
import { sendAsOf } from './as-of';
import { itemBatchAnswer, ItemReadinessBatchAnswer, UnansweredItem } from './batch.answers';
import { ItemQuestionsInput } from './batch.dto';
import { HallReadinessAnswer, hallReadinessAnswer } from './hall.answers';
import { NeedListAnswer, needListAnswer } from './needs.answers';
import {
  explainedItemAnswer,
  ExplainedPageAnswer,
  ItemCodesAnswer,
  ItemPageAnswer,
  itemSummaryAnswer,
} from './services.answers';
import {
  CodesQuery,
  ExplainedQuery,
  ItemPath,
  NeedsQuery,
  ReadinessQuery,
  ServicesQuery,
  UnlockQuery,
  WhatIfQuery,
} from './services.dto';
import { UnlockRankingAnswer, unlockRankingAnswer, WhatIfAnswer, whatIfAnswer } from './unlock.answers';

@ApiTags('services')
@Controller('api/v1/services')
export class ServicesController {
  constructor(
    private readonly readiness: ReadinessService,
    private readonly outlook: ReadinessOutlook,
    private readonly callers: AvailabilityCallers,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Service items by code, each with the state and score of its usual situation for subjects from anywhere. */
  @Permit('services.read')
  @Get()
  @ApiOkResponse({ type: ItemPageAnswer })
  async list(
    @Context() context: UseCaseContext,
    @Query() query: ServicesQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ItemPageAnswer> {
    const filter = { departmentId: query.departmentId ?? null, regionCodePrefix: query.region ?? null };
    const answered = await this.readiness.listItems(context, filter, pageRequest(this.config.secret, query));
    sendAsOf(reply, answered);
    const { items, next } = pageAnswer(this.config.secret, answered.answer);
    return { items: items.map(itemSummaryAnswer), next };
  }

  /** The same page, with the counter's decision on every material: to be checked by hand against the lists. */
  @Permit('services.read')
  @Get('explained')
  @ApiOkResponse({ type: ExplainedPageAnswer })
  async explained(
    @Context() context: UseCaseContext,
    @Query() query: ExplainedQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ExplainedPageAnswer> {
    const filter = { departmentId: query.departmentId ?? null, regionCodePrefix: query.region ?? null };
    const answered = await this.readiness.listItems(context, filter, pageRequest(this.config.secret, query), query);
    sendAsOf(reply, answered);
    const { items, next } = pageAnswer(this.config.secret, answered.answer);
    return { items: items.map(explainedItemAnswer), next };
  }

  /** The implementing codes a national, local or 业务办理项 code stands for. */
  @Permit('services.read')
  @Get('codes')
  @ApiOkResponse({ type: ItemCodesAnswer })
  async codes(@Context() context: UseCaseContext, @Query() { scheme, code }: CodesQuery): Promise<ItemCodesAnswer> {
    return { itemCodes: await this.readiness.itemCodesFor(context, scheme, code) };
  }

  /** Which single supply makes most items ready, or most of their cases, with those it unlocks; items nobody confirmed do not count. */
  @Permit('services.read')
  @Get('unlock-ranking')
  @ApiOkResponse({ type: UnlockRankingAnswer })
  async unlockRanking(
    @Context() context: UseCaseContext,
    @Query() { region, outside, weight = 'items' }: UnlockQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UnlockRankingAnswer> {
    const answered = await this.outlook.unlockRanking(context, region ?? null, {
      withOutside: outside !== 'without',
      weight,
    });
    sendAsOf(reply, answered);
    return unlockRankingAnswer(answered.answer);
  }

  /** An item as it stands and as it would stand if one thing happened today. Nothing is written. */
  @Permit('services.read')
  @Get(':itemCode/what-if')
  @ApiOkResponse({ type: WhatIfAnswer })
  async whatIf(
    @Context() context: UseCaseContext,
    @Param() { itemCode }: ItemPath,
    @Query() { kind, reference, ...question }: WhatIfQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WhatIfAnswer> {
    const answered = unwrap(await this.outlook.whatIf(context, itemCode, question, { kind, reference }));
    sendAsOf(reply, answered);
    return whatIfAnswer(answered.answer);
  }

  /** Whether an item can be handled without paper, and per material what the counter does and why. */
  @Permit('services.read')
  @Get(':itemCode/readiness')
  @ApiOkResponse({ type: HallReadinessAnswer })
  async item(
    @Context() context: UseCaseContext,
    @Param() { itemCode }: ItemPath,
    @Query() query: ReadinessQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HallReadinessAnswer> {
    const answered = unwrap(await this.readiness.itemReadiness(context, itemCode, query));
    sendAsOf(reply, answered);
    return hallReadinessAnswer(answered.answer, await this.callers.onUndetermined(context));
  }

  /** Readiness of up to 100 items, as of one instant; a code nobody knows is an answer and never fails the batch. */
  @Permit('services.read')
  @Post('readiness/query')
  @HttpCode(200)
  @ApiExtraModels(HallReadinessAnswer, UnansweredItem)
  @ApiOkResponse({ type: ItemReadinessBatchAnswer })
  async many(
    @Context() context: UseCaseContext,
    @Body() { questions }: ItemQuestionsInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ItemReadinessBatchAnswer> {
    const answered = await this.readiness.itemsReadiness(context, questions);
    sendAsOf(reply, answered);
    return itemBatchAnswer(questions, answered.answer, await this.callers.onUndetermined(context));
  }

  /** The data an item needs of other departments, and what of it is granted or asked for already. */
  @Permit('services.read')
  @Get(':itemCode/needs')
  @ApiOkResponse({ type: NeedListAnswer })
  async needs(
    @Context() context: UseCaseContext,
    @Param() { itemCode }: ItemPath,
    @Query() { departmentId }: NeedsQuery,
  ): Promise<NeedListAnswer> {
    return needListAnswer(unwrap(await this.readiness.needsOf(context, { itemCode }, departmentId ?? null)));
  }
}
