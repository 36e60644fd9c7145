import { Controller, Get, Inject, Param, ParseUUIDPipe, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { localDate, type UseCaseContext } from '@zeqing/kernel';
import { EditionReader, ListExports, ListReader } from '@zeqing/lists';
import { CONFIG, EXPORT_MEDIA_TYPES, searchWords, type Config } from '@zeqing/platform';
import type { FastifyReply } from 'fastify';
import { Context, pageAnswer, pageRequest, Permit, unwrap } from '../http';
import { EditionPageAnswer, EditionRowPageAnswer } from './editions.answers';
import { saved } from './exports.controller';
import { EditionRowsQuery, EditionsQuery, EditionTableQuery } from './editions.dto';
import { EditionAnswer } from './lists.answers';

const BINARY = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('lists')
@Controller('api/v1/lists/editions')
export class EditionsController {
  constructor(
    private readonly reader: ListReader,
    private readonly editions: EditionReader,
    private readonly exports: ListExports,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The editions of a series, newest first. With `asOf` those in force from that day or before: the first is that day's. */
  @Permit('lists.read')
  @Get()
  @ApiOkResponse({ type: EditionPageAnswer })
  async list(@Context() context: UseCaseContext, @Query() query: EditionsQuery): Promise<EditionPageAnswer> {
    const asOf = query.asOf ? localDate(query.asOf) : null;
    const page = await this.editions.page(context, query.series, asOf, pageRequest(this.config.secret, query));
    return pageAnswer(this.config.secret, unwrap(page));
  }

  @Permit('lists.read')
  @Get(':id')
  @ApiOkResponse({ type: EditionAnswer })
  async edition(@Context() context: UseCaseContext, @Param('id', ParseUUIDPipe) id: string): Promise<EditionAnswer> {
    return unwrap(await this.reader.edition(context, id));
  }

  /** The rows of an edition as they were frozen, in their order. */
  @Permit('lists.read')
  @Get(':id/rows')
  @ApiOkResponse({ type: EditionRowPageAnswer })
  async rows(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: EditionRowsQuery,
  ): Promise<EditionRowPageAnswer> {
    const { q, provider = null, shareType = null } = query;
    const filter = { text: q ? await searchWords(q) : null, providerId: provider, shareType };
    const page = await this.editions.rows(context, id, filter, pageRequest(this.config.secret, query));
    return pageAnswer(this.config.secret, unwrap(page));
  }

  /** The whole edition as a workbook or CSV, with its number, day and hash above; up to 5,000 rows, longer ones by POST /exports. */
  @Permit('lists.read')
  @Get(':id/table')
  @ApiOkResponse({ content: { [EXPORT_MEDIA_TYPES.xlsx]: BINARY, [EXPORT_MEDIA_TYPES.csv]: BINARY } })
  async table(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { format = 'xlsx', language = 'zh' }: EditionTableQuery,
  ): Promise<StreamableFile> {
    const order = {
      list: 'edition',
      objectId: id,
      from: null,
      class: null,
      department: 'any',
      format,
      language,
    } as const;
    return saved(unwrap(await this.exports.table(context, order)));
  }

  /** The rows of an edition byte for byte as they were hashed: `openssl dgst -sm3` of this body is the edition's hash. */
  @Permit('lists.read')
  @Get(':id/export')
  @ApiOkResponse({ schema: { type: 'array', items: { type: 'object', additionalProperties: true } } })
  async exportEdition(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { edition, canonicalRows } = unwrap(await this.reader.exportEdition(context, id));
    void reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('etag', `"${edition.hash}"`)
      .header('zeqing-edition-hash', `${edition.algorithm}:${edition.hash}`);
    return canonicalRows;
  }
}
