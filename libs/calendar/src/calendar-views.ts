import { Injectable } from '@nestjs/common';
import { daysBetween, localDate, localDateOf, err, ok, yearOf } from '@zeqing/kernel';
import type { LocalDate, Result, UseCaseContext } from '@zeqing/kernel';
import { UnitOfWork } from '@zeqing/platform';
import { CalendarService } from './calendar.service';
import type { CalendarError } from './calendar.errors';
import {
  addWorkingDays,
  countWorkingDays,
  isProvisional,
  workingDaysBetween,
  type WorkingDayCount,
} from './domain/counting';
import { regionChain } from './domain/region-code';
import { FIRST_DAY, isWorkingDay, LAST_DAY, type DayException, type WorkingCalendar } from './domain/working-calendar';
import { findRegion } from './store/calendar.repository';
import { noticesInForce, type NoticeHead } from './store/notice.repository';

/** Calendar days; with fewer left to the end of the calendar the next notice should be in. */
const LOW_DAYS = 60;
/** The longest lawful path of a conditional request: 10 + 10 + 20 working days (arts 21, 22). */
const LONGEST_PATH = 40;

export interface CountView extends WorkingDayCount {
  readonly from: LocalDate;
  readonly add: number;
  readonly calendar: WorkingCalendar;
}

export type CalendarWarning = 'calendar.ends_soon' | 'calendar.longest_path_crosses';

export interface RegionView {
  readonly regionCode: string;
  /** Whose calendar it is: the region itself, or the nearest above that has one. */
  readonly calendarRegion: string;
  readonly calendar: WorkingCalendar;
  /** Calendar days from today to the last known day; negative when that has passed. */
  readonly daysLeft: number;
  readonly warnings: readonly CalendarWarning[];
  /** In force, newest year first; inherited ones too. */
  readonly notices: readonly NoticeHead[];
  /** Of the region's own row, 0 while it has none. */
  readonly version: number;
}

export interface YearView {
  readonly year: number;
  readonly calendar: WorkingCalendar;
  readonly provisional: boolean;
  readonly workingDays: number;
  /** The days that differ from the plain week, in order. */
  readonly days: readonly DayException[];
}

/** What people and programs ask of a calendar. */
@Injectable()
export class CalendarViews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendars: CalendarService,
  ) {}

  /** When a term that began by a receipt on `from` ends, day by day. Refuses dates and counts out of range. */
  async workingDays(
    context: UseCaseContext,
    from: LocalDate,
    add: number,
    regionCode: string,
  ): Promise<Result<CountView, CalendarError>> {
    const calendar = await this.#calendar(context, regionCode);
    const counted = countWorkingDays(calendar, from, add);
    return counted.ok ? ok({ ...counted.value, from, add, calendar }) : counted;
  }

  /** How far a region's calendar is known, on what it rests, and whether the next notice is missed already. */
  async region(context: UseCaseContext, regionCode: string): Promise<RegionView> {
    const tx = this.unitOfWork.reader(context);
    const calendar = await this.calendars.calendarFor(tx, regionCode);
    const notices = await noticesInForce(tx, regionChain(regionCode));
    const today = localDateOf(context.at);
    return {
      ...{ regionCode, calendarRegion: calendar.regionCode, calendar, notices },
      daysLeft: daysBetween(today, calendar.knownThrough),
      warnings: warningsOn(calendar, today),
      version: (await findRegion(tx, regionCode))?.version ?? 0,
    };
  }

  /** A year's exceptions and its number of working days. Refuses years out of range. */
  async year(context: UseCaseContext, year: number, regionCode: string): Promise<Result<YearView, CalendarError>> {
    if (!Number.isInteger(year) || year < yearOf(FIRST_DAY) || year > yearOf(LAST_DAY))
      return err({ code: 'calendar.out_of_range', details: { year } });
    const calendar = await this.#calendar(context, regionCode);
    const [first, last] = [localDate(`${year}-01-01`), localDate(`${year}-12-31`)];
    const days = [...calendar.exceptions.values()].filter(({ date }) => date >= first && date <= last);
    return ok({
      ...{ year, calendar, provisional: isProvisional(calendar, first, last) },
      workingDays: workingDaysBetween(calendar, first, last) + (isWorkingDay(calendar, first) ? 1 : 0),
      days: days.sort((a, b) => (a.date < b.date ? -1 : 1)),
    });
  }

  #calendar(context: UseCaseContext, regionCode: string): Promise<WorkingCalendar> {
    return this.calendars.calendarFor(this.unitOfWork.reader(context), regionCode);
  }
}

function warningsOn(calendar: WorkingCalendar, today: LocalDate): readonly CalendarWarning[] {
  const warnings: CalendarWarning[] = [];
  if (daysBetween(today, calendar.knownThrough) < LOW_DAYS) warnings.push('calendar.ends_soon');
  if (addWorkingDays(calendar, today, LONGEST_PATH).date > calendar.knownThrough)
    warnings.push('calendar.longest_path_crosses');
  return warnings;
}
