import type { Id } from '@zeqing/kernel';
import { figureOf, type Figure, type Material } from './figure';
import { isState, type Measure } from './measure';
import { measureById } from './measures';
import type { Ranked } from './ranking';

/**
 * By what each department's performance is told: timeliness and quality of who provides, use and safety of who uses
 * (政务数据共享条例 第三十八条).
 */
const DEPARTMENT_MEASURES = [
  'answer_on_time_rate',
  'supply_on_time_rate',
  'duty_attached_rate',
  'corrections_closed_rate',
  'grants_in_use',
  'violations_found',
] as const;

export const departmentMeasures = (): readonly Measure[] => DEPARTMENT_MEASURES.flatMap((id) => measureById(id) ?? []);

/** `of_year`: what began or happened in the year; `as_it_stands`: the state on the day the report was made. */
export const BASES = ['of_year', 'as_it_stands'] as const;
export type Basis = (typeof BASES)[number];
export const basisOf = (measure: Measure): Basis => (isState(measure) ? 'as_it_stands' : 'of_year');

export interface ReportedFigure extends Figure {
  readonly id: string;
  readonly basis: Basis;
}

export interface ReportedDepartment {
  readonly departmentId: Id;
  readonly departmentName: string;
  readonly figures: readonly ReportedFigure[];
}

/** The figures of a year: of all, by department, and who was late. */
export interface PerformanceReport {
  readonly reportedYear: number;
  readonly measures: readonly ReportedFigure[];
  /** Only those of which there is something to say. */
  readonly departments: readonly ReportedDepartment[];
  readonly minimumN: number;
  readonly ranking: readonly (Ranked & { readonly departmentName: string })[];
}

/** The figure of a measure: of the year, or as it stands where a year cannot be asked for. */
export function reportedFigure(measure: Measure, year: Material, whole: Material): ReportedFigure {
  const basis = basisOf(measure);
  return { id: measure.id, basis, ...figureOf(measure, basis === 'of_year' ? year : whole) };
}
