import type { CorrectionErrorCode } from '@zeqing/requests';
import type { ProblemText } from './problem-text';

/** Refusals of corrections (art. 26). */
export const CORRECTIONS_PROBLEMS: Record<CorrectionErrorCode, ProblemText> = {
  'correction.illegal_transition': {
    status: 409,
    title: { zh: '当前状态不能进行此操作', en: 'This act is not possible in the present state' },
    mend: {
      zh: '请刷新后查看 openActions;details.from 为当前状态。',
      en: 'Read the correction again and see openActions; details.from is its present state.',
    },
  },
  'correction.entry_not_published': {
    status: 422,
    title: { zh: '只能对已发布目录提出校核', en: 'Only published entries can be corrected' },
    mend: { zh: '请核对目录编码。', en: 'Check the code of the entry.' },
  },
  'correction.own_entry': {
    status: 422,
    title: { zh: '该目录由本部门提供', en: 'Your own department provides this entry' },
    mend: { zh: '本部门数据有误的,请直接更正。', en: 'Put your own data right directly.' },
  },
  'correction.department_unclear': {
    status: 422,
    title: { zh: '请选择以哪个部门提出', en: 'Say for which department you report' },
    mend: {
      zh: '您担任多个部门的联络员,请填写 departmentId。',
      en: 'You are liaison of several departments: fill in departmentId.',
    },
  },
  'correction.place_unknown': {
    status: 422,
    title: { zh: '数据项或者资源不属于该目录', en: 'The field or resource is not one of the entry' },
    mend: { zh: '请从目录的数据项和挂接资源中重新选择。', en: 'Choose again from the entry’s items and resources.' },
  },
  'correction.scope_incomplete': {
    status: 422,
    title: { zh: '校核范围填写不完整', en: 'The scope is not filled in right' },
    mend: {
      zh: '记录级填写平台记录编号且不填说明;字段级选择数据项;资源级不填数据项。详见 errors。',
      en: 'A record needs the platform’s reference and no note, a field its item, a resource no item. See errors.',
    },
  },
  'correction.record_reference': {
    status: 422,
    title: { zh: '记录只能用平台记录编号指明', en: 'A record is named by the platform’s reference only' },
    mend: {
      zh: '请填写共享平台返回的记录编号(字母、数字和分隔符),不得填写姓名、证件号码等记录内容。',
      en: 'Give the reference the exchange platform returned; never a name, a citizen number or other content.',
    },
  },
  'correction.content_in_text': {
    status: 422,
    title: { zh: '说明中含有个人号码', en: 'The text holds a person’s number' },
    mend: {
      zh: '请删去证件号码、手机号码等记录内容后再提交。',
      en: 'Take out citizen numbers, telephone numbers and any other content of a record.',
    },
  },
  'correction.scope_narrowed': {
    status: 422,
    title: { zh: '受理范围不得小于提出的范围', en: 'It cannot be accepted at a narrower scope than reported' },
    mend: {
      zh: '认为范围过大的,请在核实或者反馈中说明。',
      en: 'If the scope is too wide, say so in the result.',
    },
  },
  'correction.reason_required': {
    status: 422,
    title: { zh: '反馈须说明理由', en: 'A feedback needs its reason' },
    mend: { zh: '请填写 reason。', en: 'Fill in reason.' },
  },
};
