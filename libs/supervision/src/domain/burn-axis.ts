import { workingDayAfter, workingDaysBetween, type WorkingCalendar } from '@zeqing/calendar';
import type { LocalDate } from '@zeqing/kernel';
import type { Forecast } from './burn-forecast';

/** At most so many days are drawn; of a longer life every second, third … working day. */
const MOST = 80;
/** How far beyond the deadline the forecast is drawn, in working days. */
const BEYOND = 40;

interface Span {
  readonly startedOn: LocalDate;
  readonly deadline: LocalDate;
  readonly forecast: Forecast | null;
}

/** The days of the chart: working days, with the first day, today and the deadline always among them. */
export function axisOf(
  { startedOn, deadline, forecast }: Span,
  calendar: WorkingCalendar,
  today: LocalDate,
): readonly LocalDate[] {
  const furthest = workingDayAfter(calendar, deadline > today ? deadline : today, BEYOND);
  const aimed = [deadline, today, forecast === null ? today : (forecast.late ?? furthest)];
  const end = aimed.reduce((latest, day) => (day > latest ? day : latest));
  const last = end < furthest ? end : furthest;
  const length = Math.max(0, workingDaysBetween(calendar, startedOn, last));
  const step = Math.max(1, Math.ceil(length / MOST));
  const days = new Set<LocalDate>([startedOn, today, deadline, last]);
  for (let day = startedOn; day < last; day = workingDayAfter(calendar, day, step)) days.add(day);
  return [...days].sort();
}
