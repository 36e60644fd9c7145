import { addWorkingDays, type WorkingCalendar } from '@zeqing/calendar';
import type { LocalDate } from '@zeqing/kernel';
import { explain, type ClockDay, type Projection } from '../../clock/domain/clock';
import { decree } from '../../request/domain/request-error';
import { scheduleRungs } from '../../clock/domain/rungs';

/** The provider's term for a correction: ten working days from receipt, no extension (Decree 809 art. 26). */
export const CORRECTION_RULE = {
  code: 'correction',
  version: 1,
  budgetWorkingDays: 10,
  basis: decree('第二十六条'),
  /** What running out is suspected of: 校核 not verified or corrected in time. */
  suspectedCode: '39-6',
} as const;

/** What a correction's clock is made of; it never pauses and is never extended. */
export interface CorrectionTerm {
  readonly budgetWorkingDays: number;
  readonly startedAt: Date;
  /** The day the receipt counts for (U27). */
  readonly startedOn: LocalDate;
}

/**
 * The due day, whether it is provisional, and the instants of the reminders: the only source of the indexed copies in
 * the clock's row (ADR 0006). Throws CalendarRangeError outside the countable years.
 */
export function projectCorrection(term: CorrectionTerm, calendar: WorkingCalendar): Projection {
  const { date, provisional } = addWorkingDays(calendar, term.startedOn, term.budgetWorkingDays);
  return { dueOn: date, provisional, rungs: scheduleRungs(term, date, calendar) };
}

/** Every day from the report to the due day, counted or not, and why; all of them are the provider's. */
export const explainCorrection = (
  term: CorrectionTerm,
  regionCode: string,
  calendar: WorkingCalendar,
): readonly ClockDay[] => explain({ ...term, regionCode, extensionWorkingDays: 0, pauses: [], ledger: [] }, calendar);
