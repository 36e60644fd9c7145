import type { LedgerErrorCode } from '@zeqing/requests';
import type { ProblemText } from './problem-text';

/** Refusals of a ledger of an existing platform as a whole; what is wrong with single rows is in its report. */
export const LEDGER_PROBLEMS: Record<LedgerErrorCode, ProblemText> = {
  'ledger.unreadable': {
    status: 422,
    title: { zh: '台账文件无法读取', en: 'The ledger cannot be read' },
    mend: {
      zh: '请提供 .xlsx，或者 UTF-8、GB18030 编码的 CSV（原因见 details.fault）。',
      en: 'Send .xlsx, or CSV in UTF-8 or GB18030; details.fault says why.',
    },
  },
  'ledger.header_not_found': {
    status: 422,
    title: { zh: '没有找到表头', en: 'No heading row was found' },
    mend: {
      zh: '前 10 行内须有一行表头，如 申请流水号、目录代码、提供方、申请方、发起时间、状态。',
      en: 'One of the first ten rows has to hold the headings, such as 申请流水号, 目录代码 and 状态.',
    },
  },
  'ledger.column_missing': {
    status: 422,
    title: { zh: '缺少必需的列', en: 'A needed column is missing' },
    mend: { zh: '请补上 details.missing 所列的列。', en: 'Add the columns details.missing names.' },
  },
  'ledger.too_long': {
    status: 422,
    title: { zh: '行数过多', en: 'Too many rows' },
    mend: { zh: '每个文件不超过 details.atMost 行，请分批导入。', en: 'At most details.atMost rows a file: split it.' },
  },
  'ledger.empty': {
    status: 422,
    title: { zh: '表头下没有内容', en: 'There is nothing below the headings' },
    mend: { zh: '请核对导出的文件。', en: 'Check the exported file.' },
  },
  'ledger.nothing_to_import': {
    status: 409,
    title: { zh: '没有可以导入的在途申请', en: 'No request can be taken' },
    mend: { zh: '请按试导入报告修改后重新上传。', en: 'Mend what the report names and send the file again.' },
  },
};
