import { Injectable } from '@nestjs/common';
import type { UseCaseContext } from '@zeqing/kernel';
import { DepartmentDirectory } from '@zeqing/organisation';
import { figureOf, isOfStretches, needsOf, together, type Figure, type Material } from './domain/figure';
import { FIGURE_SETS, type FigureSet } from './domain/figure-table';
import { measureById } from './domain/measures';
import type { Measure } from './domain/measure';
import { FigureScope, type Asked, type Asking, type Stamped } from './figure-scope.service';
import { MaterialReader } from './material.service';
import { isCohort, Measures, type MeasureDetail } from './measures.service';
import type { Names } from './department-tables.service';

/** Figures in the order of the table's measures. */
export interface FigureLine {
  readonly key: string;
  readonly figures: readonly Figure[];
}

export interface FigureTable {
  readonly measures: readonly MeasureDetail[];
  /** By department; only those of which there is something to say. */
  readonly departments: readonly FigureLine[];
  readonly names: Names;
}

/** Stage durations, quality and register: the same figures as on the front page, by department and by month. */
@Injectable()
export class FigureTables {
  constructor(
    private readonly scope: FigureScope,
    private readonly material: MaterialReader,
    private readonly measures: Measures,
    private readonly directory: DepartmentDirectory,
  ) {}

  table(context: UseCaseContext, set: FigureSet, asked: Asked): Promise<Stamped<FigureTable>> {
    const measures = FIGURE_SETS[set].flatMap((id) => measureById(id) ?? []);
    return this.scope.read(context, asked, async (asking) => {
      const byDepartment = await this.material.read(asking, 'department', measures);
      const departments = linesOf(measures, byDepartment);
      const found = await this.directory.byIds(
        asking.tx,
        departments.map(({ key }) => key),
      );
      return {
        measures: await this.#details(asking, measures, byDepartment),
        departments,
        names: new Map(found.map((one) => [one.id, one])),
      };
    });
  }

  /** Every row of a stretch is of one department: reading all of them once more would tell nothing new. */
  async #details(
    asking: Asking,
    measures: readonly Measure[],
    byDepartment: ReadonlyMap<string, Material>,
  ): Promise<readonly MeasureDetail[]> {
    const months = await this.material.read(asking, 'month', measures);
    const whole = isOfStretches(needsOf(measures))
      ? together([...byDepartment.values()])
      : (await this.material.read(asking, 'all', measures)).get('');
    const details: MeasureDetail[] = [];
    for (const measure of measures) {
      const series = [...months].map(([month, material]) => ({ month, ...figureOf(measure, material) }));
      details.push({
        measure,
        ...(whole ? figureOf(measure, whole) : NO_FIGURE),
        series: isCohort(measure) ? series : [],
        shares: await this.measures.sharesOf(asking, measure),
      });
    }
    return details;
  }
}

const NO_FIGURE: Figure = {
  ...{ value: null, numerator: null, denominator: null, n: 0, elapsed: null, source: 'projection' },
};

const linesOf = (measures: readonly Measure[], materials: ReadonlyMap<string, Material>): readonly FigureLine[] =>
  [...materials]
    .map(([key, material]) => ({ key, figures: measures.map((measure) => figureOf(measure, material)) }))
    .filter(({ figures }) => figures.some(({ n }) => n > 0));
