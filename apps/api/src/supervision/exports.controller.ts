import { Controller, Get, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { UseCaseContext } from '@zeqing/kernel';
import { EXPORT_MEDIA_TYPES } from '@zeqing/platform';
import { Exports } from '@zeqing/supervision';
import type { FastifyReply } from 'fastify';
import { Context, Permit, unwrap } from '../http';
import { sendStamp } from './as-of';
import { askedOf, ExportPath, ExportQuery, lotOf } from './supervision.dto';

export const BINARY = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('supervision')
@Controller('api/v1/supervision/exports')
export class ExportsController {
  constructor(private readonly exports: Exports) {}

  /** A table of the boards as a file, with its stamp in the first lines. */
  @Permit('supervision.read')
  @Get(':table')
  @ApiOkResponse({ content: { [EXPORT_MEDIA_TYPES.xlsx]: BINARY, [EXPORT_MEDIA_TYPES.csv]: BINARY } })
  async make(
    @Context() context: UseCaseContext,
    @Param() { table }: ExportPath,
    @Query() query: ExportQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { format = 'xlsx', language = 'zh', stage = null, lot } = query;
    const order = { table, asked: askedOf(query), stage, lot: lot === undefined ? null : lotOf(lot), language, format };
    const made = unwrap(await this.exports.make(context, order));
    sendStamp(reply, made.stamp);
    return streamed(made.bytes, made.mediaType, made.fileName);
  }
}

/** A file to be saved under a plain name. */
export const streamed = (bytes: Buffer, mediaType: string, fileName: string): StreamableFile =>
  new StreamableFile(bytes, {
    type: mediaType === EXPORT_MEDIA_TYPES.csv ? `${mediaType}; charset=utf-8` : mediaType,
    length: bytes.length,
    disposition: `attachment; filename="${fileName}"`,
  });
