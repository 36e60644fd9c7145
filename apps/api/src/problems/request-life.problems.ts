import type { RequestLifeErrorCode } from '@zeqing/requests';
import type { ProblemText } from './problem-text';

/** Refusals on supplement, extension, transfer, suspension, change and disposal, and of local terms. */
export const REQUEST_LIFE_PROBLEMS: Record<RequestLifeErrorCode, ProblemText> = {
  'request.rule_retroactive': {
    status: 422,
    title: { zh: '时限规则不得溯及既往', en: 'A term cannot reach back' },
    mend: {
      zh: 'validFrom 须晚于今天：收件时有效的规则适用于该申请全程。',
      en: 'validFrom must be later than today: a request keeps the terms in force at its receipt.',
    },
  },
  'request.setting_bounds': {
    status: 422,
    title: { zh: '设置值超出允许的范围', en: 'The setting is out of its bounds' },
    mend: {
      zh: '请填写该项允许范围（least 至 most）内的数值；提醒须早于其期限届满。',
      en: 'Keep within the bounds of the setting (least to most); a reminder has to come before its term ends.',
    },
  },
  'request.supplement_once': {
    status: 409,
    title: { zh: '补正只能告知一次', en: 'What is missing can be told once only' },
    mend: {
      zh: '已经一次性告知过补正内容，请在现有材料基础上答复。',
      en: 'It was told before; answer on what there is.',
    },
  },
  'request.supplement_empty': {
    status: 422,
    title: { zh: '补正清单不完整', en: 'The list of what is missing is not right' },
    mend: {
      zh: '请一次列全，每项一条并写明需要补充的内容。',
      en: 'List everything, each part once, with what is to be written.',
    },
  },
  'request.supplement_changes_term': {
    status: 422,
    title: { zh: '补正不得改变答复时限的种类', en: 'Completing may not change the kind of term' },
    mend: {
      zh: '所选数据项的共享属性与原申请不同，请另行申请。',
      en: 'The items have another share type than what was asked for; ask for them separately.',
    },
  },
  'request.extension_once': {
    status: 409,
    title: { zh: '只能延期一次', en: 'One extension only' },
    mend: {
      zh: '该申请已申请过延期或者已告知延期。',
      en: 'An extension was asked for or told of before.',
    },
  },
  'request.extension_not_possible': {
    status: 422,
    title: { zh: '该时限不得延期', en: 'This term cannot be extended' },
    mend: {
      zh: '无条件共享的答复期限一般不得延长，除非地方规则另有规定。',
      en: 'The term for unconditional data is not extended unless a local rule says so.',
    },
  },
  'request.extension_incomplete': {
    status: 422,
    title: { zh: '延期申请不完整', en: 'The extension is not right' },
    mend: {
      zh: '请写明理由，天数不超过 details.workingDaysAtMost。',
      en: 'Give the reason and no more days than details.workingDaysAtMost.',
    },
  },
  'request.extension_too_late': {
    status: 409,
    title: { zh: '期限已届满，不能延期', en: 'The term has ended: too late for an extension' },
    mend: {
      zh: '同意和告知均须在 details.dueOn 当日 24 时前完成。',
      en: 'Consent and notice must both be on file before the end of details.dueOn.',
    },
  },
  'request.extension_not_consented': {
    status: 409,
    title: { zh: '主管部门尚未同意延期', en: 'The authority has not consented' },
    mend: {
      zh: '主管部门同意后方可告知申请部门；未答复不视为同意。',
      en: 'Tell the requester once the authority has consented; silence is no consent.',
    },
  },
  'request.transfer_too_late': {
    status: 409,
    title: { zh: '已过转交期限', en: 'Too late to pass it on' },
    mend: {
      zh: '收件后 details.workingDays 个工作日内可以转交。',
      en: 'It can be passed on within details.workingDays working days of receipt.',
    },
  },
  'request.transfer_limit': {
    status: 409,
    title: { zh: '转交次数已达上限', en: 'It was passed on as often as it may be' },
    mend: {
      zh: '请由主管部门指定答复部门。',
      en: 'The authority says who answers.',
    },
  },
  'request.transfer_not_exhausted': {
    status: 409,
    title: { zh: '部门之间尚可转交', en: 'The departments may still pass it on' },
    mend: {
      zh: '转交达到 details.atMost 次后由主管部门指定。',
      en: 'The authority decides after details.atMost transfers.',
    },
  },
  'request.transfer_target': {
    status: 422,
    title: { zh: '不能转交给该部门', en: 'It cannot be passed on to this department' },
    mend: {
      zh: '请选择受条例约束、且未经手过该申请的部门。',
      en: 'Choose a bound department that has not had the request.',
    },
  },
  'request.ground_required': {
    status: 422,
    title: { zh: '请写明依据或者理由', en: 'Give the ground' },
    mend: {
      zh: '请填写 errors 所列的内容。',
      en: 'Fill in what errors lists.',
    },
  },
  'request.rectification_term': {
    status: 422,
    title: { zh: '整改期限有误', en: 'The term for rectification is not right' },
    mend: {
      zh: '整改期限须晚于今天。',
      en: 'The last day must be later than today.',
    },
  },
  'request.rectification_running': {
    status: 409,
    title: { zh: '整改期限尚未届满', en: 'The term for rectification runs' },
    mend: {
      zh: 'details.rectifyBy 之后仍未整改的，方可终止。',
      en: 'Terminate after details.rectifyBy if nothing was mended.',
    },
  },
  'request.suspended_by_authority': {
    status: 409,
    title: { zh: '由主管部门暂停，须由主管部门处理', en: 'The authority suspended it' },
    mend: {
      zh: '请联系主管部门。',
      en: 'Ask the authority.',
    },
  },
  'request.negotiation_and_filing_required': {
    status: 422,
    title: { zh: '停止或变更共享须先协商并备案', en: 'Stopping or changing needs negotiation and filing' },
    mend: {
      zh: '请补齐 errors 所列：理由、协商记录和日期、备案号和日期。',
      en: 'Fill in what errors lists: reason, negotiation, filing, with their days.',
    },
  },
  'request.disposal_proof_required': {
    status: 422,
    title: { zh: '请提供处置证明', en: 'The disposal needs its proof' },
    mend: {
      zh: '请填写处置记录的编号和实际处置日期。',
      en: 'Give the reference of the record and the day it was done.',
    },
  },
  'request.renewal_running': {
    status: 409,
    title: { zh: '续期申请正在办理', en: 'A renewal is under way' },
    mend: {
      zh: '该授权的续期申请 details.number 尚未办结，请在该申请中办理，或者撤回后再行续期。',
      en: 'The renewal details.number is not at its end: go on with it, or withdraw it first.',
    },
  },
  'request.effect_reported': {
    status: 409,
    title: { zh: '成效已经反馈', en: 'The effect was reported before' },
    mend: {
      zh: '每份授权反馈一次。',
      en: 'It is reported once a grant.',
    },
  },
};
