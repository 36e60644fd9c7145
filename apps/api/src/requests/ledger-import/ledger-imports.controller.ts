import { Body, Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { normalText, type UseCaseContext } from '@zeqing/kernel';
import { WORKBOOK_MEDIA_TYPE } from '@zeqing/platform';
import { LedgerImports } from '@zeqing/requests';
import { Context, IfMatch, Permit, ProblemException, TAKES_TABLES, unwrap } from '../../http';
import { LedgerImportAnswer, ledgerImportAnswer, LedgerQuery } from './ledger-imports.dto';

/** Requests under way on an existing platform: its ledger, tried first and then taken. */
@ApiTags('requests')
@Controller('api/v1/requests/ledger-imports')
export class LedgerImportsController {
  constructor(private readonly imports: LedgerImports) {}

  /** Dry run of a ledger (.xlsx, or CSV in UTF-8 or GB18030) as the body: what would be taken, and what not and why. */
  @Permit('requests.import')
  @Post()
  @RouteConfig(TAKES_TABLES)
  @ApiConsumes(WORKBOOK_MEDIA_TYPE, 'text/csv', 'application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiCreatedResponse({ type: LedgerImportAnswer })
  async check(
    @Context() context: UseCaseContext,
    @Query() { source, fileName }: LedgerQuery,
    @Headers('content-type') contentType: string | undefined,
    @Body() body: unknown,
  ): Promise<LedgerImportAnswer> {
    if (!Buffer.isBuffer(body)) throw new ProblemException({ code: 'body.unsupported_type' });
    const mediaType = (contentType ?? 'application/octet-stream').split(';')[0]?.trim() ?? '';
    const upload = { source, fileName: normalText(fileName), mediaType, bytes: body };
    return ledgerImportAnswer(unwrap(await this.imports.check(context, upload)));
  }

  /** The report by row, column, value, rule and mend. */
  @Permit('requests.import')
  @Get(':id')
  @ApiOkResponse({ type: LedgerImportAnswer })
  async find(@Context() context: UseCaseContext, @Param('id', ParseUUIDPipe) id: string): Promise<LedgerImportAnswer> {
    return ledgerImportAnswer(unwrap(await this.imports.find(context, id)));
  }

  /** Takes every row that can be taken. A number of the same source is taken once, however often it is sent. */
  @Permit('requests.import_apply')
  @Post(':id/apply')
  @HttpCode(200)
  @ApiHeader({ name: 'If-Match', required: true, description: 'the version seen, as "v1"' })
  @ApiOkResponse({ type: LedgerImportAnswer })
  async apply(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
  ): Promise<LedgerImportAnswer> {
    return ledgerImportAnswer(unwrap(await this.imports.apply(context, id, seen)));
  }
}
