import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { localDate, type UseCaseContext } from '@zeqing/kernel';
import { CONFIG, type Config } from '@zeqing/platform';
import { Cases, PROVISIONS } from '@zeqing/requests';
import { Context, IfMatch, pageAnswer, pageRequest, Permit, unwrap } from '../http';
import {
  CaseActAnswer,
  CaseAnswer,
  CasePage,
  CasesQuery,
  FindingInput,
  OrderInput,
  ProvisionsAnswer,
  ReasonInput,
} from './cases.dto';

const IF_MATCH = { name: 'If-Match', required: true, description: 'the version seen, as "v3"' } as const;

/** The register of arts 39 to 41: suspected cases, findings, rectification orders. */
@ApiTags('cases')
@Controller('api/v1')
export class CasesController {
  constructor(
    private readonly cases: Cases,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secret'>,
  ) {}

  /** The dictionary of arts 39 to 41. */
  @Permit('cases.read')
  @Get('case-codes')
  @ApiOkResponse({ type: ProvisionsAnswer })
  codes(): ProvisionsAnswer {
    return { items: PROVISIONS };
  }

  /** Cases of my departments, or of my region, newest first. */
  @Permit('cases.read')
  @Get('cases')
  @ApiOkResponse({ type: CasePage })
  async list(@Context() context: UseCaseContext, @Query() query: CasesQuery): Promise<CasePage> {
    const filter = { state: query.state ?? null, departmentId: query.department ?? null };
    const page = await this.cases.list(context, filter, pageRequest(this.config.secret, query));
    return pageAnswer(this.config.secret, page);
  }

  /** One case with its fact, whatever was found. */
  @Permit('cases.read')
  @Get('cases/:id')
  @ApiOkResponse({ type: CaseAnswer })
  async read(@Context() context: UseCaseContext, @Param('id', ParseUUIDPipe) id: string): Promise<CaseAnswer> {
    return unwrap(await this.cases.read(context, id));
  }

  /** The department states its reason. */
  @Permit('cases.state_reason')
  @Post('cases/:id/reason')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: CaseActAnswer })
  async stateReason(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { reason }: ReasonInput,
  ): Promise<CaseActAnswer> {
    return unwrap(await this.cases.stateReason(context, { id, seenVersion }, reason));
  }

  /** The authority finds: violation, proper reason, or not attributable. */
  @Permit('cases.find')
  @Post('cases/:id/finding')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: CaseActAnswer })
  async find(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { finding, grounds }: FindingInput,
  ): Promise<CaseActAnswer> {
    return unwrap(await this.cases.find(context, { id, seenVersion }, finding, grounds));
  }

  /** Orders a violation found to be put right by a day. */
  @Permit('cases.find')
  @Post('cases/:id/order')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: CaseActAnswer })
  async order(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { demand, dueOn }: OrderInput,
  ): Promise<CaseActAnswer> {
    return unwrap(await this.cases.order(context, { id, seenVersion }, { demand, dueOn: localDate(dueOn) }));
  }
}
