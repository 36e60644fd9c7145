import { Injectable } from '@nestjs/common';
import { err, ok, type Page, type PageRequest, type Result, type UseCaseContext } from '@zeqing/kernel';
import { CountedRows, type NamedRow } from './counted-rows.service';
import { figureOf, type Figure, type Material } from './domain/figure';
import type { Measure } from './domain/measure';
import { measureById, MEASURES } from './domain/measures';
import { populationOf, type Part } from './domain/parts';
import { FigureScope, type Asked, type Asking, type Stamp } from './figure-scope.service';
import { MaterialReader } from './material.service';
import { splitPart } from './store/count.store';
import type { RowFilter } from './store/row.store';
import type { SupervisionError } from './supervision.errors';

const NO_MATERIAL: Material = { counts: {}, netDays: {}, elapsedDays: {}, overdueDays: [], journal: null };

export interface MeasureView extends Figure {
  readonly measure: Measure;
}

/** A part of a figure: of one ground, one provision, one stage. */
export interface Share {
  readonly key: string;
  readonly count: number;
}

export interface MeasureDetail extends MeasureView {
  /** By month of the cohort, oldest first; empty for what is counted as it stands. */
  readonly series: readonly (Figure & { readonly month: string })[];
  readonly shares: readonly Share[];
}

export type PartName = 'numerator' | 'denominator';

/** Every figure with its one definition, and the rows behind it. */
@Injectable()
export class Measures {
  constructor(
    private readonly scope: FigureScope,
    private readonly material: MaterialReader,
    private readonly counted: CountedRows,
  ) {}

  all(context: UseCaseContext, asked: Asked): Promise<{ stamp: Stamp; answer: readonly MeasureView[] }> {
    return this.scope.read(context, asked, async (asking) => {
      const material = (await this.material.read(asking, 'all', MEASURES)).get('') ?? NO_MATERIAL;
      return MEASURES.map((measure) => ({ measure, ...figureOf(measure, material) }));
    });
  }

  async one(
    context: UseCaseContext,
    id: string,
    asked: Asked,
  ): Promise<Result<{ stamp: Stamp; answer: MeasureDetail }, SupervisionError>> {
    const measure = measureById(id);
    if (!measure) return err({ code: 'supervision.unknown_measure', details: { id } });
    return ok(await this.scope.read(context, asked, (asking) => this.#detail(asking, measure)));
  }

  /** The rows counted by a part of a measure, oldest first. */
  async rows(
    context: UseCaseContext,
    which: { readonly id: string; readonly part: PartName },
    asked: Asked & RowFilter,
    page: PageRequest,
  ): Promise<Result<{ stamp: Stamp; answer: Page<NamedRow> }, SupervisionError>> {
    const measure = measureById(which.id);
    if (!measure) return err({ code: 'supervision.unknown_measure', details: { id: which.id } });
    const part = partOf(measure, which.part);
    if (part === null) return err({ code: 'supervision.no_rows', details: { ...which } });
    return ok(await this.counted.page(context, part, asked, page));
  }

  async #detail(asking: Asking, measure: Measure): Promise<MeasureDetail> {
    const whole = (await this.material.read(asking, 'all', [measure])).get('') ?? NO_MATERIAL;
    const months = await this.material.read(asking, 'month', [measure]);
    const series = isCohort(measure)
      ? [...months].map(([month, material]) => ({ month, ...figureOf(measure, material) }))
      : [];
    return { measure, ...figureOf(measure, whole), series, shares: await this.sharesOf(asking, measure) };
  }

  /** What a figure is made of: by ground, provision, stage or state. */
  async sharesOf(asking: Asking, measure: Measure): Promise<readonly Share[]> {
    const part = partOf(measure, 'numerator') ?? partOf(measure, 'denominator');
    if (measure.breakdown === null || part === null) return [];
    const split = { population: populationOf(part), part: wholeOf(measure, part), column: measure.breakdown };
    const found = await splitPart(asking.tx, { ...asking, by: 'all' }, split);
    return found.map(({ key, times }) => ({ key, count: times }));
  }
}

/** Readiness by its state, handlings by their paper and calls by their outcome are split over all; refusals where they are counted. */
const wholeOf = (measure: Measure, part: Part): Part =>
  ['state', 'paper', 'outcome'].includes(measure.breakdown ?? '') ? (partOf(measure, 'denominator') ?? part) : part;

/** Counted by the month something began or happened in; the others are as they stand. */
export const isCohort = (measure: Measure): boolean => {
  const part = partOf(measure, 'numerator') ?? partOf(measure, 'denominator');
  return part !== null && !['duty', 'item', 'one_thing'].includes(populationOf(part));
};

/** The counted part behind a figure's numerator or denominator; null where there is none. */
export function partOf({ calculation }: Measure, name: PartName): Part | null {
  if (name === 'numerator') return 'numerator' in calculation ? calculation.numerator : null;
  return 'denominator' in calculation ? calculation.denominator : null;
}
