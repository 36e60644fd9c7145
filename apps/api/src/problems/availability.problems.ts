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
  'availability.no_bundle_key': {
    status: 503,
    title: { zh: '本系统没有用于签名的密钥', en: 'There is no key to sign with' },
    mend: {
      zh: '请管理员按运行手册在 <home>/keys 放置 availability-bundle.key.pem。',
      en: 'The operator puts availability-bundle.key.pem into <home>/keys, as the guide to running says.',
    },
  },
  'availability.behind': {
    status: 503,
    title: { zh: '尚未包含您要求的变更', en: 'What you ask for is not in the answers yet' },
    mend: {
      zh: '请在 Retry-After 秒后重试；不带 Zeqing-Min-Sequence 则按 Zeqing-As-Of 所示时刻回答。',
      en: 'Try again after Retry-After seconds; without Zeqing-Min-Sequence you get the answer as of Zeqing-As-Of.',
    },
  },
  'availability.min_sequence_invalid': {
    status: 422,
    title: { zh: 'Zeqing-Min-Sequence 不是序号', en: 'Zeqing-Min-Sequence is not a sequence' },
    mend: { zh: '请填写非负整数序号。', en: 'Give a whole number, 0 or more.' },
  },
  'availability.unknown_code': {
    status: 404,
    title: { zh: '没有这个目录条目', en: 'There is no such catalogue entry' },
    mend: {
      zh: '请检查资源目录代码，含“/”及其后的序号。',
      en: 'Check the entry code, with the slash and what follows.',
    },
  },
  'availability.unknown_situation': {
    status: 422,
    title: { zh: '该事项没有这种情形', en: 'The item declares no such situation' },
    mend: {
      zh: '情形须与 item 一并给出；可用的代码见该事项的就绪度查询（situations）。',
      en: 'Give the item with it; its situations stand in the readiness of the item.',
    },
  },
  'availability.item_needed': {
    status: 422,
    title: { zh: '按材料代码查询须给出事项', en: 'A material is one of an item: name the item' },
    mend: { zh: '请给出 item（实施编码）。', en: 'Give item, its implementing code.' },
  },
  'availability.unknown_material': {
    status: 404,
    title: { zh: '该事项没有这份材料', en: 'The item asks for no such material' },
    mend: {
      zh: '请检查材料代码；该事项的材料见就绪度查询（materials）。',
      en: 'Check the code; the item’s materials stand in its readiness.',
    },
  },
  'availability.unknown_licence': {
    status: 404,
    title: { zh: '没有这种标准数据或证照类型', en: 'There is no such licence or evidence type' },
    mend: {
      zh: '请检查证照类型代码（即标准数据/证照类型的代码）。',
      en: 'Check the code of the licence, which is that of the evidence type.',
    },
  },
};
