import { Injectable } from '@nestjs/common';
import type { UseCaseContext } from '@zeqing/kernel';
import { Boards } from './boards.service';
import { changesBetween } from './domain/board-changes';
import type { BulletinContent } from './domain/bulletin';
import type { Stamp } from './figure-scope.service';
import { PerformanceReports } from './performance-reports.service';

const EVERYTHING = { region: null, departmentId: null };

/** Reads what an issue shows, all in the state of the caller's transaction. */
@Injectable()
export class BulletinMaker {
  constructor(
    private readonly boards: Boards,
    private readonly reports: PerformanceReports,
  ) {}

  /** `reportedYear`: of a performance report; null for a 通报. `before`: what the issue before showed; null for the first. */
  async make(
    context: UseCaseContext,
    reportedYear: number | null,
    before: BulletinContent | null,
  ): Promise<{ stamp: Stamp; content: BulletinContent }> {
    if (reportedYear !== null) {
      const { stamp, answer } = await this.reports.ofYear(context, reportedYear);
      return { stamp, content: { kind: 'performance', ...answer } };
    }
    const { stamp, answer: board } = await this.boards.board(context, EVERYTHING);
    const changes = before?.kind === 'board' ? changesBetween(before.board, board) : [];
    return { stamp, content: { kind: 'board', board, changes } };
  }
}
