export type { NoticeImported } from './calendar-events';
export * from './calendar-forecasts.service';
export * from './calendar.errors';
export * from './calendar.module';
export * from './calendar.service';
export * from './calendar-views';
export {
  addWorkingDays,
  explainSpan,
  firstWorkingDayFrom,
  isProvisional,
  subtractWorkingDays,
  workingDayAfter,
  workingDaysBetween,
  type WorkingDayCount,
} from './domain/counting';
export type { Holiday, HolidayNotice } from './domain/holiday-notice';
export { inheritsFrom } from './domain/region-code';
export { calendarRevisions, type CalendarRevision } from './store/calendar.repository';
export {
  buildWorkingCalendar,
  CalendarRangeError,
  endOfDay,
  explainDay,
  FIRST_DAY,
  isKnown,
  isWorkingDay,
  type CalendarDay,
  type DayException,
  type DayReason,
  type ExplainedDay,
  type WorkingCalendar,
} from './domain/working-calendar';
