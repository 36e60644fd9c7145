import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { localDate, normalText, type UseCaseContext } from '@zeqing/kernel';
import { CONFIG, type Config } from '@zeqing/platform';
import { RecurringSupply } from '@zeqing/requests';
import { Context, pageAnswer, PageQuery, pageRequest, Permit, unwrap } from '../../http';
import { StaleSupplyPage, SupplyRhythmAnswer } from './grants.answers';
import { SupplyUpdateInput } from './grants.dto';

/** Recurring supplies, watched by the update frequency of their entries (U31). */
@ApiTags('requests')
@Controller('api/v1')
export class RecurringSupplyController {
  constructor(
    private readonly supplies: RecurringSupply,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secret'>,
  ) {}

  /** Live recurring supplies of my departments or my region whose update is missing. */
  @Permit('requests.read')
  @Get('grants/stale')
  @ApiOkResponse({ type: StaleSupplyPage })
  async stale(@Context() context: UseCaseContext, @Query() query: PageQuery): Promise<StaleSupplyPage> {
    return pageAnswer(this.config.secret, await this.supplies.stale(context, pageRequest(this.config.secret, query)));
  }

  /** When the data of a grant last came, and by when they are awaited next. */
  @Permit('requests.read')
  @Get('requests/:id/supply-rhythm')
  @ApiOkResponse({ type: SupplyRhythmAnswer })
  async rhythm(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<SupplyRhythmAnswer> {
    return unwrap(await this.supplies.rhythm(context, id));
  }

  /** Says that data came on a day, where no platform counts it; a day is told once. */
  @Permit('requests.supply')
  @Post('requests/:id/supply-updates')
  @ApiCreatedResponse({ type: SupplyRhythmAnswer })
  async record(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { updatedOn, document }: SupplyUpdateInput,
  ): Promise<SupplyRhythmAnswer> {
    const update = { updatedOn: localDate(updatedOn), document: normalText(document) };
    return unwrap(await this.supplies.record(context, id, update));
  }
}
