import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { localDate, normalText, type UseCaseContext } from '@zeqing/kernel';
import { CONFIG, type Config } from '@zeqing/platform';
import { DisposalDuties, GrantWatch, RequestBridging, RequestQueries } from '@zeqing/requests';
import { Context, IfMatch, pageAnswer, PageQuery, pageRequest, Permit, unwrap } from '../../http';
import { RequestActAnswer } from '../request/requests.answers';
import { GrantsQuery } from '../request/requests.dto';
import { grantAnswer, GrantPage, UnusedGrantPage } from './grants.answers';
import { BridgeInput, DisposalInstructionInput } from './grants.dto';

const VERSION = { name: 'If-Match', required: true, description: 'the version seen, as "v3"' } as const;

/** Grants, and what their providers sign about their end. */
@ApiTags('requests')
@Controller('api/v1')
export class GrantsController {
  constructor(
    private readonly queries: RequestQueries,
    private readonly watch: GrantWatch,
    private readonly bridging: RequestBridging,
    private readonly disposals: DisposalDuties,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secret'>,
  ) {}

  /** Grants my departments use or, as provider, gave (of an entry: in my region too, for who watches over it), with how far the platform has brought them about. */
  @Permit('requests.read')
  @Get('grants')
  @ApiOkResponse({ type: GrantPage })
  async grants(@Context() context: UseCaseContext, @Query() query: GrantsQuery): Promise<GrantPage> {
    const { role = 'requester', state = null, endsBy, entry } = query;
    const filter = { role, state, endsBy: endsBy === undefined ? null : localDate(endsBy) };
    const asked = pageRequest(this.config.secret, query);
    const page = await (entry === undefined
      ? this.queries.grants(context, filter, asked)
      : this.queries.entryGrants(context, entry, asked));
    return pageAnswer(this.config.secret, { ...page, items: page.items.map(grantAnswer) });
  }

  /** Live grants nobody has used for 180 days, offered for return: end the use, or say why they are needed. */
  @Permit('requests.read')
  @Get('grants/unused')
  @ApiOkResponse({ type: UnusedGrantPage })
  async unused(@Context() context: UseCaseContext, @Query() query: PageQuery): Promise<UnusedGrantPage> {
    return pageAnswer(this.config.secret, await this.watch.unused(context, pageRequest(this.config.secret, query)));
  }

  /** Signs a bridge: the use goes on past its last day while the renewal is under way. */
  @Permit('requests.answer_sign')
  @Post('requests/:id/bridge')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: RequestActAnswer })
  async bridge(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() { until, ground }: BridgeInput,
  ): Promise<RequestActAnswer> {
    const terms = { until: localDate(until), ground: normalText(ground) };
    return unwrap(await this.bridging.signBridge(context, id, seen, terms));
  }

  /** Says how the data are to be disposed of, and until when. */
  @Permit('requests.answer_sign')
  @Post('requests/:id/disposal-instruction')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: RequestActAnswer })
  async instructDisposal(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() { method, instruction, dueOn }: DisposalInstructionInput,
  ): Promise<RequestActAnswer> {
    const required = { method, instruction: normalText(instruction), dueOn: localDate(dueOn) };
    return unwrap(await this.disposals.instruct(context, id, seen, required));
  }
}
