import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { localDate, normalText, type UseCaseContext } from '@zeqing/kernel';
import { CONFIG, type Config } from '@zeqing/platform';
import { UsageLedger } from '@zeqing/requests';
import { Context, IfMatch, pageAnswer, PageQuery, pageRequest, Permit, unwrap } from '../../http';
import {
  SheetActAnswer,
  SheetConfirmationInput,
  usageRecordAnswer,
  UsageRecordInput,
  UsageRecordMade,
  UsageRecordPage,
  usageSheetAnswer,
  UsageSheetPage,
  UsageSheetsQuery,
} from './usage.dto';

/** The usage ledger of what was granted (arts 26, 27, 29). */
@ApiTags('usage')
@Controller('api/v1')
export class UsageController {
  constructor(
    private readonly ledger: UsageLedger,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secret'>,
  ) {}

  /** The usage records of a request, newest first, for its parties and the authority. */
  @Permit('requests.read')
  @Get('requests/:id/usage-records')
  @ApiOkResponse({ type: UsageRecordPage })
  async records(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<UsageRecordPage> {
    const page = unwrap(await this.ledger.records(context, id, pageRequest(this.config.secret, query)));
    return pageAnswer(this.config.secret, { ...page, items: page.items.map(usageRecordAnswer) });
  }

  /** Records a use: scenario, process, effect, storage or destruction. A record is never changed. */
  @Permit('requests.confirm')
  @Post('requests/:id/usage-records')
  @ApiCreatedResponse({ type: UsageRecordMade })
  async record(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { kind, said, document, happenedOn }: UsageRecordInput,
  ): Promise<UsageRecordMade> {
    const draft = { kind, said: normalText(said), document: given(document), happenedOn: localDate(happenedOn) };
    return unwrap(await this.ledger.record(context, id, draft));
  }

  /** Quarterly sheets, prefilled from use reports and the platform’s counts, newest first. */
  @Permit('requests.read')
  @Get('usage-sheets')
  @ApiOkResponse({ type: UsageSheetPage })
  async sheets(@Context() context: UseCaseContext, @Query() query: UsageSheetsQuery): Promise<UsageSheetPage> {
    const { quarter = null, request: requestId = null, state = null } = query;
    const filter = { quarter, requestId, state };
    const page = await this.ledger.sheets(context, filter, pageRequest(this.config.secret, query));
    return pageAnswer(this.config.secret, { ...page, items: page.items.map(usageSheetAnswer) });
  }

  /** Confirms a sheet as prefilled, or with what is to be said of its figures. */
  @Permit('requests.confirm')
  @Post('usage-sheets/:id/confirm')
  @HttpCode(200)
  @ApiHeader({ name: 'If-Match', required: true, description: 'the version seen, as "v1"' })
  @ApiOkResponse({ type: SheetActAnswer })
  async confirm(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() { note }: SheetConfirmationInput,
  ): Promise<SheetActAnswer> {
    return unwrap(await this.ledger.confirm(context, id, seen, given(note)));
  }
}

const given = (text: string | undefined): string | null => normalText(text ?? '') || null;
