import type { AvailabilityOwnErrorCode } from '@zeqing/availability';
import type { ProblemText } from './problem-text';

export const AVAILABILITY_PROBLEMS: Record<AvailabilityOwnErrorCode, ProblemText> = {
  'availability.not_bound': {
    status: 403,
    title: { zh: '本窗口未受理该部门或该事项', en: 'This hall does not accept cases of that department or item' },
    mend: {
      zh: '请由安全管理员更新本客户端的受理范围，或改用已受理的部门和事项。',
      en: 'Ask the security administrator to import the acceptance, or ask for what the hall accepts.',
    },
  },
  'availability.department_needed': {
    status: 422,
    title: { zh: '无法判断为哪个部门查询', en: 'It is not clear for which department you ask' },
    mend: { zh: '请给出 department（统一社会信用代码）或 item（实施编码）。', en: 'Give department or item.' },
  },
  'availability.unknown_code': {
    status: 404,
    title: { zh: '没有这个目录条目', en: 'There is no such catalogue entry' },
    mend: {
      zh: '请检查资源目录代码，含“/”及其后的序号。',
      en: 'Check the entry code, with the slash and what follows.',
    },
  },
};
