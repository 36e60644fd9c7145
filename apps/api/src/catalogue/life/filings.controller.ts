import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { FilingQueries, Filings, type FilingWish } from '@zeqing/catalogue';
import type { UseCaseContext } from '@zeqing/kernel';
import { CONFIG, type Config } from '@zeqing/platform';
import { Context, IfMatch, pageAnswer, pageRequest, Permit, unwrap } from '../../http';
import { VERSION } from '../../requests/case/register.dto';
import { FilingAnswer, FilingsPage } from './filings.answers';
import { FilingBeginInput, FilingsQuery, FilingTextInput } from './filings.dto';
import { filingTextOf } from './filing-text';

/** Filings (编目单): what a department prepares to bring an entry in, change or withdraw it (Decree 809 arts 12, 13). */
@ApiTags('catalogue')
@Controller('api/v1/catalogue/filings')
export class FilingsController {
  constructor(
    private readonly filings: Filings,
    private readonly queries: FilingQueries,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secret'>,
  ) {}

  /** My departments' filings, and for who reviews or watches those signed in the region; newest first. */
  @Permit('catalogue.filings')
  @Get()
  @ApiOkResponse({ type: FilingsPage })
  async list(@Context() context: UseCaseContext, @Query() query: FilingsQuery): Promise<FilingsPage> {
    const { state = null, kind = null, entryId = null } = query;
    const page = await this.queries.page(
      context,
      { states: state, kind, entryId },
      pageRequest(this.config.secret, query),
    );
    return pageAnswer(this.config.secret, page);
  }

  /** Begins one: for a new entry, or from the content in force of a published one. */
  @Permit('catalogue.edit')
  @Post()
  @ApiCreatedResponse({ type: FilingAnswer })
  async begin(@Context() context: UseCaseContext, @Body() input: FilingBeginInput): Promise<FilingAnswer> {
    const id = unwrap(await this.filings.begin(context, wishOf(input)));
    return unwrap(await this.queries.read(context, id));
  }

  /** One with its faults, what I may do, its history, what it changes and the terms that run. */
  @Permit('catalogue.filings')
  @Get(':id')
  @ApiOkResponse({ type: FilingAnswer })
  async read(@Context() context: UseCaseContext, @Param('id', ParseUUIDPipe) id: string): Promise<FilingAnswer> {
    return unwrap(await this.queries.read(context, id));
  }

  /** Keeps what was written, complete or not; state and work secrets are not kept (art. 3). */
  @Permit('catalogue.edit')
  @Put(':id/text')
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: FilingAnswer })
  async amend(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seenVersion: number,
    @Body() input: FilingTextInput,
  ): Promise<FilingAnswer> {
    unwrap(await this.filings.amend(context, { id, seenVersion }, filingTextOf(input)));
    return unwrap(await this.queries.read(context, id));
  }
}

function wishOf({ kind, departmentId = '', entryId = '', lawChangeId }: FilingBeginInput): FilingWish {
  return kind === 'new' ? { kind, departmentId } : { kind, entryId, lawChangeId: lawChangeId ?? null };
}
