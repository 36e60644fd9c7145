import type { RequestErrorCode } from '@zeqing/requests';
import type { ProblemText } from './problem-text';
import { GRANT_PROBLEMS } from './grants.problems';
import { LEDGER_PROBLEMS } from './ledger.problems';
import { USAGE_PROBLEMS } from './usage.problems';
import { OUTSIDE_PROBLEMS } from './outside.problems';
import { MANY_REQUESTS_PROBLEMS } from './many-requests.problems';
import { REQUEST_LIFE_PROBLEMS } from './request-life.problems';

/** Refusals of share requests, their clocks and standing answers. */
export const REQUESTS_PROBLEMS: Record<RequestErrorCode, ProblemText> = {
  'request.illegal_transition': {
    status: 409,
    title: { zh: '当前状态不能进行此操作', en: 'This act is not possible in the present state' },
    mend: {
      zh: '请刷新后查看 allowedActions 中可进行的操作；details.from 为当前状态。',
      en: 'Read the request again and see allowedActions; details.from is its present state.',
    },
  },
  'request.entry_not_published': {
    status: 422,
    title: { zh: '只能申请已发布目录中的数据', en: 'Only published entries can be asked for' },
    mend: {
      zh: '请选择已发布的目录；目录中没有的数据请登记到需求清单。',
      en: 'Choose a published entry; put data that are in no catalogue on the need list.',
    },
  },
  'request.entry_not_shared': {
    status: 422,
    title: { zh: '该目录属于不予共享', en: 'This entry is not shared' },
    mend: {
      zh: '目录页列有不予共享的法律依据；有异议的可提出争议。',
      en: 'The entry shows the law that closes it; contest it if you disagree.',
    },
  },
  'request.own_entry': {
    status: 422,
    title: { zh: '该目录由本部门提供', en: 'Your own department provides this entry' },
    mend: { zh: '使用本部门数据无需申请。', en: 'Using your own data needs no request.' },
  },
  'request.item_unknown': {
    status: 422,
    title: { zh: '数据项不属于该目录', en: 'A data item is not one of the entry' },
    mend: {
      zh: '请从目录的数据项中重新选择；details.itemIds 为不属于该目录的数据项。',
      en: 'Choose again from the entry’s items; details.itemIds are not among them.',
    },
  },
  'request.item_not_shared': {
    status: 422,
    title: { zh: '所选数据项不予共享', en: 'A chosen data item is not shared' },
    mend: { zh: '请去掉 details.itemIds 中的数据项。', en: 'Leave out the items in details.itemIds.' },
  },
  'request.mode_not_offered': {
    status: 422,
    title: { zh: '目录不提供该共享方式', en: 'The entry is not offered in this mode' },
    mend: { zh: '请改选 details.offered 中的共享方式。', en: 'Choose one of the modes in details.offered.' },
  },
  'request.period': {
    status: 422,
    title: { zh: '有效期起止有误', en: 'The period is not right' },
    mend: { zh: '截止日期不得早于起始日期。', en: 'The last day may not be before the first.' },
  },
  'request.incomplete': {
    status: 422,
    title: { zh: '申请内容不完整', en: 'The request is not complete' },
    mend: {
      zh: '请一次补齐 errors 所列各项：使用依据、使用场景、使用范围、共享方式、使用时限和真实性承诺均为必填。',
      en: 'Fill in everything listed in errors: basis, scenario, scope, mode, term and the guarantee are required.',
    },
  },
  'request.personal_information_basis_missing': {
    status: 422,
    title: { zh: '申请个人信息的依据不完整', en: 'The basis for personal information is not complete' },
    mend: {
      zh: '所选数据项敏感级别为 3 级以上，请补齐 errors 所列：法定职责、逐项必要性、个人信息保护影响评估、保密风险评估和告知安排。',
      en: 'Items of grade 3 or higher need the duty, the necessity of each, both assessments by reference and the notice given.',
    },
  },
  'request.already_granted': {
    status: 409,
    title: { zh: '已经获得授权，无需再次申请', en: 'This is granted to you already' },
    mend: {
      zh: '请直接使用 details.grantId 所示授权；用途不同时请写明新的用途。',
      en: 'Use the grant in details.grantId; for another purpose, name that purpose.',
    },
  },
  'request.department_unclear': {
    status: 422,
    title: { zh: '请选择以哪个部门申请', en: 'Say for which department you ask' },
    mend: {
      zh: '您担任多个部门的联络员，请填写 departmentId。',
      en: 'You are liaison of several departments: fill in departmentId.',
    },
  },
  'request.refusal_incomplete': {
    status: 422,
    title: { zh: '不同意须选择理由并作出说明', en: 'A refusal needs a ground and a reason' },
    mend: {
      zh: '请从 details.grounds 中选择理由并填写说明。',
      en: 'Choose a ground of details.grounds and give the reason.',
    },
  },
  'request.refusal_basis_not_allowed': {
    status: 422,
    title: {
      zh: '不予共享只能依据法律、行政法规或者国务院决定',
      en: 'Only a law, an administrative regulation or a State Council decision can close data',
    },
    mend: { zh: '请填写依据的类别、名称和条款。', en: 'Name the kind, the title and the clause of the basis.' },
  },
  'request.refusal_ground_not_applicable': {
    status: 422,
    title: { zh: '该理由不适用于此类数据', en: 'This ground does not apply to such data' },
    mend: {
      zh: '无条件共享的数据不得以不符合共享条件为由不同意。',
      en: 'Data shared without conditions cannot be refused for unmet conditions.',
    },
  },
  'request.incompleteness_is_no_ground': {
    status: 422,
    title: { zh: '不得以材料不全为由不同意', en: 'Incompleteness is no ground for refusing' },
    mend: {
      zh: '材料不全的，应当一次性告知需要补充的全部内容。',
      en: 'Tell the requester once of everything that is missing.',
    },
  },
  'request.cuts_wrong': {
    status: 422,
    title: { zh: '部分同意的内容有误', en: 'The partial consent is not right' },
    mend: {
      zh: '删减须属于本申请内容且各有理由，数据项、用途各至少保留一项，期限只能缩短；全部删减请选择不同意。',
      en: 'Each cut must take away something asked for, with its reason, and leave an item, a purpose and a shorter period; to cut all, refuse.',
    },
  },
  'request.condition_not_published': {
    status: 422,
    title: { zh: '条件未在目录中公布', en: 'The condition is not in the published entry' },
    mend: {
      zh: '只能引用目录已公布的共享条件原文；增设条件须先修改目录并重新公布。',
      en: 'Quote the published conditions of the entry only; to add one, change and publish the entry first.',
    },
  },
  'request.two_persons_required': {
    status: 403,
    title: { zh: '拟办人与签发人不得为同一人', en: 'Who prepared it may not sign it' },
    mend: { zh: '请由工作机构的另一位负责人签发。', en: 'Have another head of the sharing office sign.' },
  },
  'request.resource_not_attached': {
    status: 422,
    title: { zh: '该资源未挂接在所申请的目录上', en: 'The resource is not attached to this entry' },
    mend: { zh: '请先在目录上挂接资源，再提交供给。', en: 'Attach the resource to the entry first.' },
  },
  'request.evidence_required': {
    status: 422,
    title: { zh: '请说明无法使用的情况', en: 'Say what did not work' },
    mend: { zh: '请填写调用时间、结果或错误信息等证据。', en: 'Give evidence: time of the call, result, error.' },
  },
  'request.local_rule_longer': {
    status: 422,
    title: { zh: '地方时限不得长于条例规定', en: 'A local term may not be longer than the law’s' },
    mend: { zh: '请填写不长于 details.lawful 的工作日数。', en: 'Give no more working days than details.lawful.' },
  },
  ...REQUEST_LIFE_PROBLEMS,
  ...MANY_REQUESTS_PROBLEMS,
  ...GRANT_PROBLEMS,
  ...LEDGER_PROBLEMS,
  ...OUTSIDE_PROBLEMS,
  ...USAGE_PROBLEMS,
  'standing_answer.recipients_required': {
    status: 422,
    title: {
      zh: '有条件共享的常态答复须列明共享对象',
      en: 'A standing answer on conditional data must name its recipients',
    },
    mend: { zh: '请列明部门。', en: 'Name the departments.' },
  },
  'standing_answer.purposes_required': {
    status: 422,
    title: { zh: '有条件共享的常态答复须列明用途', en: 'A standing answer on conditional data must name its purposes' },
    mend: { zh: '请列明事项、一件事或者场景。', en: 'Name service items, one-things or scenarios.' },
  },
  'standing_answer.revoked': {
    status: 409,
    title: { zh: '该常态答复已撤回', en: 'The standing answer is revoked already' },
    mend: { zh: '需要时请重新签发。', en: 'Sign a new one if needed.' },
  },
};
