import { Readable } from 'node:stream';
import { Body, Controller, HttpCode, Post, Query, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiAcceptedResponse, ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { normalText, type UseCaseContext } from '@zeqing/kernel';
import { CatalogueImportDesk } from '@zeqing/lists';
import type { FastifyReply } from 'fastify';
import { Context, Permit, ProblemException, TAKES_LONG_TABLES, unwrap } from '../http';
import { ImportAnswer, importAnswer } from './lists.answers';
import { CatalogueImportQuery } from './lists.dto';

@ApiTags('lists')
@Controller('api/v1/lists/imports')
export class CatalogueImportsController {
  constructor(private readonly desk: CatalogueImportDesk) {}

  /**
   * Brings a whole catalogue as a CSV file of up to 256 MB and a million lines: entries alone, to be published at once by
   * the authority of the series. It is checked in the background; report and applying are those of every import.
   */
  @Permit('lists.import')
  @Post('catalogue')
  @HttpCode(202)
  @RouteConfig(TAKES_LONG_TABLES)
  @ApiConsumes('text/csv')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiAcceptedResponse({ type: ImportAnswer, headers: { Location: { schema: { type: 'string' } } } })
  async receive(
    @Context() context: UseCaseContext,
    @Query() query: CatalogueImportQuery,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportAnswer> {
    if (!(body instanceof Readable)) throw new ProblemException({ code: 'body.unsupported_type' });
    const { title, documentNumber, actsReference, source = null } = query;
    const received = unwrap(
      await this.desk.receive(context, {
        fileName: normalText(query.fileName),
        bytes: body,
        seriesCode: query.series,
        title: title ? normalText(title) : null,
        documentNumber: documentNumber ? normalText(documentNumber) : null,
        source,
        actsReference: actsReference ? normalText(actsReference) : null,
      }),
    );
    void reply.header('location', `/api/v1/operations/${received.operationId}`);
    return importAnswer(received);
  }
}
