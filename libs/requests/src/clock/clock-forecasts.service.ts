import { Injectable } from '@nestjs/common';
import {
  CalendarForecasts,
  type CalendarError,
  type HolidayNotice,
  type NoticeForecast,
  type WorkingCalendar,
} from '@zeqing/calendar';
import { Catalogue } from '@zeqing/catalogue';
import {
  ok,
  type DepartmentScope,
  type Id,
  type LocalDate,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { scopeFor } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import { projectCorrection } from '../correction/domain/correction-clock.rules';
import { readOpenCorrectionClocks } from '../correction/store/correction-clock.repository';
import { project } from './domain/clock';
import { readOpenClocks } from './store/clock.repository';

const SLICE = 500;
/** Moved terms shown one by one; all are counted. */
const SHOWN = 200;

/** An open term as it stands and as it would be. */
export interface MovedTerm {
  readonly kind: 'request' | 'correction';
  /** Of the request or the correction. */
  readonly id: Id;
  readonly phase: string;
  readonly departmentId: Id;
  readonly otherDepartmentId: Id;
  readonly entryId: Id;
  readonly entryName: string;
  readonly dueOn: LocalDate;
  readonly dueOnAfter: LocalDate;
  readonly provisional: boolean;
  readonly provisionalAfter: boolean;
}

/** What a notice would do to the open terms: how many due days move, how many only become certain, and which. */
export interface NoticeMoves extends Omit<NoticeForecast, 'calendarFor'> {
  readonly openTerms: number;
  readonly movedTerms: number;
  readonly certainTerms: number;
  /** The first of those the actor may see, by the day they are due. */
  readonly items: readonly MovedTerm[];
}

interface Seen {
  readonly term: Omit<MovedTerm, 'entryName'>;
  readonly regionCode: string;
}
type CalendarFor = (regionCode: string) => Promise<WorkingCalendar>;

/** Counts open terms by a calendar that does not stand yet; nothing is locked or written (ADR 0006). */
@Injectable()
export class ClockForecasts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendars: CalendarForecasts,
    private readonly catalogue: Catalogue,
  ) {}

  /** Which due days the import of a holiday notice would move. Refused exactly as the import would be. */
  async ofNotice(context: UseCaseContext, notice: HolidayNotice): Promise<Result<NoticeMoves, CalendarError>> {
    const forecast = await this.calendars.ofNotice(context, notice);
    if (!forecast.ok) return forecast;
    const { calendarFor, ...facts } = forecast.value;
    const tx = this.unitOfWork.reader(context);
    const prefix = facts.regionCode.replace(/(00)+$/, '');
    const once = remembered(calendarFor);
    const open = [...(await requestTerms(tx, prefix, once)), ...(await correctionTerms(tx, prefix, once))];
    const moved = open.filter(({ term }) => term.dueOn !== term.dueOnAfter);
    const certain = open.filter(
      ({ term }) => term.dueOn === term.dueOnAfter && term.provisional !== term.provisionalAfter,
    );
    const scope = scopeFor(context.actor, 'requests.read');
    const shown = moved
      .filter((term) => isWithin(scope, term))
      .sort(byDueDay)
      .slice(0, SHOWN);
    const counts = { openTerms: open.length, movedTerms: moved.length, certainTerms: certain.length };
    return ok({ ...facts, ...counts, items: await this.#named(tx, shown) });
  }

  async #named(tx: Tx, terms: readonly Seen[]): Promise<MovedTerm[]> {
    const entries = await this.catalogue.findByIds(
      tx,
      terms.map(({ term }) => term.entryId),
    );
    const names = new Map(entries.map(({ id, name }) => [id, name]));
    return terms.map(({ term }) => ({ ...term, entryName: names.get(term.entryId) ?? '' }));
  }
}

async function requestTerms(tx: Tx, prefix: string, calendarFor: CalendarFor): Promise<Seen[]> {
  const seen: Seen[] = [];
  for await (const clock of all((after) => readOpenClocks(tx, prefix, after, SLICE))) {
    const { dueOn, provisional } = project(clock, await calendarFor(clock.regionCode));
    const term = {
      ...({ kind: 'request', id: clock.requestId, phase: clock.phase, entryId: clock.entryId } as const),
      ...{ departmentId: clock.departmentId, otherDepartmentId: clock.requesterDepartmentId },
      ...{ dueOn: clock.dueOn, dueOnAfter: dueOn, provisional: clock.provisional, provisionalAfter: provisional },
    };
    seen.push({ term, regionCode: clock.regionCode });
  }
  return seen;
}

async function correctionTerms(tx: Tx, prefix: string, calendarFor: CalendarFor): Promise<Seen[]> {
  const seen: Seen[] = [];
  for await (const clock of all((after) => readOpenCorrectionClocks(tx, prefix, after, SLICE))) {
    const { dueOn, provisional } = projectCorrection(clock, await calendarFor(clock.regionCode));
    const [departmentId = '', otherDepartmentId = ''] = clock.departmentIds;
    const term = {
      ...({ kind: 'correction', id: clock.correctionId, phase: 'correction', entryId: clock.entryId } as const),
      ...{ departmentId, otherDepartmentId },
      ...{ dueOn: clock.dueOn, dueOnAfter: dueOn, provisional: clock.provisional, provisionalAfter: provisional },
    };
    seen.push({ term, regionCode: clock.regionCode });
  }
  return seen;
}

/** Everything, read slice by slice. */
async function* all<T extends { readonly id: Id }>(
  slice: (after: Id | null) => Promise<readonly T[]>,
): AsyncGenerator<T> {
  for (let after: Id | null = null; ;) {
    const read = await slice(after);
    yield* read;
    after = read.at(-1)?.id ?? null;
    if (read.length < SLICE) return;
  }
}

function remembered(calendarFor: CalendarFor): CalendarFor {
  const known = new Map<string, Promise<WorkingCalendar>>();
  return (regionCode) => {
    const found = known.get(regionCode) ?? calendarFor(regionCode);
    known.set(regionCode, found);
    return found;
  };
}

const keyOf = ({ term }: Seen): string => `${term.dueOn} ${term.id} ${term.phase}`;
const byDueDay = (a: Seen, b: Seen): number => (keyOf(a) < keyOf(b) ? -1 : 1);

function isWithin(scope: DepartmentScope, { regionCode, term }: Seen): boolean {
  if (scope.kind === 'everything') return true;
  if (scope.kind === 'region') return regionCode.startsWith(scope.regionCodePrefix);
  return [term.departmentId, term.otherDepartmentId].some((id) => scope.departmentIds.includes(id));
}
