import { Injectable } from '@nestjs/common';
import { CalendarService, type WorkingCalendar } from '@zeqing/calendar';
import type { BurnCalendars } from './domain/burn-down';
import type { BurnGroup } from './domain/burn-group';
import type { Asking } from './figure-scope.service';

const NATION = '000000';

/** The calendars lots are counted by. */
@Injectable()
export class BurnCalendarReader {
  constructor(private readonly calendars: CalendarService) {}

  /** Those of the regions of all groups; `of` chooses among them for one lot. */
  async read(
    { tx }: Asking,
    groups: readonly BurnGroup[],
  ): Promise<{ readonly of: (lot: readonly BurnGroup[]) => BurnCalendars }> {
    const found = new Map<string, WorkingCalendar>();
    for (const code of new Set([NATION, ...groups.map(({ regionCode }) => regionCode)]))
      found.set(code, await this.calendars.calendarFor(tx, code));
    const calendarOf = (code: string): WorkingCalendar => {
      const calendar = found.get(code);
      if (!calendar) throw new Error(`no calendar was read for ${code}`);
      return calendar;
    };
    return {
      of: (lot) => {
        const [first = NATION, ...others] = new Set(lot.map(({ regionCode }) => regionCode));
        return { of: calendarOf, axis: calendarOf(others.length === 0 ? first : NATION) };
      },
    };
  }
}
