import type { CaseErrorCode, UrgingErrorCode } from '@zeqing/requests';
import type { ProblemText } from './problem-text';

/** Refusals of the register (arts 39 to 41) and of urgings. */
export const CASES_PROBLEMS: Record<CaseErrorCode | UrgingErrorCode, ProblemText> = {
  'case.illegal_transition': {
    status: 409,
    title: { zh: '当前状态不能进行此操作', en: 'This act is not possible in the present state' },
    mend: {
      zh: '责令改正须以认定为前提;details.from 和 details.finding 为当前状态。',
      en: 'An order follows a finding only; details.from and details.finding say where the case stands.',
    },
  },
  'case.own_department': {
    status: 403,
    title: { zh: '不得认定本部门的事项', en: 'Nobody finds on the own department' },
    mend: { zh: '请由上一级主管部门认定。', en: 'The authority above is to find.' },
  },
  'case.not_heard': {
    status: 409,
    title: { zh: '尚未听取部门说明', en: 'The department has not been heard yet' },
    mend: {
      zh: '请等待部门说明理由,或者立案满 details.hearingDays 日后再认定。',
      en: 'Wait for its reason, or until details.hearingDays days have passed since the case was opened.',
    },
  },
  'case.deadline_past': {
    status: 422,
    title: { zh: '改正期限已过', en: 'The deadline lies in the past' },
    mend: { zh: '请填写今日或者以后的日期。', en: 'Give today or a later day.' },
  },
  'urging.illegal_transition': {
    status: 409,
    title: { zh: '当前状态不能进行此操作', en: 'This act is not possible in the present state' },
    mend: {
      zh: '请刷新后查看 openActions;details.from 为当前状态。',
      en: 'Read it again and see openActions; details.from is its present state.',
    },
  },
  'urging.not_concerned': {
    status: 422,
    title: { zh: '该事项与被督办部门无关', en: 'The matter is not this department’s' },
    mend: { zh: '请选择事项的当事部门。', en: 'Choose a department that is party to the matter.' },
  },
  'urging.day_past': {
    status: 422,
    title: { zh: '日期已过', en: 'The day lies in the past' },
    mend: { zh: '请填写今日或者以后的日期。', en: 'Give today or a later day.' },
  },
  'urging.not_yet_fulfilled': {
    status: 422,
    title: { zh: '办结日期有误', en: 'The day of fulfilment is not right' },
    mend: { zh: '请填写签发日至今日之间的日期。', en: 'Give a day from the issue until today.' },
  },
  'urging.office_unclear': {
    status: 422,
    title: { zh: '无法确定以哪个部门督办', en: 'It is not clear which office urges' },
    mend: {
      zh: '您在多个部门担任监管人员,请使用单一岗位办理。',
      en: 'You supervise for several offices: act for one of them.',
    },
  },
};
