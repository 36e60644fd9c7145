import { Injectable } from '@nestjs/common';
import type { UseCaseContext } from '@zeqing/kernel';
import { Boards } from './boards.service';
import { DepartmentTables } from './department-tables.service';
import { changesBetween } from './domain/board-changes';
import type { BulletinContent, BulletinKind } from './domain/bulletin';
import { RANKED_STAGES } from './domain/ranking';
import type { Stamp } from './figure-scope.service';
import { Measures } from './measures.service';

const EVERYTHING = { region: null, departmentId: null };

/** Reads what an issue shows, all in the state of the caller's transaction. */
@Injectable()
export class BulletinMaker {
  constructor(
    private readonly boards: Boards,
    private readonly measures: Measures,
    private readonly tables: DepartmentTables,
  ) {}

  /** `before`: what the issue before showed; null for the first. */
  async make(
    context: UseCaseContext,
    kind: BulletinKind,
    before: BulletinContent | null,
  ): Promise<{ stamp: Stamp; content: BulletinContent }> {
    if (kind === 'board') {
      const { stamp, answer: board } = await this.boards.board(context, EVERYTHING);
      const changes = before?.kind === 'board' ? changesBetween(before.board, board) : [];
      return { stamp, content: { kind, board, changes } };
    }
    const { stamp, answer } = await this.measures.all(context, EVERYTHING);
    const { ranked, names, minimumN } = (await this.tables.overdueRanking(context, RANKED_STAGES, EVERYTHING)).answer;
    const ranking = ranked.map((one) => ({ ...one, departmentName: names.get(one.departmentId)?.shortName ?? '' }));
    const measures = answer.map(({ measure, ...figure }) => ({ id: measure.id, ...figure }));
    return { stamp, content: { kind, measures, minimumN, ranking } };
  }
}
