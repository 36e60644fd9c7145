import type { UsageErrorCode } from '@zeqing/requests';
import type { ProblemText } from './problem-text';

/** Refusals about the usage ledger. */
export const USAGE_PROBLEMS: Record<UsageErrorCode, ProblemText> = {
  'usage.record': {
    status: 422,
    title: { zh: '使用记录不完整或者日期有误', en: 'The usage record is incomplete or its day is wrong' },
    mend: {
      zh: '请按 fields 修改：内容必填，销毁情况须附证明文件，日期不得早于授权、晚于今天。',
      en: 'Mend what fields names: a text, the proof of a destruction, a day between the grant and today.',
    },
  },
  'usage.nothing_granted': {
    status: 409,
    title: { zh: '该申请还没有授权', en: 'Nothing is granted on this request yet' },
    mend: { zh: '供给确认后再登记使用情况。', en: 'Record uses once the supply is confirmed.' },
  },
  'usage.sheet_confirmed': {
    status: 409,
    title: { zh: '该使用情况表已经确认', en: 'This usage sheet is confirmed already' },
    mend: { zh: '需要补充的，请登记一条使用记录。', en: 'What is to be added goes into a usage record.' },
  },
  'usage.update_day': {
    status: 422,
    title: { zh: '更新日期不在授权开通日至今天之间', en: 'The day is not between the opening of the grant and today' },
    mend: { zh: '请填写 details.from 至今天之间的日期。', en: 'Give a day from details.from to today.' },
  },
  'usage.day': {
    status: 422,
    title: { zh: '使用日期晚于今天', en: 'A use lies in the future' },
    mend: { zh: '请按 fields 修改日期后重新上报。', en: 'Mend the day fields names and send the reports again.' },
  },
};
