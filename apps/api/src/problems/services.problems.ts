import type { ServicesOwnErrorCode } from '@zeqing/services';
import type { ProblemText } from './problem-text';

export const SERVICES_PROBLEMS: Record<ServicesOwnErrorCode, ProblemText> = {
  'services.unknown_item': {
    status: 404,
    title: { zh: '没有这个政务服务事项', en: 'There is no such service item' },
    mend: {
      zh: '请检查实施编码（31 位）；其他编码请用 scheme 参数查询。',
      en: 'Check the implementing code (31 characters); for other codes use the scheme parameter.',
    },
  },
  'services.period_invalid': {
    status: 422,
    title: { zh: '起止日期有误', en: 'The period is wrong' },
    mend: {
      zh: '首日不得晚于末日，最多 366 天。',
      en: 'The first day must not be after the last; 366 days at most.',
    },
  },
  'services.unknown_one_thing': {
    status: 404,
    title: { zh: '没有这个“一件事”', en: 'There is no such one-thing' },
    mend: { zh: '请在 /api/v1/one-things 中查找编码。', en: 'Find its code in /api/v1/one-things.' },
  },
  'services.unknown_situation': {
    status: 422,
    title: { zh: '该事项没有这个情形', en: 'The item has no such situation' },
    mend: { zh: '请使用 details.known 中列出的情形编码。', en: 'Use one of the codes in details.known.' },
  },
  'services.unknown_supposition': {
    status: 422,
    title: { zh: '该事项与假设的内容无关', en: 'The item has nothing to do with what is supposed' },
    mend: {
      zh: '请从该事项堵点表的“假如”进入；reference 应为目录代码（requested、listed）、申请编号（answered、supplied）或授权编号（grant_ends）。',
      en: 'Start from “what if” in the item’s table of blockers; reference is an entry’s code (requested, listed), a request’s id (answered, supplied) or a grant’s id (grant_ends).',
    },
  },
  'services.import_invalid': {
    status: 422,
    title: { zh: '事项材料表有错误，未导入任何内容', en: 'The item rows have mistakes; nothing was imported' },
    mend: { zh: '请按 errors 中的文件、行和列逐项修改后重新导入。', en: 'Mend each place in errors and import again.' },
  },
  'services.unknown_department': {
    status: 422,
    title: { zh: '表中的部门编码不存在', en: 'A department code in the rows is unknown' },
    mend: { zh: '请先登记 details.codes 中的部门。', en: 'Add the departments in details.codes first.' },
  },
};
