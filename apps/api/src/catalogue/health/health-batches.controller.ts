import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { HealthBatches, type BatchTaken, type HealthBatch, type ToldRow } from '@zeqing/catalogue';
import { normalText, type UseCaseContext } from '@zeqing/kernel';
import { CONFIG, WORKBOOK_MEDIA_TYPE, type Config } from '@zeqing/platform';
import {
  Context,
  pageAnswer,
  PageQuery,
  pageRequest,
  Permit,
  ProblemException,
  TAKES_TABLES,
  unwrap,
} from '../../http';
import { HealthBatchAnswer, HealthBatchesPage, HealthBatchTakenAnswer } from './health.answers';
import { HealthBatchInput, HealthBatchQuery, type HealthBatchRowInput } from './health.dto';

/** Outcomes of calls as the exchange platform counted them. */
@ApiTags('catalogue')
@Controller('api/v1/health-batches')
export class HealthBatchesController {
  constructor(
    private readonly batches: HealthBatches,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secret'>,
  ) {}

  /** Takes a batch; bad rows are named and left out, and a number sent again with the same rows is taken once. */
  @Permit('health.batches')
  @Post()
  @ApiCreatedResponse({ type: HealthBatchTakenAnswer })
  async take(
    @Context() context: UseCaseContext,
    @Body() { number, rows }: HealthBatchInput,
  ): Promise<HealthBatchTakenAnswer> {
    return takenAnswer(unwrap(await this.batches.take(context, normalText(number), rows.map(toldRow))));
  }

  /** The same from a file (.xlsx, or CSV in UTF-8 or GB18030) as the body. */
  @Permit('health.batches')
  @Post('files')
  @RouteConfig(TAKES_TABLES)
  @ApiConsumes(WORKBOOK_MEDIA_TYPE, 'text/csv', 'application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiCreatedResponse({ type: HealthBatchTakenAnswer })
  async takeFile(
    @Context() context: UseCaseContext,
    @Query() { number }: HealthBatchQuery,
    @Body() body: unknown,
  ): Promise<HealthBatchTakenAnswer> {
    if (!Buffer.isBuffer(body)) throw new ProblemException({ code: 'body.unsupported_type' });
    return takenAnswer(unwrap(await this.batches.takeFile(context, normalText(number), body)));
  }

  /** The region’s batches, newest first. */
  @Permit('health.batches')
  @Get()
  @ApiOkResponse({ type: HealthBatchesPage })
  async list(@Context() context: UseCaseContext, @Query() query: PageQuery): Promise<HealthBatchesPage> {
    const page = await this.batches.page(context, pageRequest(this.config.secret, query));
    return pageAnswer(this.config.secret, { ...page, items: page.items.map(batchAnswer) });
  }

  /** One with the rows that were left out. */
  @Permit('health.batches')
  @Get(':id')
  @ApiOkResponse({ type: HealthBatchAnswer })
  async read(@Context() context: UseCaseContext, @Param('id', ParseUUIDPipe) id: string): Promise<HealthBatchAnswer> {
    return batchAnswer(unwrap(await this.batches.read(context, id)));
  }
}

const batchAnswer = (batch: HealthBatch): HealthBatchAnswer => ({
  ...{ id: batch.id, number: batch.number, departmentId: batch.departmentId, rowCount: batch.rowCount },
  ...{ takenCount: batch.takenCount, findings: batch.findings, receivedAt: batch.receivedAt },
});
const takenAnswer = (batch: BatchTaken): HealthBatchTakenAnswer =>
  Object.assign(batchAnswer(batch), { isRepeated: batch.isRepeated });

const toldRow = (row: HealthBatchRowInput, index: number): ToldRow => ({
  ...{ row: index + 1, resource: normalText(row.resource), until: row.until, succeeded: String(row.succeeded) },
  ...{ failed: String(row.failed), fault: row.fault ?? '', detail: normalText(row.detail ?? '') },
});
