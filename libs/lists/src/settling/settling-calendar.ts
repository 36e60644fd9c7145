import { Injectable } from '@nestjs/common';
import { addWorkingDays, CalendarService, subtractWorkingDays } from '@zeqing/calendar';
import { localDateOf, type LocalDate, type Tx } from '@zeqing/kernel';
import type { SettlingState } from './domain/settling';
import { REMIND_BEFORE, SETTLING_TERMS } from './domain/settling-terms';
import type { StateTerm } from './store/settling.repository';

const NO_TERM: StateTerm = { dueOn: null, remindOn: null, provisional: false };

/** Days of the settling of duties, counted in working days of the region of the need. */
@Injectable()
export class SettlingCalendar {
  constructor(private readonly calendars: CalendarService) {}

  /** The term of a state that begins now; none at an end. `workingDays` where the state has no figure of its own. */
  async termOf(
    tx: Tx,
    regionCode: string,
    state: SettlingState,
    at: Date,
    workingDays: number | null = null,
  ): Promise<StateTerm> {
    const days = workingDays ?? SETTLING_TERMS[state]?.workingDays ?? null;
    if (days === null) return NO_TERM;
    const calendar = await this.calendars.calendarFor(tx, regionCode);
    const { date: dueOn, provisional } = addWorkingDays(calendar, localDateOf(at), days);
    return { dueOn, remindOn: subtractWorkingDays(calendar, dueOn, Math.min(REMIND_BEFORE, days - 1)), provisional };
  }

  /** A day set before, reminded of as every other. */
  async until(tx: Tx, regionCode: string, dueOn: LocalDate, provisional: boolean): Promise<StateTerm> {
    const calendar = await this.calendars.calendarFor(tx, regionCode);
    return { dueOn, remindOn: subtractWorkingDays(calendar, dueOn, REMIND_BEFORE), provisional };
  }
}
