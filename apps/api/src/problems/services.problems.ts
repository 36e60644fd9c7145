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
  'services.ambiguous_item': {
    status: 422,
    title: { zh: '该编码对应多个政务服务事项', en: 'The code stands for several service items' },
    mend: {
      zh: '请改用 details.itemCodes 中的实施编码提问。',
      en: 'Ask by one of the implementing codes in details.itemCodes.',
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
  'services.draft_incomplete': {
    status: 422,
    title: { zh: '草稿还不能发布', en: 'The draft cannot be published yet' },
    mend: { zh: '请按 errors 逐项修改；每项写明位置和规则。', en: 'Mend each place in errors; each names its rule.' },
  },
  'services.draft_kind': {
    status: 409,
    title: { zh: '这类草稿没有此操作', en: 'This kind of draft has no such act' },
    mend: {
      zh: '事项、标准事项与“一件事”各有自己的内容。',
      en: 'Items, standard items and one-things differ in content.',
    },
  },
  'services.draft_outdated': {
    status: 409,
    title: { zh: '草稿起草后已发布了新版本', en: 'A version was published since the draft was begun' },
    mend: { zh: '请作废此草稿，从现行版本重新起草。', en: 'Discard it and begin again from what is in force.' },
  },
  'services.draft_state': {
    status: 409,
    title: { zh: '草稿当前状态不能这样操作', en: 'The draft is not in a state for this' },
    mend: { zh: '请刷新后查看草稿的状态。', en: 'Reload the draft and see its state.' },
  },
  'services.draft_under_way': {
    status: 409,
    title: { zh: '此编码已有草稿在办', en: 'A draft of this code is under way' },
    mend: { zh: '请先发布或作废那份草稿。', en: 'Publish or discard that draft first.' },
  },
  'services.not_yours': {
    status: 409,
    title: { zh: '此编码属于其他部门', en: 'The code is another department’s' },
    mend: {
      zh: '事项由实施部门维护，“一件事”由牵头部门维护。',
      en: 'Items are kept by their implementing, one-things by their lead department.',
    },
  },
  'services.two_persons_required': {
    status: 409,
    title: { zh: '起草人不能发布自己写的草稿', en: 'Who wrote a draft does not publish it' },
    mend: { zh: '请由另一位部门负责人发布。', en: 'Another head of the department publishes it.' },
  },
  'services.file_empty': {
    status: 422,
    title: { zh: '文件里没有事项，也没有“一件事”', en: 'The file holds no item and no one-thing' },
    mend: {
      zh: '请使用导出的工作簿，或含“实施编码”“事项名称”列的实施清单。',
      en: 'Use an exported workbook, or a list with the columns 实施编码 and 事项名称.',
    },
  },
  'services.file_too_long': {
    status: 422,
    title: { zh: '一次导入的内容过多', en: 'The file holds too much for one import' },
    mend: { zh: '每次最多 200 项，请分批导入。', en: 'At most 200 parts at once: import it in several files.' },
  },
  'services.file_unreadable': {
    status: 422,
    title: { zh: '无法读取此工作簿', en: 'The workbook cannot be read' },
    mend: { zh: '请另存为 .xlsx（不加密、不含宏）后重试。', en: 'Save it as .xlsx, without password and macros.' },
  },
  'services.import_not_tried': {
    status: 409,
    title: { zh: '请先预检这份文件', en: 'This file has to be tried first' },
    mend: {
      zh: '先不带 digest 提交预检，改正全部错误后，带上预检返回的 digest 再提交同一份文件。',
      en: 'Send it without digest, mend every fault, then send the same file with the digest of that dry run.',
    },
  },
};
