import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { UseCaseContext } from '@zeqing/kernel';
import { CONFIG, type Config } from '@zeqing/platform';
import { CorrectionQueries, Corrections } from '@zeqing/requests';
import { Context, IfMatch, pageAnswer, pageRequest, Permit, unwrap } from '../http';
import {
  AcceptCorrectionInput,
  CorrectionActAnswer,
  CorrectionAnswer,
  CorrectionPage,
  CorrectionResultInput,
  CorrectionsQuery,
  ReportCorrectionInput,
} from './corrections.dto';

const IF_MATCH = { name: 'If-Match', required: true, description: 'the version seen, as "v3"' } as const;

/** Corrections (校核, art. 26). */
@ApiTags('corrections')
@Controller('api/v1/corrections')
export class CorrectionsController {
  constructor(
    private readonly corrections: Corrections,
    private readonly queries: CorrectionQueries,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secret'>,
  ) {}

  /** Corrections my departments reported or are to settle, or of my region, newest first. */
  @Permit('corrections.read')
  @Get()
  @ApiOkResponse({ type: CorrectionPage })
  async list(@Context() context: UseCaseContext, @Query() query: CorrectionsQuery): Promise<CorrectionPage> {
    const filter = { state: query.state ?? null, entryCode: query.entry ?? null };
    const page = await this.queries.list(context, filter, pageRequest(this.config.secret, query));
    return pageAnswer(this.config.secret, page);
  }

  /** Reports a mistake; the provider's ten working days start. */
  @Permit('corrections.report')
  @Post()
  @ApiCreatedResponse({ type: CorrectionActAnswer })
  async report(@Context() context: UseCaseContext, @Body() input: ReportCorrectionInput): Promise<CorrectionActAnswer> {
    const { departmentId = null, itemId = null, resourceId = null, recordReference = null, note = null } = input;
    const { entryCode, scope, defect } = input;
    const report = { entryCode, scope, defect, itemId, resourceId, recordReference, note };
    return unwrap(await this.corrections.report(context, departmentId, report));
  }

  /** One correction with its clock and the acts open to me. */
  @Permit('corrections.read')
  @Get(':id')
  @ApiOkResponse({ type: CorrectionAnswer })
  async find(@Context() context: UseCaseContext, @Param('id', ParseUUIDPipe) id: string): Promise<CorrectionAnswer> {
    return unwrap(await this.queries.read(context, id));
  }

  /** Accepts that there is something to settle, at the reported scope or a wider one. */
  @Permit('corrections.answer')
  @Post(':id/accept')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: CorrectionActAnswer })
  async accept(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() input: AcceptCorrectionInput,
  ): Promise<CorrectionActAnswer> {
    const { scope = null, itemId = null } = input;
    return unwrap(await this.corrections.accept(context, id, seen, { scope, itemId }));
  }

  /** Gives the result: verified, corrected, or a feedback with its reason. */
  @Permit('corrections.answer')
  @Post(':id/result')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: CorrectionActAnswer })
  async settle(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() { result, reason = '' }: CorrectionResultInput,
  ): Promise<CorrectionActAnswer> {
    return unwrap(await this.corrections.settle(context, id, seen, result, reason));
  }

  /** Takes the report back before it is accepted. */
  @Permit('corrections.report')
  @Post(':id/withdraw')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: CorrectionActAnswer })
  async withdraw(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
  ): Promise<CorrectionActAnswer> {
    return unwrap(await this.corrections.withdraw(context, id, seen));
  }
}
