import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiAcceptedResponse, ApiBody, ApiConsumes, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { localDate, normalText, type UseCaseContext } from '@zeqing/kernel';
import { ImportDesk } from '@zeqing/lists';
import { CONFIG, WORKBOOK_MEDIA_TYPE, type Config } from '@zeqing/platform';
import type { FastifyReply } from 'fastify';
import { Context, IfMatch, pageAnswer, pageRequest, Permit, ProblemException, TAKES_TABLES, unwrap } from '../http';
import { ApplyQuery } from './import-desk.dto';
import { ImportAnswer, importAnswer, ImportReportAnswer } from './lists.answers';
import { FindingsQuery, ImportQuery } from './lists.dto';

const operation = (id: string): string => `/api/v1/operations/${id}`;

@ApiTags('lists')
@Controller('api/v1/lists/imports')
export class ImportsController {
  constructor(
    private readonly desk: ImportDesk,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Brings a workbook (.xlsx) or a table of text (.csv, .tsv) of up to 20 MB as the body. It is checked in the background; nothing is taken yet. */
  @Permit('lists.import')
  @Post()
  @HttpCode(202)
  @RouteConfig(TAKES_TABLES)
  @ApiConsumes(WORKBOOK_MEDIA_TYPE, 'application/octet-stream', 'text/csv')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiAcceptedResponse({ type: ImportAnswer, headers: { Location: { schema: { type: 'string' } } } })
  async receive(
    @Context() context: UseCaseContext,
    @Query() query: ImportQuery,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportAnswer> {
    if (!Buffer.isBuffer(body)) throw new ProblemException({ code: 'body.unsupported_type' });
    const { documentNumber, issuer, issuedOn, title, source, provider } = query;
    const received = unwrap(
      await this.desk.receive(context, {
        fileName: normalText(query.fileName),
        bytes: body,
        seriesCode: query.series,
        batchNumber: query.batchNumber,
        title: title ? normalText(title) : null,
        documentNumber: documentNumber ? normalText(documentNumber) : null,
        issuer: issuer ? normalText(issuer) : null,
        issuedOn: issuedOn ? localDate(issuedOn) : null,
        intent: query.intent,
        source: source ?? null,
        providerName: provider ? normalText(provider) : null,
      }),
    );
    void reply.header('location', operation(received.operationId));
    return importAnswer(received);
  }

  /** The import and its report: counts, what each heading was taken for, and a page of findings. */
  @Permit('lists.import')
  @Get(':id')
  @ApiOkResponse({ type: ImportReportAnswer })
  async find(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: FindingsQuery,
  ): Promise<ImportReportAnswer> {
    const found = unwrap(await this.desk.find(context, id));
    const page = pageRequest(this.config.secret, query);
    const filter = { severity: query.severity ?? null, rule: query.rule ?? null };
    const findings = unwrap(await this.desk.findings(context, id, filter, page));
    return Object.assign(importAnswer(found), { findings: pageAnswer(this.config.secret, findings) });
  }

  /** Has a checked import applied in the background: all of it or nothing, or its good rows only. Asking again starts nothing. */
  @Permit('lists.import')
  @Post(':id/apply')
  @HttpCode(202)
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiAcceptedResponse({ type: ImportAnswer, headers: { Location: { schema: { type: 'string' } } } })
  async apply(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Query() { rows = 'all' }: ApplyQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportAnswer> {
    const asked = unwrap(await this.desk.requestApply(context, id, seen, rows));
    void reply.header('location', operation(asked.applyOperationId ?? asked.operationId));
    return importAnswer(asked);
  }
}
