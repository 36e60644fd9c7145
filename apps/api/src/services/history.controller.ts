import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { UseCaseContext } from '@zeqing/kernel';
import { ReadinessHistory } from '@zeqing/services';
import { Context, Permit, unwrap } from '../http';
import {
  HistoryQuery,
  ReadinessHistoryAnswer,
  readinessHistoryAnswer,
  RegionHistoryAnswer,
  regionHistoryAnswer,
  RegionHistoryQuery,
} from './history.answers';
import { ItemPath, OneThingPath } from './services.dto';

@ApiTags('services')
@Controller('api/v1')
export class HistoryController {
  constructor(private readonly history: ReadinessHistory) {}

  /** How many items of a region stood where, day by day, as known on each day. */
  @Permit('services.read')
  @Get('services/readiness-history')
  @ApiOkResponse({ type: RegionHistoryAnswer })
  async region(
    @Context() context: UseCaseContext,
    @Query() { region, ...days }: RegionHistoryQuery,
  ): Promise<RegionHistoryAnswer> {
    return regionHistoryAnswer(unwrap(await this.history.ofRegion(context, region ?? '', days)));
  }

  /** An item's readiness day by day, as known on each day; one day where `from` and `to` are the same. */
  @Permit('services.read')
  @Get('services/:itemCode/readiness-history')
  @ApiOkResponse({ type: ReadinessHistoryAnswer })
  async item(
    @Context() context: UseCaseContext,
    @Param() { itemCode }: ItemPath,
    @Query() days: HistoryQuery,
  ): Promise<ReadinessHistoryAnswer> {
    return readinessHistoryAnswer(unwrap(await this.history.ofItem(context, itemCode, days)));
  }

  /** A one-thing's readiness day by day, as known on each day. */
  @Permit('services.read')
  @Get('one-things/:code/readiness-history')
  @ApiOkResponse({ type: ReadinessHistoryAnswer })
  async oneThing(
    @Context() context: UseCaseContext,
    @Param() { code }: OneThingPath,
    @Query() days: HistoryQuery,
  ): Promise<ReadinessHistoryAnswer> {
    return readinessHistoryAnswer(unwrap(await this.history.ofOneThing(context, code, days)));
  }
}
