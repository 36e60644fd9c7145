import { Inject, Injectable } from '@nestjs/common';
import type { Id, UseCaseContext } from '@zeqing/kernel';
import { DepartmentDirectory, type Department, isBoundByDecree } from '@zeqing/organisation';
import { ageingOf, type Ageing } from './domain/ageing';
import { cohortOf, type Cohort } from './domain/funnel';
import { monthsBefore, yearEarlier, type Months } from './domain/months';
import type { Counts } from './domain/parts';
import { rankingOf, type Ranked, type RankedStage } from './domain/ranking';
import type { SupervisionSettings } from './domain/settings';
import { FigureScope, type Asked, type Asking, type Stamp } from './figure-scope.service';
import { MaterialReader } from './material.service';
import { countParts, countSpans } from './store/count.store';
import { SUPERVISION_SETTINGS } from './tokens';

/** Months of a trend: so many just past against as many before them. */
const TREND_MONTHS = 3;
const NO_COUNTS: Counts = {};

export type Names = ReadonlyMap<Id, Department>;
interface Answered<T> {
  readonly stamp: Stamp;
  readonly answer: T;
}

/** Tables over departments and months: what is old, who is late, where requests end. */
@Injectable()
export class DepartmentTables {
  constructor(
    private readonly scope: FigureScope,
    private readonly material: MaterialReader,
    private readonly directory: DepartmentDirectory,
    @Inject(SUPERVISION_SETTINGS) private readonly settings: SupervisionSettings,
  ) {}

  ageing(context: UseCaseContext, asked: Asked): Promise<Answered<Ageing & { names: Names }>> {
    return this.scope.read(context, asked, async (asking) => {
      const open = await this.material.open(asking, 'department');
      const ageing = ageingOf(open.map((spell) => ({ ...spell, departmentId: spell.key })));
      return { ...ageing, names: await this.#names(asking, ageing.departments) };
    });
  }

  /** `stages`: what is ranked together. The trend of certain months is against the same months a year earlier. */
  overdueRanking(
    context: UseCaseContext,
    stages: readonly RankedStage[],
    asked: Asked,
  ): Promise<Answered<{ ranked: readonly Ranked[]; minimumN: number; names: Names }>> {
    const { minimumN } = this.settings;
    return this.scope.read(context, asked, async (asking) => {
      const ages = await this.material.overdue(asking, stages);
      const [later, earlier] = trendSpans(asking);
      const counted = await countSpans(asking.tx, asking, later, earlier);
      // Of certain months everything is of those months alone.
      const wholeOf = (id: string): Counts | undefined => counted.get(id)?.[asking.months ? 'later' : 'whole'];
      const judged = [...counted.keys()].filter((id) => Object.keys(wholeOf(id) ?? {}).length > 0);
      const departmentIds = [...new Set([...judged, ...ages.keys()])];
      const names = await this.#names(
        asking,
        departmentIds.map((departmentId) => ({ departmentId })),
      );
      const materials = departmentIds.map((departmentId) => {
        const department = names.get(departmentId);
        return {
          departmentId,
          isBound: department !== undefined && isBoundByDecree(department),
          counts: wholeOf(departmentId) ?? NO_COUNTS,
          lately: counted.get(departmentId)?.later ?? NO_COUNTS,
          before: counted.get(departmentId)?.earlier ?? NO_COUNTS,
          overdueDays: ages.get(departmentId) ?? [],
        };
      });
      return { ranked: rankingOf(materials, stages, minimumN), minimumN, names };
    });
  }

  /** Newest month last; the first answer is all months together. */
  funnel(context: UseCaseContext, asked: Asked): Promise<Answered<{ total: Cohort; cohorts: readonly Cohort[] }>> {
    return this.scope.read(context, asked, async (asking) => {
      const whole = await countParts(asking.tx, { ...asking, by: 'all' }, ['request']);
      const months = await countParts(asking.tx, { ...asking, by: 'month' }, ['request']);
      return {
        total: cohortOf(null, whole.get('') ?? NO_COUNTS),
        cohorts: [...months].map(([month, counts]) => cohortOf(month, counts)),
      };
    });
  }

  async #names({ tx }: Asking, of: readonly { readonly departmentId: Id }[]): Promise<Names> {
    const found = await this.directory.byIds(
      tx,
      of.map(({ departmentId }) => departmentId),
    );
    return new Map(found.map((one) => [one.id, one]));
  }
}

const trendSpans = ({ today, months }: Asking): readonly [later: Months, earlier: Months] =>
  months
    ? [months, yearEarlier(months)]
    : [monthsBefore(today, 0, TREND_MONTHS), monthsBefore(today, TREND_MONTHS, TREND_MONTHS)];
