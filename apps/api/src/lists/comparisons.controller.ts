import { Controller, Get, Inject, Param, ParseUUIDPipe, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { UseCaseContext } from '@zeqing/kernel';
import { EditionComparison, ListExports, type Comparison, type ObjectOrder } from '@zeqing/lists';
import { CONFIG, EXPORT_MEDIA_TYPES, type Config } from '@zeqing/platform';
import { Context, pageAnswer, pageRequest, Permit, unwrap } from '../http';
import {
  BatchDiffQuery,
  BatchDiffTableQuery,
  ComparisonAnswer,
  EditionDiffQuery,
  EditionDiffTableQuery,
} from './comparisons.dto';
import { saved } from './exports.controller';

const BINARY = { schema: { type: 'string', format: 'binary' } } as const;
const FILES = { content: { [EXPORT_MEDIA_TYPES.xlsx]: BINARY, [EXPORT_MEDIA_TYPES.csv]: BINARY } };

@ApiTags('lists')
@Controller('api/v1/lists')
export class ComparisonsController {
  constructor(
    private readonly comparisons: EditionComparison,
    private readonly exports: ListExports,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** An edition row by row against an older one, in the law's classes: added, dropped, widened, narrowed and so on. */
  @Permit('lists.read')
  @Get('editions/:id/diff')
  @ApiOkResponse({ type: ComparisonAnswer })
  async editions(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: EditionDiffQuery,
  ): Promise<ComparisonAnswer> {
    const found = unwrap(await this.comparisons.ofEditions(context, id, query.from ?? null, query.department ?? 'any'));
    return this.#answer(context, found, query);
  }

  /** The same as a workbook or CSV, one line for each changed field; up to 5,000 of them, more by POST /exports. */
  @Permit('lists.read')
  @Get('editions/:id/diff/table')
  @ApiOkResponse(FILES)
  async editionsTable(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: EditionDiffTableQuery,
  ): Promise<StreamableFile> {
    return this.#file(context, { list: 'edition_diff', objectId: id, from: query.from ?? null }, query);
  }

  /** A batch against the edition before it: as it came out, or, not yet in force, as it would. */
  @Permit('lists.read')
  @Get('batches/:id/diff')
  @ApiOkResponse({ type: ComparisonAnswer })
  async batch(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: BatchDiffQuery,
  ): Promise<ComparisonAnswer> {
    const found = unwrap(await this.comparisons.ofBatch(context, id, query.department ?? 'any'));
    return this.#answer(context, found, query);
  }

  @Permit('lists.read')
  @Get('batches/:id/diff/table')
  @ApiOkResponse(FILES)
  async batchTable(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: BatchDiffTableQuery,
  ): Promise<StreamableFile> {
    return this.#file(context, { list: 'batch_diff', objectId: id, from: null }, query);
  }

  async #answer(context: UseCaseContext, found: Comparison, query: BatchDiffQuery): Promise<ComparisonAnswer> {
    const wanted = { class: query.class ?? null, language: query.language ?? 'zh' } as const;
    const page = await this.comparisons.page(context, found, wanted, pageRequest(this.config.secret, query));
    const { items, next } = pageAnswer(this.config.secret, page);
    const { from, to, batch, department, counts, summary, rowCount } = page;
    const rows = items.map(({ code, name, providerName, classes, lines }) => ({
      ...{ code, name, providerName, classes, lines },
    }));
    return { from, to, batch, department, counts, summary, rowCount, items: rows, next };
  }

  async #file(
    context: UseCaseContext,
    of: Pick<ObjectOrder, 'list' | 'objectId' | 'from'>,
    query: BatchDiffTableQuery,
  ): Promise<StreamableFile> {
    const { format = 'xlsx', language = 'zh', class: wanted = null, department = 'any' } = query;
    const form = { class: wanted, department, language, format };
    return saved(unwrap(await this.exports.table(context, { ...of, ...form })));
  }
}
