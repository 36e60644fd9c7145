import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { LawChanges, TermActs } from '@zeqing/catalogue';
import { localDate, normalText, type UseCaseContext } from '@zeqing/kernel';
import { CONFIG, searchWords, type Config } from '@zeqing/platform';
import { Context, IfMatch, pageAnswer, pageRequest, Permit, unwrap } from '../../http';
import { VERSION } from '../../requests/case/register.dto';
import { LawChangeAnswer, TermAnswer, TermsPage, TouchedEntriesAnswer } from './filings.answers';
import { FilingReasonInput } from './filings.dto';
import {
  UpdateExtensionDecisionInput,
  UpdateExtensionInput,
  LawChangeInput,
  TermsQuery,
  TouchedQuery,
} from './law-changes.dto';

/** Changes of law or duties and the terms they start: ten working days (five more with consent), two to review (art. 17). */
@ApiTags('catalogue')
@Controller('api/v1/catalogue')
export class LawChangesController {
  constructor(
    private readonly changes: LawChanges,
    private readonly terms: TermActs,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secret'>,
  ) {}

  /** Records a change: the term of every entry it touches runs from the day of the change. */
  @Permit('catalogue.law_changes')
  @Post('law-changes')
  @ApiCreatedResponse({ type: LawChangeAnswer })
  async record(@Context() context: UseCaseContext, @Body() input: LawChangeInput): Promise<LawChangeAnswer> {
    const { kind, title, clause, document, changedOn, summary, entryIds } = input;
    const record = {
      ...{ kind, title: normalText(title), clause: normalText(clause ?? '') || null },
      ...{ document: normalText(document ?? '') || null, changedOn: localDate(changedOn) },
      ...{ summary: normalText(summary), entryIds },
    };
    return unwrap(await this.changes.record(context, record));
  }

  /** Published entries within my reach whose ground, conditions or abstract name the norm: a proposal. */
  @Permit('catalogue.law_changes')
  @Get('law-changes/touched')
  @ApiOkResponse({ type: TouchedEntriesAnswer })
  async touched(@Context() context: UseCaseContext, @Query() { title }: TouchedQuery): Promise<TouchedEntriesAnswer> {
    return { items: await this.changes.touchedBy(context, await searchWords(title)) };
  }

  /** The terms of my departments and region, the earliest due first. */
  @Permit('catalogue.filings')
  @Get('terms')
  @ApiOkResponse({ type: TermsPage })
  async page(@Context() context: UseCaseContext, @Query() query: TermsQuery): Promise<TermsPage> {
    const { phase = null, state = null, entryId = null } = query;
    const page = await this.terms.page(context, { phase, state, entryId }, pageRequest(this.config.secret, query));
    return pageAnswer(this.config.secret, page);
  }

  /** The department asks for five more working days, for a special reason. */
  @Permit('catalogue.edit')
  @Post('terms/:id/extension')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: TermAnswer })
  async requestExtension(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { reason }: UpdateExtensionInput,
  ): Promise<TermAnswer> {
    return unwrap(await this.terms.requestExtension(context, { id, seenVersion }, normalText(reason)));
  }

  /** The authority consents to the extension, or does not. */
  @Permit('catalogue.publish')
  @Post('terms/:id/extension/decision')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: TermAnswer })
  async decideExtension(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { consented, note }: UpdateExtensionDecisionInput,
  ): Promise<TermAnswer> {
    const decision = { consented, note: normalText(note ?? '') || null };
    return unwrap(await this.terms.decideExtension(context, { id, seenVersion }, decision));
  }

  /** The authority ends a term because the change does not touch the entry after all. */
  @Permit('catalogue.publish')
  @Post('terms/:id/release')
  @HttpCode(200)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: TermAnswer })
  async release(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() { reason }: FilingReasonInput,
  ): Promise<TermAnswer> {
    return unwrap(await this.terms.release(context, { id, seenVersion }, normalText(reason)));
  }
}
