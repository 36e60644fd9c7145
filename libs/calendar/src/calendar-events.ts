import type { Id, LocalDate } from '@zeqing/kernel';
import type { JournalEvent } from '@zeqing/journal';
import type { CheckedNotice } from './domain/holiday-notice';
import type { CalendarDay } from './domain/working-calendar';
import type { RegionRow } from './store/calendar.repository';
import type { StoredNotice } from './store/notice.repository';

/** What the import of a notice did. */
export interface NoticeImported {
  readonly noticeId: Id;
  readonly regionCode: string;
  readonly year: number;
  /** False when the same notice was in force already. */
  readonly changed: boolean;
  readonly replacedNoticeId: Id | null;
  readonly knownThroughBefore: LocalDate | null;
  readonly knownThrough: LocalDate;
  readonly daysOff: number;
  readonly makeUpWorkdays: number;
  /** Of the region's calendar, after the import. */
  readonly version: number;
}

export interface NoticeChange {
  readonly seen: RegionRow;
  readonly notice: CheckedNotice;
  readonly replaced: StoredNotice | null;
  readonly knownThrough: LocalDate;
}

/** The answer of an import and its journal row, which holds both values: the days before and the days after. */
export function noticeImported(
  { seen, notice, replaced, knownThrough }: NoticeChange,
  noticeId: Id,
  changed: boolean,
): { readonly event: JournalEvent; readonly answer: NoticeImported } {
  const { regionCode, year } = notice;
  const [off, work] = [datesOf(notice.days, 'off'), datesOf(notice.days, 'work')];
  const version = seen.version + (changed ? 1 : 0);
  // A region that knew nothing may carry an empty span; nobody outside needs to know that spelling.
  const knownBefore =
    seen.knownFrom && seen.knownThrough && seen.knownThrough >= seen.knownFrom ? seen.knownThrough : null;
  const replacedNoticeId = changed ? (replaced?.id ?? null) : null;
  return {
    event: {
      type: 'calendar.notice_imported',
      object: { type: 'calendar', id: seen.id, version },
      departmentIds: [],
      payload: {
        ...{ regionCode, year, noticeId, replacedNoticeId },
        ...{ knownThroughBefore: knownBefore, knownThroughAfter: knownThrough },
        daysOffBefore: datesOf(replaced?.days ?? [], 'off'),
        daysOffAfter: off,
        makeUpWorkdaysBefore: datesOf(replaced?.days ?? [], 'work'),
        makeUpWorkdaysAfter: work,
        ...{ daysOff: off.length, makeUpWorkdays: work.length },
      },
    },
    answer: {
      ...{ noticeId, regionCode, year, changed, replacedNoticeId },
      ...{ knownThroughBefore: knownBefore, knownThrough, version },
      ...{ daysOff: off.length, makeUpWorkdays: work.length },
    },
  };
}

/** Whether the receipt day counts, before (null: inherited) and after. The basis is free text and stays in the table. */
export const receiptDayChanged = (seen: RegionRow, counts: boolean): JournalEvent => ({
  type: 'calendar.receipt_day_changed',
  object: { type: 'calendar', id: seen.id, version: seen.version + 1 },
  departmentIds: [],
  payload: { regionCode: seen.regionCode, countsBefore: seen.receiptDayCounts, countsAfter: counts },
});

const datesOf = (days: readonly CalendarDay[], kind: CalendarDay['kind']): readonly LocalDate[] =>
  days.filter((day) => day.kind === kind).map((day) => day.date);
