import { Injectable } from '@nestjs/common';
import { ok, type Result, type UseCaseContext } from '@zeqing/kernel';
import { TableExports } from '@zeqing/organisation';
import { EXPORT_MEDIA_TYPES, fileHead, fileOf, type ExportFacts, type ExportFormat } from '@zeqing/platform';
import { Boards } from './boards.service';
import { BurnDowns, type Lot } from './burn-downs.service';
import { DepartmentTables, type Names } from './department-tables.service';
import { say, type Language, type SheetTable } from './domain/sheet';
import {
  ageingSheet,
  boardSheet,
  figuresSheet,
  funnelSheet,
  matrixSheet,
  measuresSheet,
  rankingSheet,
} from './domain/sheets';
import { burnDownSheet, flowsSheet, lotsSheet } from './domain/sheets-charts';
import type { Say } from './domain/say';
import { RANKED_STAGES, type RankedStage } from './domain/ranking';
import { FigureTables } from './figure-tables.service';
import type { FigureSet } from './domain/figure-table';
import type { Asked, Stamp } from './figure-scope.service';
import { FlowDiagrams } from './flow-diagrams.service';
import { Matrices } from './matrices.service';
import { Measures } from './measures.service';
import type { SupervisionError } from './supervision.errors';

export const EXPORTED_TABLES = [
  ...['measures', 'board', 'matrix', 'ageing', 'overdue-ranking', 'funnel'],
  ...['stages', 'quality', 'register', 'burn-downs', 'flows'],
] as const;
export type ExportedTable =
  ('measures' | 'board' | 'matrix' | 'ageing' | 'overdue-ranking' | 'funnel' | 'burn-downs' | 'flows') | FigureSet;

export interface ExportOrder {
  readonly table: ExportedTable;
  readonly asked: Asked;
  /** For the ranking: by this alone. */
  readonly stage: RankedStage | null;
  /** For burn-downs: day by day of this one; a line for each lot when null. */
  readonly lot: Pick<Lot, 'kind' | 'id'> | null;
  readonly language: Language;
  readonly format: ExportFormat;
}

export interface ExportedFile {
  readonly stamp: Stamp;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

interface Sheeted {
  readonly stamp: Stamp;
  readonly sheet: SheetTable;
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
    private readonly burnDowns: BurnDowns,
    private readonly diagrams: FlowDiagrams,
    private readonly exports: TableExports,
  ) {}

  /** Refused where a lot is asked for of which the reader may count nothing. */
  async make(context: UseCaseContext, order: ExportOrder): Promise<Result<ExportedFile, SupervisionError>> {
    const made =
      order.table === 'burn-downs' && order.lot !== null
        ? await this.#burnDown(context, order.lot, order)
        : ok(await this.#sheet(context, order));
    if (!made.ok) return made;
    const { stamp, sheet } = made.value;
    const { language, format, table } = order;
    const rows = sheet.rows.length;
    const noted = await this.exports.note(context, { screen: `supervision.${table}`, rows, format });
    // The figures have an instant of their own.
    const taken = { ...noted, asOf: stamp.asOf, sequence: stamp.sequence };
    const head = fileHead({ ...factsOf(stamp, sheet, language), rows }, taken, language);
    const bytes = await fileOf(sheet, head, language, format);
    const fileName = `zeqing-${table}-${stamp.today}.${format}`;
    return ok({ stamp, fileName, mediaType: EXPORT_MEDIA_TYPES[format], bytes });
  }

  async #burnDown(
    context: UseCaseContext,
    lot: Pick<Lot, 'kind' | 'id'>,
    { asked }: ExportOrder,
  ): Promise<Result<Sheeted, SupervisionError>> {
    const found = await this.burnDowns.one(context, lot, asked);
    if (!found.ok) return found;
    const { stamp, answer } = found.value;
    return ok({ stamp, sheet: burnDownSheet(answer) });
  }

  async #sheet(context: UseCaseContext, order: ExportOrder): Promise<Sheeted> {
    const { table, asked, language, stage } = order;
    switch (table) {
      case 'burn-downs': {
        const { stamp, answer } = await this.burnDowns.lots(context, asked);
        return { stamp, sheet: lotsSheet(answer, language) };
      }
      case 'flows': {
        const { stamp, answer } = await this.diagrams.flows(context, asked);
        return { stamp, sheet: flowsSheet(answer, nameIn(answer.names), answer.classNames, language) };
      }
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

function factsOf({ today, region }: Stamp, { name }: SheetTable, language: Language): ExportFacts {
  const filters =
    language === 'en'
      ? [`region ${region ?? 'all'}`, `days counted to ${today}`]
      : [`区域：${region ?? '全部'}`, `天数计至 ${today}`];
  return { title: name[language], filters };
}
