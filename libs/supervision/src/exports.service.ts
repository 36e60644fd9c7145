import { Injectable } from '@nestjs/common';
import type { UseCaseContext } from '@zeqing/kernel';
import { EXPORT_MEDIA_TYPES, fileOf, type ExportFormat } from '@zeqing/platform';
import { Boards } from './boards.service';
import { DepartmentTables, type Names } from './department-tables.service';
import { chinaTime, say, type Language, type SheetTable } from './domain/sheet';
import {
  ageingSheet,
  boardSheet,
  figuresSheet,
  funnelSheet,
  matrixSheet,
  measuresSheet,
  rankingSheet,
} from './domain/sheets';
import type { Say } from './domain/say';
import { RANKED_STAGES, type RankedStage } from './domain/ranking';
import { FigureTables } from './figure-tables.service';
import type { FigureSet } from './domain/figure-table';
import type { Asked, Stamp } from './figure-scope.service';
import { Matrices } from './matrices.service';
import { Measures } from './measures.service';

export const EXPORTED_TABLES = [
  ...['measures', 'board', 'matrix', 'ageing', 'overdue-ranking', 'funnel'],
  ...['stages', 'quality', 'register'],
] as const;
export type ExportedTable = ('measures' | 'board' | 'matrix' | 'ageing' | 'overdue-ranking' | 'funnel') | FigureSet;

export interface ExportOrder {
  readonly table: ExportedTable;
  readonly asked: Asked;
  /** For the ranking: by this alone. */
  readonly stage: RankedStage | null;
  readonly language: Language;
  readonly format: ExportFormat;
}

export interface ExportedFile {
  readonly stamp: Stamp;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

const SET_NAMES: Readonly<Record<FigureSet, Say>> = {
  stages: say('环节用时', 'Stage durations'),
  quality: say('质量', 'Quality'),
  register: say('登记簿', 'Register'),
};

/** Every table of the boards as a file: the figures of the screen, with their stamp above them. */
@Injectable()
export class Exports {
  constructor(
    private readonly measures: Measures,
    private readonly boards: Boards,
    private readonly matrices: Matrices,
    private readonly tables: DepartmentTables,
    private readonly figures: FigureTables,
  ) {}

  async make(context: UseCaseContext, order: ExportOrder): Promise<ExportedFile> {
    const { stamp, sheet } = await this.#sheet(context, order);
    const { language, format, table } = order;
    const bytes = await fileOf(sheet, prefaceOf(stamp, sheet, language), language, format);
    return {
      stamp,
      fileName: `zeqing-${table}-${stamp.today}.${format}`,
      mediaType: EXPORT_MEDIA_TYPES[format],
      bytes,
    };
  }

  async #sheet(context: UseCaseContext, order: ExportOrder): Promise<{ stamp: Stamp; sheet: SheetTable }> {
    const { table, asked, language, stage } = order;
    switch (table) {
      case 'measures': {
        const { stamp, answer } = await this.measures.all(context, asked);
        return { stamp, sheet: measuresSheet(answer, language) };
      }
      case 'board': {
        const { stamp, answer } = await this.boards.board(context, asked);
        return { stamp, sheet: boardSheet(answer, language) };
      }
      case 'matrix': {
        const { stamp, answer } = await this.matrices.matrix(context, asked);
        return { stamp, sheet: matrixSheet(answer, nameIn(answer.names)) };
      }
      case 'ageing': {
        const { stamp, answer } = await this.tables.ageing(context, asked);
        return { stamp, sheet: ageingSheet(answer, nameIn(answer.names), language) };
      }
      case 'overdue-ranking': {
        const { stamp, answer } = await this.tables.overdueRanking(context, stage ? [stage] : RANKED_STAGES, asked);
        return { stamp, sheet: rankingSheet(answer.ranked, nameIn(answer.names), language) };
      }
      case 'funnel': {
        const { stamp, answer } = await this.tables.funnel(context, asked);
        return { stamp, sheet: funnelSheet([...answer.cohorts, answer.total], language) };
      }
      default: {
        const { stamp, answer } = await this.figures.table(context, table, asked);
        return { stamp, sheet: figuresSheet(answer, SET_NAMES[table], nameIn(answer.names), language) };
      }
    }
  }
}

const nameIn =
  (names: Names) =>
  (id: string): string =>
    names.get(id)?.shortName ?? '';

function prefaceOf({ asOf, sequence, today, region }: Stamp, { name }: SheetTable, language: Language): string[] {
  const at = asOf === null ? '' : chinaTime(asOf);
  if (language === 'en')
    return [
      name.en,
      `As of ${at} (China time), journal sequence ${sequence}; days counted to ${today}; region ${region ?? 'all'}`,
    ];
  return [name.zh, `数据截至北京时间 ${at}，事件账序号 ${sequence}；天数计至 ${today}；区域：${region ?? '全部'}`];
}
