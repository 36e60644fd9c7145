import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { localDate, normalText, type UseCaseContext } from '@zeqing/kernel';
import { CONFIG, type Config } from '@zeqing/platform';
import { CaseQueries, Cases, PROVISIONS, Suspicions } from '@zeqing/requests';
import { Context, IfMatch, pageAnswer, pageRequest, Permit, unwrap } from '../../http';
import {
  CaseActAnswer,
  CaseAnswer,
  caseAnswer,
  CaseDictionaryAnswer,
  CasesPage,
  dictionaryAnswer,
} from './cases.answers';
import {
  CaseCircularInput,
  CaseClosingInput,
  CaseComplianceInput,
  CaseFindingInput,
  CaseOrderInput,
  CaseReasonInput,
  CasesQuery,
  SuspicionInput,
} from './cases.dto';
import { VERSION, yesOrNo } from './register.dto';

const ARTICLE = { '39': 39, '40': 40, '41': 41 } as const;

/** The register of arts 39 to 41: what is suspected, the department’s reason, the authority’s finding and what follows. */
@ApiTags('cases')
@Controller('api/v1/cases')
export class CasesController {
  constructor(
    private readonly cases: Cases,
    private readonly queries: CaseQueries,
    private readonly suspicions: Suspicions,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secret'>,
  ) {}

  /** Those of my departments or of my region, newest first. */
  @Permit('cases.read')
  @Get()
  @ApiOkResponse({ type: CasesPage })
  async list(@Context() context: UseCaseContext, @Query() query: CasesQuery): Promise<CasesPage> {
    const { state = null, departmentId = null, code = null, article, finding = null, overdue } = query;
    const filter = {
      ...{ states: state, departmentId, code, finding, overdue: yesOrNo(overdue) },
      article: article === undefined ? null : ARTICLE[article],
    };
    const page = await this.queries.list(context, filter, pageRequest(this.config.secret, query));
    return pageAnswer(this.config.secret, { ...page, items: page.items.map(caseAnswer) });
  }

  /** Every code of arts 39 to 41 with its article and whose duty it is. */
  @Permit('cases.read')
  @Get('dictionary')
  @ApiOkResponse({ type: CaseDictionaryAnswer })
  dictionary(): CaseDictionaryAnswer {
    return dictionaryAnswer(PROVISIONS);
  }

  /** States a suspicion that no clock opens: a code, what is suspected, and what it rests on. */
  @Permit('cases.suspect')
  @Post()
  @ApiCreatedResponse({ type: CaseActAnswer })
  async suspect(@Context() context: UseCaseContext, @Body() input: SuspicionInput): Promise<CaseActAnswer> {
    const { departmentId, code, suspicion, evidence, occurredOn, about = null } = input;
    const stated = {
      ...{ departmentId, code, about, occurredOn: localDate(occurredOn) },
      ...{ suspicion: normalText(suspicion), evidence: normalText(evidence) },
    };
    return unwrap(await this.suspicions.state(context, stated));
  }

  /** One with its fact or suspicion, its finding, its order and what was made public. */
  @Permit('cases.read')
  @Get(':id')
  @ApiOkResponse({ type: CaseAnswer })
  async read(@Context() context: UseCaseContext, @Param('id', ParseUUIDPipe) id: string): Promise<CaseAnswer> {
    return caseAnswer(unwrap(await this.queries.read(context, id)));
  }

  /** The department says why it came to this. */
  @Permit('cases.state_reason')
  @Post(':id/reason')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: CaseActAnswer })
  async stateReason(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { reason }: CaseReasonInput,
  ): Promise<CaseActAnswer> {
    return unwrap(await this.cases.stateReason(context, { id, seenVersion }, normalText(reason)));
  }

  /** The authority finds: a violation, a proper reason, or not attributable. */
  @Permit('cases.find')
  @Post(':id/finding')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: CaseActAnswer })
  async find(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { finding, grounds }: CaseFindingInput,
  ): Promise<CaseActAnswer> {
    return unwrap(await this.cases.find(context, { id, seenVersion }, finding, normalText(grounds)));
  }

  /** Orders a violation to be put right by a day (责令改正). */
  @Permit('cases.find')
  @Post(':id/order')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: CaseActAnswer })
  async order(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { demand, dueOn }: CaseOrderInput,
  ): Promise<CaseActAnswer> {
    const demanded = { demand: normalText(demand), dueOn: localDate(dueOn) };
    return unwrap(await this.cases.order(context, { id, seenVersion }, demanded));
  }

  /** The department records that it has done what was ordered. */
  @Permit('cases.state_reason')
  @Post(':id/compliance')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: CaseActAnswer })
  async comply(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { statement, compliedOn }: CaseComplianceInput,
  ): Promise<CaseActAnswer> {
    const compliance = { statement: normalText(statement), compliedOn: localDate(compliedOn) };
    return unwrap(await this.cases.comply(context, { id, seenVersion }, compliance));
  }

  /** Records the 通报 of a violation: number, day and document (art. 29). */
  @Permit('cases.find')
  @Post(':id/circular')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: CaseActAnswer })
  async circulate(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { number, issuedOn, document }: CaseCircularInput,
  ): Promise<CaseActAnswer> {
    const circular = { number: normalText(number), issuedOn: localDate(issuedOn), document: normalText(document) };
    return unwrap(await this.cases.circulate(context, { id, seenVersion }, circular));
  }

  /** The authority closes a case that asks for nothing more. */
  @Permit('cases.find')
  @Post(':id/close')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: CaseActAnswer })
  async close(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { note }: CaseClosingInput,
  ): Promise<CaseActAnswer> {
    return unwrap(await this.cases.close(context, { id, seenVersion }, normalText(note)));
  }
}
