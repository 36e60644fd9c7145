import type { JournalErrorCode } from '@zeqing/journal';
import type { ProblemText } from './problem-text';

export const JOURNAL_PROBLEMS: Record<JournalErrorCode, ProblemText> = {
  'journal.unsealed': {
    status: 503,
    title: {
      zh: '事件账暂时无法封存，系统暂停接受写入',
      en: 'The journal is not being sealed; nothing can be written now',
    },
    mend: {
      zh: '您的修改没有保存。请在 Retry-After 秒后重试；如仍失败，请告知系统管理员。',
      en: 'Your change was not saved. Try again after Retry-After seconds; else tell the system administrator.',
    },
  },
};
