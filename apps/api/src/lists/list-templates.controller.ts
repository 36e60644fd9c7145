import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { UseCaseContext } from '@zeqing/kernel';
import { BatchUndo, ListTemplates } from '@zeqing/lists';
import { EXPORT_MEDIA_TYPES } from '@zeqing/platform';
import { Context, IfMatch, Permit, unwrap } from '../http';
import { TemplateQuery } from './import-desk.dto';
import { BatchAnswer } from './lists.answers';

const BINARY = { schema: { type: 'string', format: 'binary' } } as const;

/** What a list goes out by to be filled in, and what takes one back that came in. */
@ApiTags('lists')
@Controller('api/v1/lists')
export class ListTemplatesController {
  constructor(
    private readonly templates: ListTemplates,
    private readonly undo: BatchUndo,
  ) {}

  /** The workbook to fill in, with drop-downs, comments and what the current edition says of the department. */
  @Permit('lists.import')
  @Get('template')
  @ApiOkResponse({ content: { [EXPORT_MEDIA_TYPES.xlsx]: BINARY } })
  async template(
    @Context() context: UseCaseContext,
    @Query() { series, department }: TemplateQuery,
  ): Promise<StreamableFile> {
    const { fileName, file } = unwrap(await this.templates.make(context, series, department ?? null));
    return new StreamableFile(file, {
      type: EXPORT_MEDIA_TYPES.xlsx,
      disposition: `attachment; filename="template.xlsx"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    });
  }

  /** Prepares the batch that takes a published one back; once approved it makes the compensating edition. */
  @Permit('lists.approve')
  @Post('batches/:id/undo')
  @HttpCode(201)
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiCreatedResponse({ type: BatchAnswer })
  async takeBack(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
  ): Promise<BatchAnswer> {
    return unwrap(await this.undo.prepare(context, id, seen));
  }
}
