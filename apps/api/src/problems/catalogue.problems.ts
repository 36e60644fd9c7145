import type { CatalogueErrorCode } from '@zeqing/catalogue';
import type { ProblemText } from './problem-text';

/** Refusals of the catalogue. */
export const CATALOGUE_PROBLEMS: Record<CatalogueErrorCode, ProblemText> = {
  'catalogue.resource_not_a_link': {
    status: 422,
    title: { zh: '挂接资源只能是链接', en: 'An attached resource is a link and nothing else' },
    mend: {
      zh: '请填写交换平台上的资源编码或 http(s) 地址；本系统不保存共享数据本身。',
      en: 'Give the code on the exchange platform or an http(s) address; the data itself is never kept here.',
    },
  },
  'catalogue.entry_not_attachable': {
    status: 409,
    title: { zh: '此目录不能挂接资源', en: 'No resource can be attached to this entry' },
    mend: {
      zh: '只有已发布、且不属于“不予共享”的目录可以挂接资源。',
      en: 'Only a published entry that is shared can carry a resource.',
    },
  },
  'catalogue.gap_closed': {
    status: 409,
    title: { zh: '该缺项已补齐', en: 'This gap is closed already' },
    mend: { zh: '请刷新缺项清单。', en: 'Reload the list of gaps.' },
  },
  'catalogue.gap_needs_publication': {
    status: 409,
    title: { zh: '该缺项须通过发布目录补齐', en: 'This gap closes only by publication' },
    mend: {
      zh: '请在下一批次的清单中补填该栏，经主管部门发布后自动销项。',
      en: 'Fill the field in a next batch; the gap closes when the authority publishes it.',
    },
  },
  'catalogue.resource_attached': {
    status: 409,
    title: { zh: '该资源已挂接到此目录', en: 'The resource is attached to this entry already' },
    mend: { zh: '请刷新目录页面。', en: 'Reload the entry.' },
  },
  'catalogue.calling_invalid': {
    status: 422,
    title: { zh: '调用须知有误', en: 'What is told of calling the resource is wrong' },
    mend: {
      zh: '查询条件一至二十项、互不重复；服务时间不超过 100 字；每日调用上限为正整数。未定的请留空。',
      en: 'One to twenty inputs, none twice; service hours of 100 characters at most; calls a day as a positive whole number. Leave out what is not settled.',
    },
  },
  'catalogue.resource_in_use': {
    status: 409,
    title: { zh: '该资源正在供给，不能撤下', en: 'The resource is in use and cannot be detached' },
    mend: {
      zh: '请先在各申请中经协商、备案变更服务，改用其他资源，再撤下。',
      en: 'First change each service to another resource, negotiated and filed; then detach this one.',
    },
  },
  'catalogue.secrets_refused': {
    status: 422,
    title: { zh: '国家秘密、工作秘密不得编目', en: 'State and work secrets are not catalogued' },
    mend: {
      zh: '国家秘密、工作秘密不属于政务数据（第三条），本系统不保存；请撤去涉密内容。',
      en: 'They are no government data (art. 3) and nothing was kept: take them out.',
    },
  },
  'catalogue.entry_not_published': {
    status: 409,
    title: { zh: '此目录不在发布状态', en: 'This entry is not published' },
    mend: {
      zh: '只有已发布的目录可以变更或撤销。',
      en: 'Only a published entry can be changed or withdrawn.',
    },
  },
  'catalogue.filing_under_way': {
    status: 409,
    title: { zh: '此目录已有编目单在办', en: 'A filing of this entry is under way' },
    mend: {
      zh: '请先办结或作废在办的编目单。',
      en: 'Finish or discard that filing first.',
    },
  },
  'catalogue.filing_incomplete': {
    status: 422,
    title: { zh: '编目单还不完整', en: 'The filing is not complete yet' },
    mend: {
      zh: '请按所列各项补齐；每一项都写明了依据的条款。',
      en: 'Complete what is listed; each line names the article that asks for it.',
    },
  },
  'catalogue.filing_state': {
    status: 409,
    title: { zh: '编目单不在可办此事的环节', en: 'The filing is not at this step' },
    mend: {
      zh: '请刷新，按当前环节办理。',
      en: 'Reload it and act as its state allows.',
    },
  },
  'catalogue.filing_out_of_date': {
    status: 409,
    title: { zh: '编目单起草后目录已另行发布', en: 'Another version was published meanwhile' },
    mend: {
      zh: '请退回部门，按现行版本重新起草。',
      en: 'Return it; the department begins again from the version in force.',
    },
  },
  'catalogue.code_taken': {
    status: 409,
    title: { zh: '目录代码已被使用', en: 'The code is taken' },
    mend: {
      zh: '请退回部门，改用未使用的代码。',
      en: 'Return it; the department chooses another code.',
    },
  },
  'catalogue.two_persons_required': {
    status: 403,
    title: { zh: '审核人不能自己发布', en: 'Who reviewed does not publish' },
    mend: {
      zh: '请由另一名工作人员发布；部门负责人可在设置中改变此规则。',
      en: 'Have a colleague publish it; the head of the authority may set otherwise.',
    },
  },
  'catalogue.law_change_day': {
    status: 422,
    title: { zh: '时限不能自此变化日期起算', en: 'No term can run from this day' },
    mend: {
      zh: '时限自变化之日起算：请填写 2004 年以来、已经生效的日期。',
      en: 'The term runs from the change: give a day since 2004 that has come.',
    },
  },
  'catalogue.entries_unknown': {
    status: 422,
    title: { zh: '所列目录中有不能关联的', en: 'Some entries cannot be named' },
    mend: {
      zh: '请只选本地区、本部门已发布的目录。',
      en: 'Name published entries within your reach only.',
    },
  },
  'catalogue.term_closed': {
    status: 409,
    title: { zh: '时限已停止', en: 'The term does not run' },
    mend: {
      zh: '请刷新。',
      en: 'Reload it.',
    },
  },
  'catalogue.extension_state': {
    status: 409,
    title: { zh: '不能再办理延长', en: 'The extension is not open' },
    mend: {
      zh: '延长只能申请一次，并须在到期前申请和同意（第十七条）；审核发布的 2 个工作日不能延长。',
      en: 'It is asked for once, and asked for and decided before the day (art. 17); the authority’s own two days cannot be extended.',
    },
  },
};
