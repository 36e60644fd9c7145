import type { OutsideErrorCode } from '@zeqing/requests';
import type { ProblemText } from './problem-text';

/** Refusals about requests with bodies that do not use this installation. */
export const OUTSIDE_PROBLEMS: Record<OutsideErrorCode, ProblemText> = {
  'outside.incomplete': {
    status: 422,
    title: { zh: '登记内容不完整', en: 'The entry is not complete' },
    mend: {
      zh: '请补齐 fields 所列各项；来函须填实际收到日，约定期限须写明依据，办理结果须有文件。',
      en: 'Fill in what fields names: a letter needs its real day, an agreed day its basis, a result its paper.',
    },
  },
  'outside.day': {
    status: 422,
    title: { zh: '日期有误', en: 'The day is not right' },
    mend: {
      zh: '日期不得晚于今天；转送日不得早于上一段，约定期限不得早于收到日。',
      en: 'It may not be in the future, nor before the leg or the receipt it follows.',
    },
  },
  'outside.step': {
    status: 409,
    title: { zh: '当前状态不能这样登记', en: 'This cannot be recorded now' },
    mend: { zh: '请重新读取，按 open 所列各项登记。', en: 'Read it again and record what open lists.' },
  },
  'outside.back_dating': {
    status: 403,
    title: { zh: '补登以往来函须由共享工作机构负责人办理', en: 'Back-dating needs the head of the office' },
    mend: {
      zh: '请由负责人登记实际收到日；补登将标明。',
      en: 'The head of the office enters the real day; it is flagged.',
    },
  },
};
