import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { UseCaseContext } from '@zeqing/kernel';
import { CONFIG, type Config } from '@zeqing/platform';
import { RequestDrafting, RequestQueries } from '@zeqing/requests';
import { Context, IfMatch, pageAnswer, pageRequest, Permit, unwrap } from '../../http';
import { ClockExplanationAnswer, ClockStandingAnswer, explanationAnswer } from '../clock/request-clock.answers';
import { RequestActAnswer, RequestAnswer, requestAnswer, RequestPage } from './requests.answers';
import { AmendRequestInput, DraftRequestInput, RequestsQuery } from './requests.dto';
import { changesOf, contentOf } from './requests.input';

@ApiTags('requests')
@Controller('api/v1')
export class RequestsController {
  constructor(
    private readonly drafting: RequestDrafting,
    private readonly queries: RequestQueries,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secret'>,
  ) {}

  /** Requests of my departments, or of my region, newest first. */
  @Permit('requests.read')
  @Get('requests')
  @ApiOkResponse({ type: RequestPage })
  async list(@Context() context: UseCaseContext, @Query() query: RequestsQuery): Promise<RequestPage> {
    const filter = { role: query.role ?? null, states: query.state ?? null };
    const page = await this.queries.list(context, filter, pageRequest(this.config.secret, query));
    return pageAnswer(this.config.secret, page);
  }

  /** Drafts a request against a published entry (art. 20). */
  @Permit('requests.prepare')
  @Post('requests')
  @ApiCreatedResponse({ type: RequestActAnswer })
  async draft(@Context() context: UseCaseContext, @Body() input: DraftRequestInput): Promise<RequestActAnswer> {
    const { entryCode, departmentId = null } = input;
    return unwrap(await this.drafting.draftRequest(context, { departmentId, entryCode, content: contentOf(input) }));
  }

  /** One request in full, with the acts open to me and why the others are not. */
  @Permit('requests.read')
  @Get('requests/:id')
  @ApiOkResponse({ type: RequestAnswer })
  async find(@Context() context: UseCaseContext, @Param('id', ParseUUIDPipe) id: string): Promise<RequestAnswer> {
    return requestAnswer(unwrap(await this.queries.read(context, id)));
  }

  /** The latest clock of a request: phase, due day, working days left, state and article. */
  @Permit('requests.read')
  @Get('requests/:id/clock')
  @ApiOkResponse({ type: ClockStandingAnswer })
  async clock(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ClockStandingAnswer> {
    return unwrap(await this.queries.clock(context, id));
  }

  /** The latest clock of a request, every day counted or not and why. */
  @Permit('requests.read')
  @Get('requests/:id/clock/explain')
  @ApiOkResponse({ type: ClockExplanationAnswer })
  async explain(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ClockExplanationAnswer> {
    return explanationAnswer(unwrap(await this.queries.explainClock(context, id)));
  }

  /** Changes the named fields of a draft. */
  @Permit('requests.prepare')
  @Patch('requests/:id')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: RequestActAnswer })
  async amend(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() input: AmendRequestInput,
  ): Promise<RequestActAnswer> {
    return unwrap(await this.drafting.amendDraft(context, id, seen, changesOf(input)));
  }
}
