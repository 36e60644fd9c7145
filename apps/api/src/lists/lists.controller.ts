import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { localDate, type UseCaseContext } from '@zeqing/kernel';
import { ApprovalGate, ListReader, Recipients } from '@zeqing/lists';
import { CONFIG, type Config } from '@zeqing/platform';
import { Context, IfMatch, pageAnswer, PageQuery, pageRequest, Permit, unwrap } from '../http';
import {
  ApprovedBatchAnswer,
  BatchAnswer,
  BatchPageAnswer,
  BatchRowPageAnswer,
  DutyRowAnswer,
  SeriesListAnswer,
} from './lists.answers';
import { ImpactAnswer, impactAnswer } from './impact.answers';
import { ApprovalInput, BatchesQuery, ImpactSignOffInput, RecipientsInput } from './lists.dto';

const IF_MATCH = { name: 'If-Match', required: true } as const;

@ApiTags('lists')
@Controller('api/v1/lists')
export class ListsController {
  constructor(
    private readonly reader: ListReader,
    private readonly gate: ApprovalGate,
    private readonly recipients: Recipients,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Permit('lists.read')
  @Get('series')
  @ApiOkResponse({ type: SeriesListAnswer })
  async series(@Context() context: UseCaseContext): Promise<SeriesListAnswer> {
    return { items: await this.reader.series(context) };
  }

  /** Batches in force, announced empty ones, and those under way that the caller may see. */
  @Permit('lists.read')
  @Get('batches')
  @ApiOkResponse({ type: BatchPageAnswer })
  async batches(@Context() context: UseCaseContext, @Query() query: BatchesQuery): Promise<BatchPageAnswer> {
    const page = pageRequest(this.config.secret, query);
    return pageAnswer(this.config.secret, await this.reader.batchPage(context, query.series ?? null, page));
  }

  @Permit('lists.read')
  @Get('batches/:id')
  @ApiOkResponse({ type: BatchAnswer })
  async batch(@Context() context: UseCaseContext, @Param('id', ParseUUIDPipe) id: string): Promise<BatchAnswer> {
    return unwrap(await this.reader.batch(context, id));
  }

  /** The rows a batch adds, amends or withdraws, in the order of its document. */
  @Permit('lists.read')
  @Get('batches/:id/rows')
  @ApiOkResponse({ type: BatchRowPageAnswer })
  async batchRows(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<BatchRowPageAnswer> {
    const page = pageRequest(this.config.secret, query);
    return pageAnswer(this.config.secret, unwrap(await this.reader.batchRows(context, id, page)));
  }

  /** What a batch will do once approved: items whose readiness changes, open requests and live grants it touches. */
  @Permit('lists.read')
  @Get('batches/:id/impact')
  @ApiOkResponse({ type: ImpactAnswer })
  async impact(@Context() context: UseCaseContext, @Param('id', ParseUUIDPipe) id: string): Promise<ImpactAnswer> {
    return impactAnswer(unwrap(await this.gate.impact(context, id)));
  }

  /** Signs off, by name, the impact that was seen; a batch that touches something is approved only then. */
  @Permit('lists.approve')
  @Post('batches/:id/impact/sign-off')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: ImpactAnswer })
  async signOff(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() { digest }: ImpactSignOffInput,
  ): Promise<ImpactAnswer> {
    return impactAnswer(unwrap(await this.gate.signOff(context, id, seen, digest)));
  }

  /** Publishes a checked batch: its entries, its duties and the next edition of the series. */
  @Permit('lists.approve')
  @Post('batches/:id/approve')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: ApprovedBatchAnswer })
  async approve(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() { inForceFrom }: ApprovalInput,
  ): Promise<ApprovedBatchAnswer> {
    return unwrap(await this.gate.approve(context, id, seen, inForceFrom ? localDate(inForceFrom) : null));
  }

  @Permit('lists.read')
  @Get('duty-rows/:id')
  @ApiOkResponse({ type: DutyRowAnswer })
  async dutyRow(@Context() context: UseCaseContext, @Param('id', ParseUUIDPipe) id: string): Promise<DutyRowAnswer> {
    return unwrap(await this.reader.dutyRow(context, id));
  }

  /** Confirms to whom and for what a conditional row is owed; until then it counts as "recipient unclear". */
  @Permit('lists.approve')
  @Post('duty-rows/:id/recipients')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: DutyRowAnswer })
  async confirmRecipients(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() { recipients, purposes }: RecipientsInput,
  ): Promise<DutyRowAnswer> {
    const structure = recipients.map((one) => ({
      kind: one.kind,
      oneThing: one.oneThing ?? null,
      departmentIds: one.departmentIds ?? [],
      regionCodePrefix: one.regionCodePrefix ?? null,
      levels: one.levels ?? [],
      lineSuperiorId: one.lineSuperiorId ?? null,
    }));
    return unwrap(await this.recipients.confirm(context, id, seen, { recipients: structure, purposes }));
  }
}
