import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { UseCaseContext } from '@zeqing/kernel';
import { Boards, DepartmentTables, Matrices, RANKED_STAGES } from '@zeqing/supervision';
import type { FastifyReply } from 'fastify';
import { Context, Permit, unwrap } from '../http';
import { sendStamp, stampAnswer } from './as-of';
import { BoardAnswer, boardAnswer, BoardDetailAnswer, boardDetailAnswer } from './board.answers';
import { MatrixAnswer, matrixAnswer } from './matrix.answers';
import { askedOf, FiguresQuery, OneThingPath, RankingQuery } from './supervision.dto';
import {
  AgeingAnswer,
  ageingAnswer,
  cohortAnswer,
  FunnelAnswer,
  nameIn,
  rankedAnswer,
  RankingAnswer,
} from './tables.answers';

@ApiTags('supervision')
@Controller('api/v1/supervision')
export class BoardsController {
  constructor(
    private readonly boards: Boards,
    private readonly matrices: Matrices,
    private readonly tables: DepartmentTables,
  ) {}

  /** One-things × the bodies that hold them up: in each cell the worst stage, its days, whether it is overdue. */
  @Permit('supervision.read')
  @Get('board')
  @ApiOkResponse({ type: BoardAnswer })
  async board(
    @Context() context: UseCaseContext,
    @Query() query: FiguresQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BoardAnswer> {
    const { stamp, answer } = await this.boards.board(context, askedOf(query));
    sendStamp(reply, stamp);
    return boardAnswer(stamp, answer);
  }

  /** One row of the board with every blocker behind it. */
  @Permit('supervision.read')
  @Get('board/:code')
  @ApiOkResponse({ type: BoardDetailAnswer })
  async boardRow(
    @Context() context: UseCaseContext,
    @Param() { code }: OneThingPath,
    @Query() query: FiguresQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BoardDetailAnswer> {
    const { stamp, answer } = unwrap(await this.boards.oneThing(context, code, askedOf(query)));
    sendStamp(reply, stamp);
    return boardDetailAnswer(stamp, answer);
  }

  /** Providers × requesters, at most 200 of each: entries owed, granted, supplied, working. */
  @Permit('supervision.read')
  @Get('matrix')
  @ApiOkResponse({ type: MatrixAnswer })
  async matrix(
    @Context() context: UseCaseContext,
    @Query() query: FiguresQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MatrixAnswer> {
    const { stamp, answer } = await this.matrices.matrix(context, askedOf(query));
    sendStamp(reply, stamp);
    return matrixAnswer(stamp, answer);
  }

  /** What is not done, by how many working days it has been somebody's. */
  @Permit('supervision.read')
  @Get('ageing')
  @ApiOkResponse({ type: AgeingAnswer })
  async ageing(
    @Context() context: UseCaseContext,
    @Query() query: FiguresQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AgeingAnswer> {
    const { stamp, answer } = await this.tables.ageing(context, askedOf(query));
    sendStamp(reply, stamp);
    return ageingAnswer(stamp, answer);
  }

  /** Who is late, by how much, on how many; no rank on too few, nor for bodies the Decree does not bind. */
  @Permit('supervision.read')
  @Get('overdue-ranking')
  @ApiOkResponse({ type: RankingAnswer })
  async overdueRanking(
    @Context() context: UseCaseContext,
    @Query() query: RankingQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RankingAnswer> {
    const stages = query.stage === undefined ? RANKED_STAGES : [query.stage];
    const { stamp, answer } = await this.tables.overdueRanking(context, stages, askedOf(query));
    sendStamp(reply, stamp);
    const items = answer.ranked.map((ranked) => rankedAnswer(ranked, nameIn(answer.names, ranked.departmentId)));
    return { stamp: stampAnswer(stamp), stages, minimumN: answer.minimumN, items };
  }

  /** 申请→受理→答复→同意→供给→在用, by month of receipt. */
  @Permit('supervision.read')
  @Get('funnel')
  @ApiOkResponse({ type: FunnelAnswer })
  async funnel(
    @Context() context: UseCaseContext,
    @Query() query: FiguresQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FunnelAnswer> {
    const { stamp, answer } = await this.tables.funnel(context, askedOf(query));
    sendStamp(reply, stamp);
    const { total, cohorts } = answer;
    return { stamp: stampAnswer(stamp), total: cohortAnswer(total), cohorts: cohorts.map(cohortAnswer) };
  }
}
