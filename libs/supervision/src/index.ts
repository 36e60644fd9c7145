export { FIGURES_CONSUMER } from './consumer-name';
export { BurnDowns, type BurnDown, type Lot, type LotView } from './burn-downs.service';
export { Boards, type BoardDetail } from './boards.service';
export { bulletinFile } from './bulletin-file';
export { Bulletins, type IssuedBulletin } from './bulletins.service';
export { CHANGE_KINDS } from './domain/board-changes';
export {
  BULLETIN_KINDS,
  bulletinNumber,
  type Bulletin,
  type BulletinContent,
  type BulletinKind,
} from './domain/bulletin';
export { bulletinDocument } from './domain/bulletin-document';
export { bulletinTitle, changeText } from './domain/bulletin-sheet';
export { BASES, type ReportedFigure } from './domain/performance-report';
export { CountedRows, type NamedRow } from './counted-rows.service';
export { DepartmentTables, type Names } from './department-tables.service';
export { AGE_BUCKETS, type Ageing, type Ages } from './domain/ageing';
export type { Board, BoardCell, BoardColumn, BoardRow, DatedBlocker } from './domain/board';
export { OUTLOOKS, type BurnPoint, type BurnSummary, type Outlook } from './domain/burn-down';
export { BAND, PACE_DAYS, type Forecast, type Pace } from './domain/burn-forecast';
export {
  BURN_DOWN_DEFINITIONS,
  FLOWS_DEFINITION,
  LOT_KINDS,
  type Definition,
  type LotKind,
} from './domain/chart-definitions';
export type { Figure } from './domain/figure';
export { FLOW_SIDES, type Dependence, type FlowLink, type FlowNode } from './domain/flows';
export { FUNNEL_STEPS, STEP_NAMES, type Cohort } from './domain/funnel';
export type { MatrixLine, MatrixRow, PairCounts } from './domain/matrix';
export { RANKED_STAGES, type Judged, type Ranked, type RankedStage } from './domain/ranking';
export { GROUP_NAMES, MEASURE_GROUPS, UNITS, type Measure, type MeasureGroup, type Unit } from './domain/measure';
export { measureById, MEASURES } from './domain/measures';
export { STAGE_NAMES } from './domain/measures-flowing';
export { STATE_NAMES } from './domain/sheets';
export { ALL_PARTS, type Part } from './domain/parts';
export { STAGES, type Stage } from './domain/measured';
export type { Say } from './domain/say';
export { EXPORTED_TABLES, Exports, type ExportedTable } from './exports.service';
export { FigureTables, type FigureTable } from './figure-tables.service';
export type { FigureSet } from './domain/figure-table';
export type { Asked, Stamp } from './figure-scope.service';
export { FOLLOWED_EVENTS, Following } from './following.service';
export { FlowDiagrams, type NamedFlows } from './flow-diagrams.service';
export { Matrices, type NamedMatrix } from './matrices.service';
export { Measures, partOf, type MeasureDetail, type MeasureView, type PartName, type Share } from './measures.service';
export { Refreshing } from './refreshing.service';
export { ROW_KINDS, type RowKind } from './store/row.store';
export type { SupervisionError, SupervisionOwnErrorCode } from './supervision.errors';
export { SupervisionModule } from './supervision.module';
