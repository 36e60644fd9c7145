import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { normalText, type UseCaseContext } from '@zeqing/kernel';
import { CONFIG, type Config } from '@zeqing/platform';
import { CorrectionQueries, Corrections } from '@zeqing/requests';
import { Context, IfMatch, pageAnswer, pageRequest, Permit, unwrap } from '../../http';
import { VERSION, yesOrNo } from '../case/register.dto';
import {
  CorrectionActAnswer,
  CorrectionAnswer,
  correctionAnswer,
  correctionClockAnswer,
  CorrectionClockExplanationAnswer,
  CorrectionsPage,
} from './corrections.answers';
import {
  CorrectionAcceptInput,
  CorrectionReportInput,
  CorrectionSettleInput,
  CorrectionsQuery,
} from './corrections.dto';

/** Wrong data (校核, Decree 809 art. 26): reported by who uses them, settled within ten working days by who provides them. */
@ApiTags('corrections')
@Controller('api/v1/corrections')
export class CorrectionsController {
  constructor(
    private readonly corrections: Corrections,
    private readonly queries: CorrectionQueries,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secret'>,
  ) {}

  /** Those my departments reported or are to settle, or of my region, newest first. */
  @Permit('corrections.read')
  @Get()
  @ApiOkResponse({ type: CorrectionsPage })
  async list(@Context() context: UseCaseContext, @Query() query: CorrectionsQuery): Promise<CorrectionsPage> {
    const { state = null, scope = null, entry = null, departmentId = null, overdue } = query;
    const filter = { states: state, scope, entryCode: entry, departmentId, overdue: yesOrNo(overdue) };
    const page = await this.queries.list(context, filter, pageRequest(this.config.secret, query));
    return pageAnswer(this.config.secret, { ...page, items: page.items.map(correctionAnswer) });
  }

  /** Reports wrong data in a published entry: one record, a field, or the whole. Also for service halls. */
  @Permit('corrections.report')
  @Post()
  @ApiCreatedResponse({ type: CorrectionActAnswer })
  async report(@Context() context: UseCaseContext, @Body() input: CorrectionReportInput): Promise<CorrectionActAnswer> {
    const { departmentId = null, entryCode, scope, itemId = null, resourceId = null, defect, note } = input;
    const report = {
      ...{ entryCode: normalText(entryCode), scope, itemId, resourceId, defect },
      recordReference: normalText(input.recordReference ?? '') || null,
      note: normalText(note ?? '') || null,
    };
    return unwrap(await this.corrections.report(context, departmentId, report));
  }

  /** One with its clock, what holds at the counter meanwhile, and what I may do. */
  @Permit('corrections.read')
  @Get(':id')
  @ApiOkResponse({ type: CorrectionAnswer })
  async read(@Context() context: UseCaseContext, @Param('id', ParseUUIDPipe) id: string): Promise<CorrectionAnswer> {
    return correctionAnswer(unwrap(await this.queries.read(context, id)));
  }

  /** Its ten working days: every day counted or not, and why. */
  @Permit('corrections.read')
  @Get(':id/clock/explain')
  @ApiOkResponse({ type: CorrectionClockExplanationAnswer })
  async explainClock(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<CorrectionClockExplanationAnswer> {
    return correctionClockAnswer(unwrap(await this.queries.explainClock(context, id)));
  }

  /** The provider accepts it, as reported or wider; a field or the whole is disputed from here on. */
  @Permit('corrections.answer')
  @Post(':id/accept')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: CorrectionActAnswer })
  async accept(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() input: CorrectionAcceptInput,
  ): Promise<CorrectionActAnswer> {
    const { scope = null, itemId = null } = input;
    return unwrap(await this.corrections.accept(context, id, seen, { scope, itemId }));
  }

  /** One of the three results: verified, corrected, or neither yet with the reason. */
  @Permit('corrections.answer')
  @Post(':id/settle')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: CorrectionActAnswer })
  async settle(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() { result, reason }: CorrectionSettleInput,
  ): Promise<CorrectionActAnswer> {
    return unwrap(await this.corrections.settle(context, id, seen, result, normalText(reason ?? '') || null));
  }

  /** The reporter takes it back, as long as it is not accepted. */
  @Permit('corrections.report')
  @Post(':id/withdraw')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: CorrectionActAnswer })
  async withdraw(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
  ): Promise<CorrectionActAnswer> {
    return unwrap(await this.corrections.withdraw(context, id, seen));
  }
}
