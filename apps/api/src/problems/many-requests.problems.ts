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
  'answer_workbook.unreadable': {
    status: 422,
    title: { zh: '工作簿无法读取', en: 'The workbook cannot be read' },
    mend: {
      zh: '请提供不带宏、未加密的 .xlsx（原因见 details.fault）。',
      en: 'Send an .xlsx without macros or encryption; details.fault says why.',
    },
  },
  'answer_workbook.not_ours': {
    status: 422,
    title: { zh: '不是从本平台下载的答复工作簿', en: 'This is no workbook of answers downloaded here' },
    mend: {
      zh: '请从 /api/v1/answer-workbooks/new 重新下载，在原文件内填写，勿另存为其他格式。',
      en: 'Download it anew from /api/v1/answer-workbooks/new and fill in that very file.',
    },
  },
  'answer_workbook.header_not_found': {
    status: 422,
    title: { zh: '没有找到表头', en: 'No heading row was found' },
    mend: {
      zh: '前 10 行内须有一行表头，含“申请编号”和“答复决定”。',
      en: 'One of the first ten rows has to hold the headings 申请编号 and 答复决定.',
    },
  },
  'answer_workbook.column_missing': {
    status: 422,
    title: { zh: '缺少必需的列', en: 'A needed column is missing' },
    mend: { zh: '请补上 details.missing 所列的列。', en: 'Put the columns details.missing names back.' },
  },
  'answer_workbook.empty': {
    status: 422,
    title: { zh: '没有填写任何答复', en: 'No answer is filled in' },
    mend: { zh: '请在“答复决定”及其右侧各列填写后再上传。', en: 'Fill in 答复决定 and the columns right of it.' },
  },
  'answer_workbook.nothing_ready': {
    status: 409,
    title: { zh: '没有可以转签发的答复', en: 'No answer of the workbook can be prepared' },
    mend: { zh: '请按试运行报告修改后重新上传。', en: 'Mend what the report names and send the workbook again.' },
  },
};
