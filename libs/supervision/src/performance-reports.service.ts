import { Injectable } from '@nestjs/common';
import type { UseCaseContext } from '@zeqing/kernel';
import { DepartmentDirectory } from '@zeqing/organisation';
import { DepartmentTables, type Names } from './department-tables.service';
import type { Material } from './domain/figure';
import type { Measure } from './domain/measure';
import { MEASURES } from './domain/measures';
import { monthsOfYear, type Months } from './domain/months';
import {
  departmentMeasures,
  reportedFigure,
  type PerformanceReport,
  type ReportedDepartment,
} from './domain/performance-report';
import { RANKED_STAGES } from './domain/ranking';
import { FigureScope, type Asking, type Stamped } from './figure-scope.service';
import { MaterialReader } from './material.service';

const NO_MATERIAL: Material = { counts: {}, netDays: {}, elapsedDays: {}, overdueDays: [], journal: null };

/** What a performance report says of a year (art. 38): the same figures as on the boards, of that year alone. */
@Injectable()
export class PerformanceReports {
  constructor(
    private readonly scope: FigureScope,
    private readonly material: MaterialReader,
    private readonly tables: DepartmentTables,
    private readonly directory: DepartmentDirectory,
  ) {}

  async ofYear(context: UseCaseContext, reportedYear: number): Promise<Stamped<PerformanceReport>> {
    const months = monthsOfYear(reportedYear);
    const asked = { region: null, departmentId: null };
    const { ranked, names, minimumN } = (await this.tables.overdueRanking(context, RANKED_STAGES, { ...asked, months }))
      .answer;
    return this.scope.read(context, asked, async (asking) => ({
      ...{ reportedYear, minimumN },
      measures: await this.#figures(asking, months),
      departments: await this.#departments(asking, months),
      ranking: ranked.map((one) => ({ ...one, departmentName: nameIn(names, one.departmentId) })),
    }));
  }

  async #figures(asking: Asking, months: Months): Promise<PerformanceReport['measures']> {
    const of = async (within: Asking): Promise<Material> =>
      (await this.material.read(within, 'all', MEASURES)).get('') ?? NO_MATERIAL;
    const year = await of({ ...asking, months });
    const whole = await of(asking);
    return MEASURES.map((measure) => reportedFigure(measure, year, whole));
  }

  async #departments(asking: Asking, months: Months): Promise<readonly ReportedDepartment[]> {
    const measures = departmentMeasures();
    const year = await this.material.read({ ...asking, months }, 'department', measures);
    const whole = await this.material.read(asking, 'department', measures);
    const told = [...new Set([...year.keys(), ...whole.keys()])]
      .map((id) => ({ id, figures: figuresOf(measures, year.get(id), whole.get(id)) }))
      .filter(({ figures }) => figures.some(({ n }) => n > 0));
    const found = await this.directory.byIds(
      asking.tx,
      told.map(({ id }) => id),
    );
    const names: Names = new Map(found.map((one) => [one.id, one]));
    return told
      .map(({ id, figures }) => ({ departmentId: id, departmentName: nameIn(names, id), figures }))
      .sort((a, b) => (sortKey(names, a) < sortKey(names, b) ? -1 : 1));
  }
}

const nameIn = (names: Names, id: string): string => names.get(id)?.shortName ?? '';
/** By region, then in the order they were made. */
const sortKey = (names: Names, { departmentId }: ReportedDepartment): string =>
  `${names.get(departmentId)?.regionCode ?? ''} ${departmentId}`;

const figuresOf = (
  measures: readonly Measure[],
  year: Material = NO_MATERIAL,
  whole: Material = NO_MATERIAL,
): ReportedDepartment['figures'] => measures.map((measure) => reportedFigure(measure, year, whole));
