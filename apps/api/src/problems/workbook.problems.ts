import type { WorkbookFault } from '@zeqing/kernel';
import type { ProblemText } from './problem-text';

export const unreadable = (zh: string, en: string, mendZh: string, mendEn: string): ProblemText => ({
  status: 422,
  title: { zh, en },
  mend: { zh: mendZh, en: mendEn },
});
const RESAVE_ZH = '请用 Excel 或 WPS 打开后另存为 .xlsx 工作簿再上传。';
const RESAVE_EN = 'Open the file in Excel or WPS, save it as an .xlsx workbook and send that.';
const SPLIT_ZH = '请拆分为多个批次，或删除空白格式、图片后再上传。';
const SPLIT_EN = 'Split the list into batches, or remove empty formatting and pictures.';

/** Why a file is not read as a workbook, told alike by every subject that takes one. */
const WORKBOOK_PROBLEMS: Record<WorkbookFault, ProblemText> = {
  not_xlsx: unreadable('文件不是 .xlsx 工作簿', 'The file is no .xlsx workbook', RESAVE_ZH, RESAVE_EN),
  old_format: unreadable('文件是旧版 .xls 或 .et 格式', 'The file is an old .xls or .et', RESAVE_ZH, RESAVE_EN),
  encrypted: unreadable(
    '工作簿已加密',
    'The workbook is encrypted',
    '请取消打开密码后再上传。',
    'Remove the password and send it again.',
  ),
  too_many_parts: unreadable('工作簿内部文件过多', 'The workbook has too many parts', SPLIT_ZH, SPLIT_EN),
  unpacks_too_large: unreadable('工作簿展开后过大', 'The workbook unpacks to too much', SPLIT_ZH, SPLIT_EN),
  ratio: unreadable('工作簿压缩比异常', 'The workbook is packed too tightly', RESAVE_ZH, RESAVE_EN),
  nested_archive: unreadable(
    '工作簿中含有压缩包或其他文档',
    'The workbook holds an archive or another document',
    '请删除嵌入的文件后再上传。',
    'Remove embedded files and send it again.',
  ),
  macro: unreadable(
    '工作簿含有宏',
    'The workbook holds macros',
    '请另存为不含宏的 .xlsx 工作簿。',
    'Save it as an .xlsx workbook without macros.',
  ),
  external_links: unreadable(
    '工作簿链接了其他文件',
    'The workbook links to other files',
    '请在“数据—编辑链接”中断开链接后再上传。',
    'Break the links under Data – Edit Links and send it again.',
  ),
  doctype: unreadable('工作簿含有不允许的 XML 声明', 'The workbook declares a document type', RESAVE_ZH, RESAVE_EN),
  unreadable: unreadable('工作簿已损坏，无法读取', 'The workbook is damaged', RESAVE_ZH, RESAVE_EN),
  too_many_rows: unreadable('工作簿行数过多', 'The workbook has too many rows', SPLIT_ZH, SPLIT_EN),
  cell_too_long: unreadable(
    '单元格文字过长',
    'A cell holds too much text',
    '每个单元格不超过 32767 个字符，请精简。',
    'A cell may hold 32,767 characters.',
  ),
  timeout: unreadable('读取工作簿超时', 'Reading the workbook took too long', SPLIT_ZH, SPLIT_EN),
};

/** The same refusals under a subject's own codes. */
export const workbookProblems = <Subject extends string>(
  subject: Subject,
): Record<`${Subject}.workbook_${WorkbookFault}`, ProblemText> =>
  Object.fromEntries(
    Object.entries(WORKBOOK_PROBLEMS).map(([fault, text]) => [`${subject}.workbook_${fault}`, text]),
  ) as Record<`${Subject}.workbook_${WorkbookFault}`, ProblemText>;
