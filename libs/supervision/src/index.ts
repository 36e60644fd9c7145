export { FIGURES_CONSUMER } from './consumer-name';
export type { Figure } from './domain/figure';
export { GROUP_NAMES, MEASURE_GROUPS, UNITS, type Measure, type MeasureGroup, type Unit } from './domain/measure';
export { MEASURES } from './domain/measures';
export { STAGE_NAMES } from './domain/measures-flowing';
export { STAGES, type Stage } from './domain/measured';
export type { Say } from './domain/say';
export type { Asked, Stamp } from './figure-scope.service';
export { FOLLOWED_EVENTS, Following } from './following.service';
export {
  Measures,
  partOf,
  type MeasureDetail,
  type MeasureView,
  type NamedRow,
  type PartName,
  type Share,
} from './measures.service';
export { Refreshing } from './refreshing.service';
export { ROW_KINDS, type RowKind } from './store/row.store';
export type { SupervisionError, SupervisionOwnErrorCode } from './supervision.errors';
export { SupervisionModule } from './supervision.module';
