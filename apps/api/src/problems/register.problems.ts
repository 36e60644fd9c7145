import type { CaseErrorCode, CorrectionErrorCode, DisputeErrorCode, UrgingErrorCode } from '@zeqing/requests';
import type { ProblemText } from './problem-text';

const STATE = {
  status: 409,
  title: { zh: '当前状态不能进行此操作', en: 'This act is not possible in the present state' },
  mend: {
    zh: '请重新读取，查看 allowedActions 中可进行的操作；details.from 为当前状态。',
    en: 'Read it again and see allowedActions; details.from is its present state.',
  },
} as const satisfies ProblemText;

const DAY_NOT_REACHED = { zh: '日期尚未到来', en: 'This day has not come yet' } as const;

/** Refusals about corrections (Decree 809 art. 26, U9). */
const CORRECTION_PROBLEMS: Record<CorrectionErrorCode, ProblemText> = {
  'correction.illegal_transition': STATE,
  'correction.entry_not_published': {
    status: 422,
    title: { zh: '只能校核已发布目录中的数据', en: 'Only data of published entries can be reported' },
    mend: { zh: '请核对目录代码 details.entryCode。', en: 'Check the code of the entry, details.entryCode.' },
  },
  'correction.own_entry': {
    status: 422,
    title: { zh: '该目录由本部门提供', en: 'Your own department provides this entry' },
    mend: { zh: '本部门的数据请直接更正，无需校核。', en: 'Correct your own data; no report is needed.' },
  },
  'correction.department_unclear': {
    status: 422,
    title: { zh: '未指明以哪个部门名义校核', en: 'It is unclear for which department you report' },
    mend: { zh: '您在多个部门任职，请填写 departmentId。', en: 'You work for several departments: give departmentId.' },
  },
  'correction.place_unknown': {
    status: 422,
    title: { zh: '数据项或者资源不属于该目录', en: 'The item or resource is not one of the entry' },
    mend: { zh: '请从目录的数据项和资源中选择。', en: 'Choose one of the entry’s items or resources.' },
  },
  'correction.scope_incomplete': {
    status: 422,
    title: { zh: '填写内容与校核范围不符', en: 'What is given does not fit the scope' },
    mend: {
      zh: '单条记录填记录编号、不填说明；字段填数据项；整个资源不填数据项。详见 errors。',
      en: 'A record has its reference and no note, a field its item, the whole no item; see errors.',
    },
  },
  'correction.record_reference': {
    status: 422,
    title: { zh: '记录编号须为共享交换平台的编号', en: 'A record is named by the exchange platform’s reference' },
    mend: {
      zh: '请填平台编号（4 至 80 位字母、数字和 . _ : / -），不得填姓名、证件号码或者电话。',
      en: 'Give its reference: 4 to 80 letters, digits and . _ : / -, never a name, identity or telephone number.',
    },
  },
  'correction.content_in_text': {
    status: 422,
    title: { zh: '文字中含有个人号码', en: 'The words hold a person’s number' },
    mend: { zh: '请删去证件号码、电话号码后重新提交。', en: 'Take identity and telephone numbers out.' },
  },
  'correction.scope_narrowed': {
    status: 422,
    title: { zh: '不能按更小的范围受理', en: 'It cannot be accepted at a narrower scope' },
    mend: {
      zh: '请按申请的范围或者更大的范围受理；认为数据无误的，按核实办理。',
      en: 'Accept it as reported or wider; where the data are right, settle it as verified.',
    },
  },
  'correction.reason_required': {
    status: 422,
    title: { zh: '反馈须说明原因', en: 'A feedback needs its reason' },
    mend: { zh: '请在 reason 中说明为何暂不能更正。', en: 'Say in reason why it cannot be corrected yet.' },
  },
};

/** Refusals about urgings (U44). */
const URGING_PROBLEMS: Record<UrgingErrorCode, ProblemText> = {
  'urging.illegal_transition': STATE,
  'urging.not_concerned': {
    status: 422,
    title: { zh: '督办事项与该部门无关', en: 'The matter is not this department’s' },
    mend: { zh: '请督办事项所涉的部门。', en: 'Urge a department the matter concerns.' },
  },
  'urging.day_past': {
    status: 422,
    title: { zh: '日期已过', en: 'This day has gone by' },
    mend: { zh: '请填今天或者以后的日期。', en: 'Give today or a later day.' },
  },
  'urging.not_yet_fulfilled': {
    status: 422,
    title: { zh: '办结日期有误', en: 'The day it was done is not right' },
    mend: { zh: '请填签发之日至今天之间的日期。', en: 'Give a day from its issue to today.' },
  },
  'urging.office_unclear': {
    status: 422,
    title: { zh: '未能确定以哪个单位名义督办', en: 'It is unclear for which office you urge' },
    mend: {
      zh: '您在多个单位任监管人员，请以其中一个身份办理。',
      en: 'You supervise for several offices: act for one.',
    },
  },
};

/** Refusals about cases of the register (Decree 809 arts 39 to 41, U28). */
const CASE_PROBLEMS: Record<CaseErrorCode, ProblemText> = {
  'case.illegal_transition': STATE,
  'case.own_department': {
    status: 409,
    title: { zh: '不得办理本部门的情形', en: 'Nobody judges the own department' },
    mend: { zh: '请由上级主管部门办理。', en: 'Leave it to the authority above.' },
  },
  'case.not_heard': {
    status: 409,
    title: { zh: '该部门尚未陈述理由', en: 'The department has not been heard yet' },
    mend: {
      zh: '请待其陈述理由，或者满 details.hearingDays 日后再认定违反规定。',
      en: 'Wait for its reason, or details.hearingDays days, before you find a violation.',
    },
  },
  'case.deadline_past': {
    status: 422,
    title: { zh: '整改期限已过', en: 'The day of the order has gone by' },
    mend: { zh: '请填今天或者以后的日期。', en: 'Give today or a later day.' },
  },
  'case.day_not_reached': {
    status: 422,
    title: DAY_NOT_REACHED,
    mend: { zh: '请填不晚于今天的日期。', en: 'Give today or an earlier day.' },
  },
  'case.order_open': {
    status: 409,
    title: { zh: '整改尚未完成，期限也未届满', en: 'The order is neither complied with nor has it run out' },
    mend: { zh: '请待该部门登记整改情况，或者期限届满后办结。', en: 'Wait for compliance or for the last day.' },
  },
  'case.circulated': {
    status: 409,
    title: { zh: '该情形已经通报', en: 'It was made public already' },
    mend: { zh: '通报只登记一次，文号见 circular。', en: 'It is recorded once; see circular.' },
  },
  'case.not_registered': {
    status: 422,
    title: { zh: '条例第三十九条至第四十一条不适用于该单位', en: 'Articles 39 to 41 do not apply to this body' },
    mend: {
      zh: '该单位不受条例约束（details.bound），请按双方约定办理。',
      en: 'The Decree does not bind it (details.bound): go by what was agreed.',
    },
  },
  'case.addressee': {
    status: 422,
    title: { zh: '该条款只适用于主管部门', en: 'This provision is for authorities only' },
    mend: { zh: '请改选第三十九条或者第四十条的条款。', en: 'Choose a code of articles 39 or 40.' },
  },
  'case.about_other': {
    status: 422,
    title: { zh: '所涉申请或者校核与该部门无关', en: 'The request or correction is not this department’s' },
    mend: { zh: '请核对 about 和 departmentId。', en: 'Check about and departmentId.' },
  },
};

/** Refusals about disputes (Decree 809 art. 28, U24, U40). */
const DISPUTE_PROBLEMS: Record<DisputeErrorCode, ProblemText> = {
  'dispute.illegal_transition': STATE,
  'dispute.subject_not_applicable': {
    status: 422,
    title: { zh: '没有可就此提出争议的事实', en: 'Nothing of the kind has happened' },
    mend: {
      zh: '请核对争议事由：例如不同意共享须以已签发的不同意答复为前提。',
      en: 'Check the subject: a refusal, for one, has to be signed before it can be contested.',
    },
  },
  'dispute.claimant': {
    status: 422,
    title: { zh: '该争议不由本部门提出', en: 'This dispute is not yours to raise' },
    mend: { zh: '可以提出的一方见 details.claimants。', en: 'details.claimants are the sides that may raise it.' },
  },
  'dispute.open_already': {
    status: 409,
    title: { zh: '同一事由的争议正在办理', en: 'The same matter is in dispute already' },
    mend: { zh: '请在已有的争议中办理。', en: 'Go on with the one that is open.' },
  },
  'dispute.authority_unfit': {
    status: 422,
    title: { zh: '所指定的单位不能协调该争议', en: 'This body cannot coordinate the dispute' },
    mend: {
      zh: '请指定争议双方和现协调单位以外的主管部门。',
      en: 'Name an authority that is neither a party nor coordinates it now.',
    },
  },
  'dispute.carried_out_already': {
    status: 409,
    title: { zh: '已报告执行情况', en: 'It has been reported carried out already' },
    mend: {
      zh: '无须重复报告；对执行有异议的，请另行提出争议。',
      en: 'Nothing more is needed; who contests it raises a dispute.',
    },
  },
  'dispute.overruled_already': {
    status: 409,
    title: { zh: '已另行指定过协调机关', en: 'Another authority has been named already' },
    mend: {
      zh: '一件争议只能另行指定一次，请由现协调机关办理。',
      en: 'It is named once for a dispute: the authority that is competent now goes on.',
    },
  },
  'dispute.ruled_items': {
    status: 422,
    title: { zh: '裁决所列数据项不在争议之内', en: 'The items ruled on are not in dispute' },
    mend: {
      zh: '请从争议所涉申请的数据项中选择，删去 details.itemIds 所列各项；全部共享的，或者争议不涉及申请的，不填 itemIds。',
      en: 'Choose items of the request in dispute, without those in details.itemIds; leave itemIds out for all of them, or where no request is in dispute.',
    },
  },
  'dispute.leg_required': {
    status: 422,
    title: { zh: '须登记往来公文', en: 'The letter of this step is needed' },
    mend: {
      zh: '协调单位不在本平台，请在 leg 中填写往来单位、渠道、文号和日期。',
      en: 'Nobody of this installation coordinates it: give body, channel, number and day in leg.',
    },
  },
  'dispute.leg_not_expected': {
    status: 422,
    title: { zh: '本步骤无须登记公文', en: 'This step takes no letter' },
    mend: { zh: '协调单位在本平台办理，请勿填写 leg。', en: 'It is coordinated here: leave leg out.' },
  },
};

/** Refusals about corrections, disputes, the register and urgings. */
export const REGISTER_PROBLEMS = {
  ...CORRECTION_PROBLEMS,
  ...DISPUTE_PROBLEMS,
  ...CASE_PROBLEMS,
  ...URGING_PROBLEMS,
} as const;
