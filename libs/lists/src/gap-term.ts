import { addWorkingDays, type CalendarService } from '@zeqing/calendar';
import type { GapTerm } from '@zeqing/catalogue';
import { localDateOf, type Tx } from '@zeqing/kernel';
import type { SeriesView } from './domain/views';

/** When fields found missing at `at` are due: the series' setting, in working days of its region. */
export async function gapTermOf(calendars: CalendarService, tx: Tx, series: SeriesView, at: Date): Promise<GapTerm> {
  const calendar = await calendars.calendarFor(tx, series.regionCode);
  const due = addWorkingDays(calendar, localDateOf(at), series.gapTermWorkingDays);
  return { dueOn: due.date, isProvisional: due.provisional };
}
