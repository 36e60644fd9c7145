import type { CalendarErrorCode } from '@zeqing/calendar';
import type { ProblemText } from './problem-text';

/** Refusals of the working-day calendar. */
export const CALENDAR_PROBLEMS: Record<CalendarErrorCode, ProblemText> = {
  'calendar.out_of_range': {
    status: 422,
    title: { zh: '日期或工作日数超出可计算范围', en: 'The date or the count is out of range' },
    mend: {
      zh: '日期应在 2004-01-01 至 2100-12-31 之间，工作日数为 0 至 2000 的整数，且到期日不晚于 2100 年。',
      en: 'Dates lie between 2004-01-01 and 2100-12-31, counts are whole numbers from 0 to 2000, ending within 2100.',
    },
  },
  'calendar.notice_invalid': {
    status: 422,
    title: { zh: '节假日安排通知有误', en: 'The holiday notice is not right' },
    mend: {
      zh: '请对照通知原文，按 errors 逐项修改：放假日与调休上班日不得重复，调休上班日须为周末，日期须属于该年度（年初年末可跨 10 日）。',
      en: 'Compare with the official text and mend each field in errors: no day is off and worked or named twice, make-up days fall on weekends, days belong to the year (10 days over either edge).',
    },
  },
  'calendar.year_gap': {
    status: 422,
    title: { zh: '年度不连续', en: 'The years do not join up' },
    mend: {
      zh: '请先导入 details.importFirst 年度的通知，再导入本年度。',
      en: 'Import the notice of the year in details.importFirst before this one.',
    },
  },
  'calendar.day_of_other_notice': {
    status: 409,
    title: { zh: '该日已由其他年度的通知规定', en: 'The notice of another year already rules this day' },
    mend: {
      zh: '请核对 details 所示日期应属于哪一年度的通知，并改正其中一份。',
      en: 'Check to which year’s notice the date in details belongs and correct one of the two.',
    },
  },
  'calendar.basis_missing': {
    status: 422,
    title: { zh: '缺少依据', en: 'The basis is missing' },
    mend: {
      zh: '请写明收件当日是否计入的依据（文件及条款）。',
      en: 'Name the document and article the rule rests on.',
    },
  },
};
