import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { localDate, normalText, type UseCaseContext } from '@zeqing/kernel';
import { ReturnFlows, SourceDepartments } from '@zeqing/lists';
import { regionPrefix } from '@zeqing/organisation';
import { CONFIG, type Config } from '@zeqing/platform';
import { Context, IfMatch, pageAnswer, pageRequest, Permit, unwrap } from '../../http';
import { VERSION } from '../../requests/case/register.dto';
import {
  FlowActAnswer,
  flowAnswer,
  FlowDeliveryInput,
  FlowInput,
  FlowsPage,
  FlowsQuery,
  FlowStopInput,
  SourceActAnswer,
  sourceAnswer,
  SourceAppointmentInput,
  SourcesPage,
  SourcesQuery,
} from './sources.dto';

/** Source departments (art. 19) and the register of return flow (art. 24). */
@ApiTags('matching')
@Controller('api/v1')
export class SourcesController {
  constructor(
    private readonly sources: SourceDepartments,
    private readonly flows: ReturnFlows,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secret'>,
  ) {}

  /** Data items that are contested or nobody's, and those the authority has given a source department. */
  @Permit('lists.read')
  @Get('source-departments')
  @ApiOkResponse({ type: SourcesPage })
  async list(@Context() context: UseCaseContext, @Query() query: SourcesQuery): Promise<SourcesPage> {
    const { kind = 'contested', region, q = null } = query;
    const filter = { kind, regionCodePrefix: region === undefined ? null : regionPrefix(region), text: q };
    const page = await this.sources.page(context, filter, pageRequest(this.config.secret, query));
    return pageAnswer(this.config.secret, { ...page, items: page.items.map(sourceAnswer) });
  }

  /** The authority says which department answers for an item of its level, or that it is not one datum. */
  @Permit('duties.assign')
  @Post('source-departments')
  @ApiCreatedResponse({ type: SourceActAnswer })
  async appoint(@Context() context: UseCaseContext, @Body() input: SourceAppointmentInput): Promise<SourceActAnswer> {
    const order = {
      itemName: normalText(input.itemName),
      subject: input.subject === undefined ? null : normalText(input.subject),
      regionCode: input.regionCode,
      basis: normalText(input.basis),
    };
    return unwrap(await this.sources.appoint(context, { ...order, departmentId: input.departmentId ?? null }));
  }

  /** The register of return flow: what returns to which region, since when, and what is late. */
  @Permit('lists.read')
  @Get('return-flows')
  @ApiOkResponse({ type: FlowsPage })
  async flowsOf(@Context() context: UseCaseContext, @Query() query: FlowsQuery): Promise<FlowsPage> {
    const { state = null, region = null, departmentId = null, late } = query;
    const filter = { state, lowerRegionCode: region, departmentId, isLate: late === 'true' };
    const page = await this.flows.page(context, filter, pageRequest(this.config.secret, query));
    return pageAnswer(this.config.secret, { ...page, items: page.items.map(flowAnswer) });
  }

  /** My department says what of an entry of its own returns to a region below, and by when; without conditions. */
  @Permit('flows.record')
  @Post('return-flows')
  @ApiCreatedResponse({ type: FlowActAnswer })
  async plan(@Context() context: UseCaseContext, @Body() input: FlowInput): Promise<FlowActAnswer> {
    const { entryCode, lowerRegionCode, shareMode, items = [] } = input;
    const draft = {
      entryCode,
      lowerRegionCode,
      shareMode,
      dueOn: localDate(input.dueOn),
      items: items.map(normalText),
    };
    return unwrap(await this.flows.plan(context, draft));
  }

  /** Data came on a day. */
  @Permit('flows.record')
  @Post('return-flows/:id/delivery')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: FlowActAnswer })
  async deliver(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { on }: FlowDeliveryInput,
  ): Promise<FlowActAnswer> {
    return unwrap(await this.flows.deliver(context, { id, seenVersion }, localDate(on)));
  }

  /** No more will come, with the reason. */
  @Permit('flows.record')
  @Post('return-flows/:id/stop')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: FlowActAnswer })
  async stop(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { reason }: FlowStopInput,
  ): Promise<FlowActAnswer> {
    return unwrap(await this.flows.stop(context, { id, seenVersion }, normalText(reason)));
  }
}
