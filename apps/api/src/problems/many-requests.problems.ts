import type { ManyRequestsErrorCode } from '@zeqing/requests';
import type { ProblemText } from './problem-text';

/** Refusals of work on many requests at once, as a whole. */
export const MANY_REQUESTS_PROBLEMS: Record<ManyRequestsErrorCode, ProblemText> = {
  'request.bulk_too_many': {
    status: 422,
    title: { zh: '一次办理的申请过多', en: 'Too many requests in one call' },
    mend: { zh: '每次最多 details.limit 件，请分批提交。', en: 'Send at most details.limit of them at a time.' },
  },
  'request.bulk_rows': {
    status: 422,
    title: { zh: '申请列表有误', en: 'The list of requests is not right' },
    mend: {
      zh: '至少列一件申请，同一申请只列一次；errors 指出重复的行。',
      en: 'Name at least one request and each of them once; errors points at the repeated rows.',
    },
  },
  'request.list_not_read': {
    status: 409,
    title: { zh: '签发的清单与所阅清单不一致', en: 'The list signed is not the list that was read' },
    mend: {
      zh: '请先试运行并阅看清单，再以同样的行和版本附上其 listDigest 签发。',
      en: 'Do the dry run, read the list, and sign the same rows and versions with its listDigest.',
    },
  },
  'request.package_target_unknown': {
    status: 404,
    title: { zh: '没有该事项或者一件事', en: 'There is no such service item or one-thing' },
    mend: {
      zh: '请按 /api/v1/services 或者 /api/v1/one-things 中的编码填写。',
      en: 'Use a code of /api/v1/services or /api/v1/one-things.',
    },
  },
  'request.package_not_ours': {
    status: 422,
    title: { zh: '该事项不由本部门办理', en: 'Your department does not handle this' },
    mend: {
      zh: '请由实施部门申请，或者由一件事牵头部门统一申请。',
      en: 'Its implementing department asks, or the lead of the one-thing for all.',
    },
  },
  'request.package_lead_only': {
    status: 422,
    title: {
      zh: '只有一件事牵头部门可以为各部门统一申请',
      en: 'Only the lead of a one-thing asks for all its departments',
    },
    mend: {
      zh: '请将 beneficiaries 设为 department，只申请本部门所需数据。',
      en: 'Set beneficiaries to department and ask for your own part.',
    },
  },
  'request.package_empty': {
    status: 422,
    title: { zh: '没有需要申请的数据', en: 'Nothing is left to be asked for' },
    mend: {
      zh: '请查看预览中的 leftOut：各项均已获得、已在申请或者无法申请，并说明了原因。',
      en: 'See leftOut of the preview: everything is held, asked for or cannot be, each with its reason.',
    },
  },
  'request.package_no_drafts': {
    status: 409,
    title: { zh: '申请包中没有草稿', en: 'No row of the package is a draft' },
    mend: {
      zh: '已送签的申请请逐件办理，或者由负责人退回后再改。',
      en: 'Rows sent for signing are handled one by one, or sent back first.',
    },
  },
  'consultation.request_ended': {
    status: 409,
    title: { zh: '申请已经办结', en: 'The request has ended' },
    mend: { zh: '办结的申请不再征询处室意见。', en: 'Sections are asked only while a request is under way.' },
  },
  'consultation.day_past': {
    status: 422,
    title: { zh: '内部期限已过', en: 'The inner day has passed' },
    mend: { zh: '请填写今天或者以后的日期。', en: 'Name today or a later day.' },
  },
  'consultation.not_open': {
    status: 409,
    title: { zh: '该征询已答复或者已撤回', en: 'The question is answered or withdrawn' },
    mend: { zh: '需要再问的，请重新发起征询。', en: 'Ask the section anew.' },
  },
};
