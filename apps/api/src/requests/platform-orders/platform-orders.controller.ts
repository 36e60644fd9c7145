import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { normalText, type UseCaseContext } from '@zeqing/kernel';
import { PlatformOrders, type OrderAnswer } from '@zeqing/requests';
import { Context, IfMatch, Permit, unwrap } from '../../http';
import {
  OrderActAnswer,
  OrderAnswerInput,
  OrderConfirmationInput,
  OrdersQuery,
  platformOrderAnswer,
  PlatformOrderFeed,
} from './platform-orders.dto';

const VERSION = { name: 'If-Match', required: true, description: 'the version seen, as "v1"' } as const;
const DEFAULT_LIMIT = 50;

/** What the exchange platform is to open, change, suspend, resume and close, and what became of it. */
@ApiTags('platform orders')
@Controller('api/v1/platform-orders')
export class PlatformOrdersController {
  constructor(private readonly orders: PlatformOrders) {}

  /** Orders after a sequence, in their order; read on from `last`. Nothing is left out or comes late. */
  @Permit('platform_orders.read')
  @Get()
  @ApiOkResponse({ type: PlatformOrderFeed })
  async list(@Context() context: UseCaseContext, @Query() query: OrdersQuery): Promise<PlatformOrderFeed> {
    const { after = 0, unanswered = false, limit = DEFAULT_LIMIT } = query;
    const items = await this.orders.list(context, { after, unanswered, limit });
    return { items: items.map(platformOrderAnswer), last: items.at(-1)?.sequence ?? after };
  }

  /** The platform says what became of an order: done since when, or failed and why. */
  @Permit('platform_orders.answer')
  @Post(':id/answer')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: OrderActAnswer })
  async answer(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() input: OrderAnswerInput,
  ): Promise<OrderActAnswer> {
    return unwrap(await this.orders.answer(context, id, seen, answerOf(input, context)));
  }

  /** For a platform without a link: a named person says what became of an order, with the document. */
  @Permit('platform_orders.confirm')
  @Post(':id/confirmation')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: OrderActAnswer })
  async confirm(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() input: OrderConfirmationInput,
  ): Promise<OrderActAnswer> {
    const answer = { ...answerOf(input, context), document: normalText(input.document) };
    return unwrap(await this.orders.confirmByHand(context, id, seen, answer));
  }
}

const answerOf = ({ outcome, at, reason }: OrderAnswerInput, context: UseCaseContext): OrderAnswer =>
  outcome === 'done'
    ? { outcome, at: at === undefined ? context.at : new Date(at) }
    : { outcome, reason: normalText(reason ?? '') };
