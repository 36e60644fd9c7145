import type { ExportErrorCode, ListsErrorCode } from '@zeqing/lists';
import type { ProblemText } from './problem-text';
import { unreadable, workbookProblems } from './workbook.problems';

/** Refusals of the lists. */
export const LISTS_PROBLEMS: Record<ListsErrorCode | ExportErrorCode, ProblemText> = {
  'export.needs_job': {
    status: 409,
    title: { zh: '行数过多，须在后台导出', en: 'Too many rows to wait for' },
    mend: {
      zh: '请用 POST /api/v1/exports 在后台导出，完成后下载。',
      en: 'Have it made by POST /api/v1/exports and fetch it when it is ready.',
    },
  },
  'export.not_ready': {
    status: 409,
    title: { zh: '文件尚未生成', en: 'The file is not made yet' },
    mend: { zh: '请等操作完成后再下载。', en: 'Ask the operation, and fetch the file once it succeeded.' },
  },
  'export.too_long_to_print': {
    status: 409,
    title: { zh: '文件过大，无法生成', en: 'The file would be too large' },
    mend: { zh: '请加筛选条件，或改用工作簿导出。', en: 'Narrow the filter, or export a workbook.' },
  },
  ...workbookProblems('lists'),
  'lists.header_not_found': unreadable(
    '没有找到表头',
    'No heading row was found',
    '前 10 行内须有一行表头，含“目录代码、目录名称、提供部门、共享属性”等栏。',
    'One of the first ten rows must hold the headings: code, name, provider, share type and others.',
  ),
  'lists.heading_missing': unreadable(
    '表头缺少必要的栏',
    'A necessary column is missing',
    '请补充 details.missing 所列的栏。',
    'Add the columns named in details.missing.',
  ),
  'lists.heading_twice': unreadable(
    '表头有两栏含义相同',
    'Two columns mean the same',
    '请只保留 details.headings 中的一栏。',
    'Keep one of the columns in details.headings.',
  ),
  'lists.series_unknown': {
    status: 404,
    title: { zh: '没有这个清单系列', en: 'There is no such series of lists' },
    mend: { zh: '请从 GET /api/v1/lists/series 中选择。', en: 'Choose one from GET /api/v1/lists/series.' },
  },
  'lists.editions_of_two_series': {
    status: 422,
    title: { zh: '两个版次不属于同一清单', en: 'The two editions are of different lists' },
    mend: { zh: '请选择同一清单系列的两个版次。', en: 'Choose two editions of one series.' },
  },
  'lists.batch_exists': {
    status: 409,
    title: { zh: '该批次号已有内容', en: 'This batch number has rows already' },
    mend: {
      zh: '请改用新的批次号；已发布的批次由后续批次修改。',
      en: 'Use a new number; later batches amend earlier ones.',
    },
  },
  'lists.import_not_checked': {
    status: 409,
    title: { zh: '导入尚未完成检查', en: 'The import has not been checked' },
    mend: {
      zh: '请待检查完成后再应用；无法读取的文件请重新上传。',
      en: 'Wait for the check; send an unreadable file anew.',
    },
  },
  'lists.import_outdated': {
    status: 409,
    title: { zh: '目录在检查之后已有变化', en: 'The catalogue changed after the check' },
    mend: { zh: '请重新上传文件并检查。', en: 'Send the file again and have it checked.' },
  },
  'lists.catalogue_too_large': {
    status: 413,
    title: { zh: '文件过大', en: 'The file is too large' },
    mend: { zh: '文件不超过 256 MB：请分成几个文件导入。', en: 'A file may hold 256 MB: bring it in several.' },
  },
  'lists.import_has_errors': {
    status: 409,
    title: { zh: '清单中还有错误', en: 'The list still has errors' },
    mend: {
      zh: '请按报告逐格修改工作簿后重新上传。',
      en: 'Mend the cells named in the report and send the workbook again.',
    },
  },
  'lists.import_empty': {
    status: 409,
    title: { zh: '与现行清单相比没有变化', en: 'Nothing differs from the list in force' },
    mend: { zh: '无须应用。', en: 'There is nothing to apply.' },
  },
  'lists.import_conflicts_open': {
    status: 409,
    title: { zh: '还有冲突没有选择', en: 'Some conflicts have not been decided' },
    mend: {
      zh: '模板下载之后清单已被他人修改：请逐项选择“用本文件的”或“保留清单现在的”，或只导入没有问题的行。',
      en: 'The list has changed since the template was downloaded: decide each conflict, or take the good rows only.',
    },
  },
  'lists.conflict_unknown': {
    status: 422,
    title: { zh: '没有这个冲突', en: 'There is no such conflict' },
    mend: {
      zh: '请用 GET /api/v1/lists/imports/{id}/conflicts 列出的行和栏。',
      en: 'Name rows and units as GET /api/v1/lists/imports/{id}/conflicts lists them.',
    },
  },
  'lists.list_moved_on': {
    status: 409,
    title: { zh: '预检之后清单有了变化', en: 'The list has changed since the check' },
    mend: {
      zh: '什么都没有写入；系统已按现在的清单重新预检，请再看一遍结果。',
      en: 'Nothing was written. The file is checked anew against the list as it is now; please look at the report again.',
    },
  },
  'lists.work_given_up': {
    status: 503,
    title: { zh: '系统故障，处理未能完成', en: 'The work could not be done, by a fault of the system' },
    mend: {
      zh: '多次尝试均失败，什么都没有写入。请稍后重新提交；仍不成功时请联系系统管理员。',
      en: 'Every attempt failed and nothing was written. Please try again later; if it fails again, tell the administrator.',
    },
  },
  'lists.batch_not_in_force': {
    status: 409,
    title: { zh: '该批次尚未生效', en: 'The batch is not in force' },
    mend: { zh: '只有已发布的批次可以撤回。', en: 'Only a published batch can be taken back.' },
  },
  'lists.batch_undone': {
    status: 409,
    title: { zh: '该批次已经有撤回批次', en: 'The batch is being taken back already' },
    mend: { zh: '请查看 details.batchId 所指的批次。', en: 'See the batch named in details.batchId.' },
  },
  'lists.undo_overtaken': {
    status: 409,
    title: { zh: '该批次的部分行已被后来的批次修改', en: 'A later batch has changed rows of this one' },
    mend: {
      zh: '请先撤回后来的批次，或用新的批次逐行调整 details.codes 所列的目录。',
      en: 'Take the later batch back first, or amend the entries in details.codes by a new batch.',
    },
  },
  'lists.batch_not_checked': {
    status: 409,
    title: { zh: '该批次不处于待批准状态', en: 'The batch does not await approval' },
    mend: {
      zh: '只有已导入且未发布的批次可以批准。',
      en: 'Only a batch that was imported and not yet published can be approved.',
    },
  },
  'lists.batch_incomplete': {
    status: 409,
    title: { zh: '该批次仍有法定事项未完成', en: 'The batch still lacks what the Regulation asks for' },
    mend: {
      zh: '请先补齐缺项：保密风险评估、个人信息保护影响评估、部门负责人审核等（见缺项清单）。',
      en: 'Close the gaps first: the assessments, the department head’s sign-off and others (see the gaps).',
    },
  },
  'lists.two_persons_required': {
    status: 403,
    title: { zh: '导入人与审核人不得为同一人', en: 'Who brought the batch may not approve it' },
    mend: {
      zh: '请由主管部门另一位工作人员审核发布；部门负责人可在部门页的“签发规则”中另行设定。',
      en: 'Have another officer of the authority approve it; its head may set another rule on the page of the department.',
    },
  },
  'lists.impact_not_signed': {
    status: 409,
    title: { zh: '该批次的影响尚未签认', en: 'What the batch will do has not been signed off' },
    mend: {
      zh: '请先查看受影响的事项、在办申请和在用授权，签认后再审核通过；签认后情况有变化的，须重新签认。',
      en: 'Look at the items, requests and grants it touches and sign them off first; anew where they changed since.',
    },
  },
  'lists.impact_changed': {
    status: 409,
    title: { zh: '影响与您看到的不同', en: 'The impact is not the one you saw' },
    mend: { zh: '请重新查看影响，再签认。', en: 'Look at the impact again, then sign it off.' },
  },
  'lists.in_force_date': {
    status: 422,
    title: { zh: '生效日期不能晚于今天', en: 'The day in force lies in the future' },
    mend: {
      zh: '请填写文件载明的生效日期，或留空表示今天。',
      en: 'Give the day the document says, or none for today.',
    },
  },
  'lists.recipients_need_departments': {
    status: 422,
    title: { zh: '共享对象没有指明部门', en: 'A recipient names nobody' },
    mend: {
      zh: '请按 errors 指出的位置补充部门、层级或区域。',
      en: 'Name departments, levels or a region where errors says.',
    },
  },
  'lists.condition_missing': {
    status: 409,
    title: { zh: '此行没有共享条件', en: 'This row states no condition' },
    mend: {
      zh: '请先由后续批次补充共享范围和使用用途，再确认共享对象。',
      en: 'Have a later batch state to whom and for what, then confirm the recipients.',
    },
  },
  'lists.not_conditional': {
    status: 409,
    title: { zh: '此行无须确认共享对象', en: 'This row has no recipients to confirm' },
    mend: { zh: '只有有条件共享的行需要确认共享对象。', en: 'Only a conditional row has recipients to confirm.' },
  },
};
