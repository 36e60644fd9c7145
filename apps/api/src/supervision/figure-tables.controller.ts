import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { UseCaseContext } from '@zeqing/kernel';
import { FigureTables, type FigureSet, type FigureTable, type Stamp } from '@zeqing/supervision';
import type { FastifyReply } from 'fastify';
import { Context, Permit } from '../http';
import { sendStamp, StampAnswer, stampAnswer } from './as-of';
import {
  FigureAnswer,
  figureAnswer,
  measureAnswer,
  MeasureAnswer,
  MonthAnswer,
  ShareAnswer,
  sharesAnswer,
} from './measures.answers';
import { askedOf, FiguresQuery } from './supervision.dto';
import { nameIn } from './tables.answers';

export class TableMeasureAnswer extends MeasureAnswer {
  @ApiProperty({ type: [MonthAnswer], description: 'oldest first; empty for what is counted as it stands' })
  series!: MonthAnswer[];
  @ApiProperty({ type: [ShareAnswer], description: 'the most frequent first' }) shares!: ShareAnswer[];
}

export class FigureLineAnswer {
  @ApiProperty({ format: 'uuid' }) departmentId!: string;
  @ApiProperty() departmentName!: string;
  @ApiProperty({ type: [FigureAnswer], description: 'in the order of the measures' }) figures!: FigureAnswer[];
}

export class FigureTableAnswer {
  @ApiProperty({ type: StampAnswer }) stamp!: StampAnswer;
  @ApiProperty({ type: [TableMeasureAnswer], description: 'of all together' }) measures!: TableMeasureAnswer[];
  @ApiProperty({ type: [FigureLineAnswer] }) departments!: FigureLineAnswer[];
}

@ApiTags('supervision')
@Controller('api/v1/supervision')
export class FigureTablesController {
  constructor(private readonly tables: FigureTables) {}

  /** How many working days each stage takes, by department and month. */
  @Permit('supervision.read')
  @Get('stages')
  @ApiOkResponse({ type: FigureTableAnswer })
  stages(
    @Context() context: UseCaseContext,
    @Query() query: FiguresQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FigureTableAnswer> {
    return this.#table(context, 'stages', query, reply);
  }

  /** Whether what is shared is usable: corrections, attached resources, suspended grants. */
  @Permit('supervision.read')
  @Get('quality')
  @ApiOkResponse({ type: FigureTableAnswer })
  quality(
    @Context() context: UseCaseContext,
    @Query() query: FiguresQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FigureTableAnswer> {
    return this.#table(context, 'quality', query, reply);
  }

  /** Facts, suspected cases and findings by department and provision; only findings are called violations. */
  @Permit('supervision.read')
  @Get('register')
  @ApiOkResponse({ type: FigureTableAnswer })
  register(
    @Context() context: UseCaseContext,
    @Query() query: FiguresQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FigureTableAnswer> {
    return this.#table(context, 'register', query, reply);
  }

  async #table(
    context: UseCaseContext,
    set: FigureSet,
    query: FiguresQuery,
    reply: FastifyReply,
  ): Promise<FigureTableAnswer> {
    const { stamp, answer } = await this.tables.table(context, set, askedOf(query));
    sendStamp(reply, stamp);
    return figureTableAnswer(stamp, answer);
  }
}

const figureTableAnswer = (stamp: Stamp, { measures, departments, names }: FigureTable): FigureTableAnswer => ({
  stamp: stampAnswer(stamp),
  measures: measures.map((detail) => ({
    ...measureAnswer(detail),
    series: detail.series.map((month) => ({ month: month.month, ...figureAnswer(month) })),
    shares: sharesAnswer(detail),
  })),
  departments: departments.map(({ key, figures }) => ({
    ...{ departmentId: key, departmentName: nameIn(names, key), figures: figures.map(figureAnswer) },
  })),
});
