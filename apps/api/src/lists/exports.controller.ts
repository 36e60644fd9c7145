import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { UseCaseContext } from '@zeqing/kernel';
import { ListExports, type MadeFile } from '@zeqing/lists';
import { EXPORT_MEDIA_TYPES } from '@zeqing/platform';
import type { FastifyReply } from 'fastify';
import { Context, Permit, unwrap } from '../http';
import { ExportAnswer, ExportOrderInput, ExportRequestInput } from './exports.dto';
import { orderOf, requestOf } from './export-order';

const BINARY = { schema: { type: 'string', format: 'binary' } } as const;
const PDF = 'application/pdf';
const FILES = { content: { [EXPORT_MEDIA_TYPES.xlsx]: BINARY, [EXPORT_MEDIA_TYPES.csv]: BINARY } };

@ApiTags('lists')
@Controller('api/v1/exports')
export class ExportsController {
  constructor(private readonly exports: ListExports) {}

  /**
   * The catalogue as a search finds it, one of the three lists, one row for each data item, an edition, or what changed;
   * up to 5,000 rows at once.
   */
  @Permit('lists.read')
  @Get('table')
  @ApiOkResponse(FILES)
  async table(@Context() context: UseCaseContext, @Query() query: ExportOrderInput): Promise<StreamableFile> {
    return saved(unwrap(await this.exports.table(context, await orderOf(query))));
  }

  /**
   * The same of any length, and an edition of up to 20,000 rows as PDF, made in the background: ask the operation how far it
   * is, then fetch its file.
   */
  @Permit('lists.read')
  @Post()
  @HttpCode(202)
  @ApiAcceptedResponse({ type: ExportAnswer, headers: { Location: { schema: { type: 'string' } } } })
  async request(
    @Context() context: UseCaseContext,
    @Body() input: ExportRequestInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ExportAnswer> {
    const operationId = unwrap(await this.exports.request(context, await requestOf(input)));
    void reply.header('location', `/api/v1/operations/${operationId}`);
    return { operationId };
  }

  /** The file a finished operation made, kept for seven days for whoever asked for it. */
  @Permit('lists.read')
  @Get(':id/file')
  @ApiOkResponse({ content: { ...FILES.content, [PDF]: BINARY } })
  async file(@Context() context: UseCaseContext, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return saved(unwrap(await this.exports.made(context, id)));
  }
}

/** A made file, to be saved under its name. */
export const saved = ({ name, mediaType, file }: MadeFile): StreamableFile =>
  new StreamableFile(file, {
    type: mediaType === EXPORT_MEDIA_TYPES.csv ? `${mediaType}; charset=utf-8` : mediaType,
    disposition: `attachment; filename="${name}"`,
  });
