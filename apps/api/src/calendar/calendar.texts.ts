import type { CalendarWarning, DayReason } from '@zeqing/calendar';

export interface TwoLanguages {
  readonly zh: string;
  readonly en: string;
}

const REASONS: Record<DayReason, (name: string) => TwoLanguages> = {
  working_day: () => ({ zh: '工作日', en: 'working day' }),
  weekend: () => ({ zh: '周末', en: 'weekend' }),
  holiday: (name) => ({ zh: `${name}放假`, en: `public holiday (${name})` }),
  make_up_working_day: (name) => ({ zh: `${name}调休上班`, en: `make-up working day (${name})` }),
  receipt_day: () => ({ zh: '收件当日，不计入', en: 'day of receipt, not counted' }),
  local_holiday: (name) => ({ zh: `${name}（地方放假）`, en: `local holiday (${name})` }),
  beyond_known_calendar: () => ({
    zh: '节假日安排尚未导入，仅按周末推算',
    en: 'no holiday notice yet: counted by weekends only',
  }),
};

/** Why a day counts or not, for people. */
export const reasonText = (reason: DayReason, name: string | undefined): TwoLanguages => REASONS[reason](name ?? '');

/** What a provisional date asks of its reader. */
export const provisionalText = (knownThrough: string): TwoLanguages => ({
  zh: `暂定日期：节假日安排只导入到 ${knownThrough}，此后仅按周末推算，通知导入后将重新计算。`,
  en: `Provisional: holiday notices reach ${knownThrough}; later days are counted by weekends until the next is imported.`,
});

export const WARNINGS: Record<CalendarWarning, TwoLanguages> = {
  'calendar.ends_soon': {
    zh: '已知节假日安排剩余不足 60 天，请尽快导入下一年度的通知。',
    en: 'Fewer than 60 days of the known calendar are left: import the notice of the next year.',
  },
  'calendar.longest_path_crosses': {
    zh: '今天起算的最长法定期限（40 个工作日）已超出已知节假日安排，新产生的期限为暂定日期。',
    en: 'The longest lawful path from today (40 working days) passes the known calendar: new dates are provisional.',
  },
};
