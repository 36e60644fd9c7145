import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { localDate, normalText, type UseCaseContext } from '@zeqing/kernel';
import { CONFIG, type Config } from '@zeqing/platform';
import { Consultations } from '@zeqing/requests';
import { Context, IfMatch, pageAnswer, pageRequest, Permit, unwrap } from '../../http';
import {
  AskSectionInput,
  ConsultationActAnswer,
  consultationAnswer,
  ConsultationListAnswer,
  ConsultationPageAnswer,
  ConsultationsQuery,
  SectionAnswerInput,
} from './consultations.dto';

const VERSION = { name: 'If-Match', required: true, description: 'the version seen, as "v1"' } as const;

/** Questions of a department to its own sections; nobody else sees them. */
@ApiTags('consultations')
@Controller('api/v1')
export class ConsultationsController {
  constructor(
    private readonly consultations: Consultations,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secret'>,
  ) {}

  /** Puts a question to a section, with an inner day; several may be asked at once and no clock stops. */
  @Permit('requests.consult')
  @Post('requests/:id/consultations')
  @ApiCreatedResponse({ type: ConsultationActAnswer })
  async ask(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { section, question, innerDueOn, departmentId }: AskSectionInput,
  ): Promise<ConsultationActAnswer> {
    const texts = { section: normalText(section), question: normalText(question) };
    const draft = { ...texts, innerDueOn: localDate(innerDueOn) };
    return unwrap(await this.consultations.ask(context, id, departmentId ?? null, draft));
  }

  /** What my department asked its sections about a request. */
  @Permit('requests.consult')
  @Get('requests/:id/consultations')
  @ApiOkResponse({ type: ConsultationListAnswer })
  async ofRequest(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ConsultationListAnswer> {
    return { items: unwrap(await this.consultations.ofRequest(context, id)).map(consultationAnswer) };
  }

  /** Questions of my departments by inner day; with `overdue=true` those whose day has passed. */
  @Permit('requests.consult')
  @Get('consultations')
  @ApiOkResponse({ type: ConsultationPageAnswer })
  async list(@Context() context: UseCaseContext, @Query() query: ConsultationsQuery): Promise<ConsultationPageAnswer> {
    const filter = { state: query.state ?? null, overdue: query.overdue === 'true' };
    const page = await this.consultations.list(context, filter, pageRequest(this.config.secret, query));
    return pageAnswer(this.config.secret, { ...page, items: page.items.map(consultationAnswer) });
  }

  /** Writes down what the section said, and which person of it. */
  @Permit('requests.consult')
  @Post('consultations/:id/answer')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: ConsultationActAnswer })
  async answer(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { answer, answeredBy }: SectionAnswerInput,
  ): Promise<ConsultationActAnswer> {
    const said = { answer: normalText(answer), answeredBy: normalText(answeredBy) };
    return unwrap(await this.consultations.answer(context, { id, seenVersion }, said));
  }

  /** Takes an open question back. */
  @Permit('requests.consult')
  @Post('consultations/:id/withdraw')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: ConsultationActAnswer })
  async withdraw(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
  ): Promise<ConsultationActAnswer> {
    return unwrap(await this.consultations.withdraw(context, { id, seenVersion }));
  }
}
