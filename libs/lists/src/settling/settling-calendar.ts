import { Inject, Injectable } from '@nestjs/common';
import { addWorkingDays, CalendarService, subtractWorkingDays } from '@zeqing/calendar';
import { localDateOf, type LocalDate, type Tx } from '@zeqing/kernel';
import type { SettlingState } from './domain/settling';
import { SETTLING_TERMS } from './domain/settling-terms';
import { SETTLING_DAYS, type SetDays, type SettlingDays } from './settling-days.port';
import type { StateTerm } from './store/settling.repository';

const NO_TERM: StateTerm = { dueOn: null, remindOn: null, provisional: false, workingDays: null, basis: null };

/** Days of the settling of duties, counted in working days of the region of the need, as it has set them (U27). */
@Injectable()
export class SettlingCalendar {
  constructor(
    private readonly calendars: CalendarService,
    @Inject(SETTLING_DAYS) private readonly days: SettlingDays,
  ) {}

  /** The term of a state that begins now; none at an end. `workingDays` where the state has no figure of its own. */
  async termOf(
    tx: Tx,
    regionCode: string,
    state: SettlingState,
    at: Date,
    workingDays: number | null = null,
  ): Promise<StateTerm> {
    const name = SETTLING_TERMS[state]?.name;
    if (name === undefined && workingDays === null) return NO_TERM;
    const set = await this.days.chosen(tx, regionCode, at);
    const counted = name === undefined ? { workingDays: workingDays ?? 0, basis: null } : countedBy(set[name]);
    const calendar = await this.calendars.calendarFor(tx, regionCode);
    const { date: dueOn, provisional } = addWorkingDays(calendar, localDateOf(at), counted.workingDays);
    const before = Math.min(set.settling_reminder.value, counted.workingDays - 1);
    return { dueOn, remindOn: subtractWorkingDays(calendar, dueOn, before), provisional, ...counted };
  }

  /** A day set before, reminded of as every other. */
  async until(
    tx: Tx,
    regionCode: string,
    at: Date,
    set: { readonly dueOn: LocalDate; readonly provisional: boolean },
  ): Promise<StateTerm> {
    const calendar = await this.calendars.calendarFor(tx, regionCode);
    const { settling_reminder: before } = await this.days.chosen(tx, regionCode, at);
    const remindOn = subtractWorkingDays(calendar, set.dueOn, before.value);
    return { ...set, remindOn, workingDays: null, basis: null };
  }
}

/** A basis is named where a region has set the days; without one the state says on what the figure rests. */
const countedBy = ({ value, basis, isDefault }: SetDays): { workingDays: number; basis: string | null } => ({
  workingDays: value,
  basis: isDefault ? null : basis,
});
