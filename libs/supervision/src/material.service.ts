import { Injectable } from '@nestjs/common';
import { CalendarService, workingDaysBetween, type WorkingCalendar } from '@zeqing/calendar';
import { JournalReader } from '@zeqing/journal';
import { addDays, type LocalDate, type Tx } from '@zeqing/kernel';
import { needsOf, type Material } from './domain/figure';
import { groupBy } from './domain/group-by';
import type { Measure } from './domain/measure';
import { STAGES, type Stage } from './domain/measured';
import { tally, type Histogram } from './domain/quantile';
import type { Asking } from './figure-scope.service';
import { countParts, countStages, partsOfStages, type Grouping, type StageRow } from './store/count.store';
import { openStages, overdueStages, type OpenRow } from './store/open.store';

const MILLISECONDS = 1_000;

/** An open stretch with how old it is, in working days. */
export interface OpenSpell extends OpenRow {
  /** Without the days booked to the requester. */
  readonly netAge: number;
  readonly elapsedAge: number;
  readonly isOverdue: boolean;
  /** Working days past the last day; 0 when not overdue. */
  readonly overdueDays: number;
}

/** Reads what figures are made of: counts, days, ages. */
@Injectable()
export class MaterialReader {
  constructor(
    private readonly calendars: CalendarService,
    private readonly journal: JournalReader,
  ) {}

  /** What the measures are made of, by key of the grouping; of `all` the one with the key ''. */
  async read(asking: Asking, by: Grouping, measures: readonly Measure[]): Promise<ReadonlyMap<string, Material>> {
    const needs = needsOf(measures);
    const question = { ...asking, by };
    const others = needs.populations.filter((population) => population !== 'stage');
    const stages =
      needs.days || needs.populations.includes('stage') ? await countStages(asking.tx, question, needs.days) : [];
    const counts = new Map(await countParts(asking.tx, question, others));
    for (const [key, own] of partsOfStages(stages)) counts.set(key, { ...counts.get(key), ...own });
    const done = needs.days ? stages.filter((row) => row.done > 0) : [];
    const days = groupBy(done, ({ key }) => key);
    const overdue: ReadonlyMap<string, Histogram> = needs.overdueDays
      ? await this.#overdue(asking, by, STAGES)
      : new Map();
    const journal = by === 'all' ? await this.#journal(asking.tx) : null;
    const keys = new Set(by === 'all' ? [''] : [...counts.keys(), ...days.keys(), ...overdue.keys()]);
    return new Map(
      [...keys].sort().map((key): [string, Material] => [
        key,
        {
          counts: counts.get(key) ?? {},
          netDays: byStage(days.get(key) ?? [], ({ net }) => net),
          elapsedDays: byStage(days.get(key) ?? [], ({ elapsed }) => elapsed),
          overdueDays: overdue.get(key) ?? [],
          journal,
        },
      ]),
    );
  }

  /** Every open stretch, those alike put together, with its age in its own region's working days. */
  async open(asking: Asking, by: Grouping): Promise<readonly OpenSpell[]> {
    const found = await openStages(asking.tx, { ...asking, by });
    const calendars = await this.#calendars(asking.tx, found);
    return found.flatMap((row) => {
      const calendar = calendars.get(row.regionCode);
      return calendar ? [aged(row, calendar, asking.today)] : [];
    });
  }

  /** How many working days open stretches of some stages are past their last day, by department. */
  overdue(asking: Asking, stages: readonly Stage[]): Promise<ReadonlyMap<string, Histogram>> {
    return this.#overdue(asking, 'department', stages);
  }

  /** Past its last day by the calendar day; on a day off it is 0 working days late, and late all the same. */
  async #overdue(asking: Asking, by: Grouping, stages: readonly Stage[]): Promise<ReadonlyMap<string, Histogram>> {
    const found = await overdueStages(asking.tx, { ...asking, by }, stages);
    const calendars = await this.#calendars(asking.tx, found);
    const late = found.flatMap(({ key, regionCode, dueOn, times }) => {
      const calendar = calendars.get(regionCode);
      return calendar ? [{ key, value: Math.max(0, workingDaysBetween(calendar, dueOn, asking.today)), times }] : [];
    });
    return new Map([...groupBy(late, ({ key }) => key)].map(([key, of]) => [key, tally(of)]));
  }

  /** The calendars of the regions of some rows. */
  async #calendars(
    tx: Tx,
    of: readonly { readonly regionCode: string }[],
  ): Promise<ReadonlyMap<string, WorkingCalendar>> {
    const calendars = new Map<string, WorkingCalendar>();
    for (const code of new Set(of.map(({ regionCode }) => regionCode)))
      calendars.set(code, await this.calendars.calendarFor(tx, code));
    return calendars;
  }

  async #journal(tx: Tx): Promise<Material['journal']> {
    const { databaseTime, oldestUnsealedMilliseconds } = await this.journal.pulse(tx);
    const checkpoint = await this.journal.lastCheckpointAt(tx);
    const since = (instant: Date): number => Math.max(0, databaseTime.getTime() - instant.getTime());
    return {
      oldestUnsealedSeconds: Math.round(oldestUnsealedMilliseconds / MILLISECONDS),
      checkpointSeconds: checkpoint && Math.round(since(checkpoint) / MILLISECONDS),
    };
  }
}

function aged(row: OpenRow, calendar: WorkingCalendar, today: LocalDate): OpenSpell {
  const between = (from: LocalDate, to: LocalDate): number => Math.max(0, workingDaysBetween(calendar, from, to));
  const elapsedAge = between(row.startedOn, today);
  const booked = row.bookedDays + (row.bookedSince === null ? 0 : between(addDays(row.bookedSince, -1), today));
  const overdueDays = row.dueOn === null ? 0 : between(row.dueOn, today);
  const isOverdue = row.dueOn !== null && row.dueOn < today;
  return { ...row, elapsedAge, netAge: Math.max(0, elapsedAge - booked), isOverdue, overdueDays };
}

function byStage(
  days: readonly StageRow[],
  value: (row: StageRow) => number | null,
): Partial<Record<Stage, Histogram>> {
  const of = (stage: Stage): Histogram =>
    tally(days.filter((row) => row.stage === stage).map((row) => ({ value: value(row) ?? 0, times: row.done })));
  return Object.fromEntries(STAGES.map((stage) => [stage, of(stage)]));
}
