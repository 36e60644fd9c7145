import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { UseCaseContext } from '@zeqing/kernel';
import { ImportConflicts, ImportHistory, type Decision } from '@zeqing/lists';
import { CONFIG, EXPORT_MEDIA_TYPES, type Config } from '@zeqing/platform';
import { Context, IfMatch, pageAnswer, PageQuery, pageRequest, Permit, ProblemException, unwrap } from '../http';
import { ConflictPageAnswer, ImportPageAnswer, pastImportAnswer } from './import-desk.answers';
import { ConflictDecisionInput, ImportsQuery } from './import-desk.dto';
import { ImportAnswer, importAnswer } from './lists.answers';

const BINARY = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('lists')
@Controller('api/v1/lists/imports')
export class ImportDeskController {
  constructor(
    private readonly history: ImportHistory,
    private readonly conflicts: ImportConflicts,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What was imported, newest first: by whom, from which file, with what outcome. */
  @Permit('lists.import')
  @Get()
  @ApiOkResponse({ type: ImportPageAnswer })
  async list(@Context() context: UseCaseContext, @Query() query: ImportsQuery): Promise<ImportPageAnswer> {
    const { secret } = this.config;
    const page = await this.history.page(context, query.series ?? null, pageRequest(secret, query));
    return pageAnswer(secret, { ...page, items: page.items.map(pastImportAnswer) });
  }

  /** The file as it was brought. */
  @Permit('lists.import')
  @Get(':id/file')
  @ApiOkResponse({ content: { 'application/octet-stream': BINARY } })
  async file(@Context() context: UseCaseContext, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { name, file } = unwrap(await this.history.file(context, id));
    return new StreamableFile(file, { type: 'application/octet-stream', disposition: attachment(name) });
  }

  /** The workbook back with what the check found: red cells, comments, and a column 错误原因. */
  @Permit('lists.import')
  @Get(':id/workbook')
  @ApiOkResponse({ content: { [EXPORT_MEDIA_TYPES.xlsx]: BINARY } })
  async workbook(@Context() context: UseCaseContext, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const file = unwrap(await this.history.marked(context, id));
    return new StreamableFile(file, { type: EXPORT_MEDIA_TYPES.xlsx, disposition: attachment(`import-${id}.xlsx`) });
  }

  /** Where the file and the list both changed the same since the template was downloaded, and not alike. */
  @Permit('lists.import')
  @Get(':id/conflicts')
  @ApiOkResponse({ type: ConflictPageAnswer })
  async conflictPage(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<ConflictPageAnswer> {
    const { secret } = this.config;
    return pageAnswer(secret, unwrap(await this.conflicts.page(context, id, pageRequest(secret, query))));
  }

  /** Decides conflicts: for what the file says, or for what the list says now. */
  @Permit('lists.import')
  @Post(':id/conflicts')
  @HttpCode(200)
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ImportAnswer })
  async decide(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() input: ConflictDecisionInput,
  ): Promise<ImportAnswer> {
    return importAnswer(unwrap(await this.conflicts.decide(context, id, seen, decisionOf(input))));
  }
}

function decisionOf({ all, choices }: ConflictDecisionInput): Decision {
  if (choices === undefined && all !== undefined) return { all };
  if (choices !== undefined && all === undefined) return { some: choices };
  throw new ProblemException({ code: 'invalid_input', fields: [{ pointer: '/all', rule: 'all_or_choices' }] });
}

/** The name as people wrote it, by RFC 6266 with an ASCII fallback. */
const attachment = (name: string): string =>
  `attachment; filename="import"; filename*=UTF-8''${encodeURIComponent(name)}`;
