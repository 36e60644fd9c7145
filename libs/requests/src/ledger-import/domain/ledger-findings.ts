import { columnLetter } from '@zeqing/kernel';
import { ledgerLabel, type LedgerField, type LedgerHeader } from './ledger-headings';

/** `error`: the row is not taken · `gap`: it is taken and something is to be completed · `notice`: told, nothing to do. */
export type LedgerSeverity = 'error' | 'gap' | 'notice';

/** What each rule finds and how to mend it, in both languages. */
const RULES = {
  required: ['error', '请填写此栏。', 'Fill in this cell.'],
  number_instead_of_text: [
    'error',
    '流水号或者代码被存为数字，末位可能已丢失：请设为文本格式后重新导出。',
    'The number is stored as a number and may have lost digits: format it as text and export again.',
  ],
  too_long: ['error', '文字过长，请核对是否错列。', 'The text is too long: check that the column is the right one.'],
  text_malformed: ['error', '请删除控制字符。', 'Remove control characters.'],
  serial_repeated: [
    'error',
    '同一文件中流水号重复：请核对，只保留一行。',
    'The file has this number before: keep one row.',
  ],
  department_unknown: [
    'error',
    '没有找到此部门：请用统一社会信用代码、全称或者已登记的别名；不使用本平台的部门请登记为“向外申请”。',
    'No such department: use its credit code, full name or a registered alias; a body outside is recorded as outside.',
  ],
  department_not_yours: [
    'error',
    '申请方、提供方都不是您的部门：请由双方之一或者主管部门导入。',
    'Neither side is yours: one of the two or the authority imports it.',
  ],
  entry_unknown: [
    'error',
    '没有此目录代码的已发布目录：请先导入责任清单，或者核对代码。',
    'No published entry has this code: import the list first, or check the code.',
  ],
  entry_not_shared: [
    'error',
    '该目录不予共享，不能申请：请核对代码；不服的按争议办理。',
    'The entry is not shared and cannot be asked for: check the code, or raise a dispute.',
  ],
  entry_of_other_department: [
    'error',
    '该目录不是此提供方的：请核对目录代码或者提供方。',
    'The entry is another provider’s: check the code or the provider.',
  ],
  own_entry: ['error', '申请方与提供方相同：请核对。', 'Both sides are the same department: check them.'],
  state_unknown: [
    'error',
    '不认识的状态：请改为 待审核（答复前）或者 待推送（已同意、未供给），或者已办结的状态。',
    'Unknown state: write 待审核 (before the answer), 待推送 (agreed, not supplied), or the state it ended in.',
  ],
  time_unknown: ['error', '请填写时间，如 2026-11-02 09:30。', 'Write a time such as 2026-11-02 09:30.'],
  time_in_future: ['error', '时间晚于现在，请核对。', 'The time is in the future: check it.'],
  time_order: ['error', '答复早于收件，请核对两个时间。', 'The answer is before the receipt: check both times.'],
  before_the_rules: [
    'error',
    '收件早于 2025 年 8 月 1 日《条例》施行，当时的时限不由本平台计算：请与提供部门书面约定后登记。',
    'Received before the decree came into force on 2025-08-01: its terms do not apply; agree on a term in writing.',
  ],
  answer_time_missing: [
    'error',
    '已同意的申请须有授权审批完成时间，供给时限从该时间起算。',
    'An agreed request needs the time of its answer: the term of supply starts there.',
  ],
  item_unknown: [
    'gap',
    '目录中没有此信息项，已按目录全部可共享的信息项登记，请核对。',
    'The entry has no such item; all its shared items were taken. Check them.',
  ],
  mode_not_offered: [
    'gap',
    '目录不提供此共享方式，已按目录的方式登记，请核对。',
    'The entry does not offer this mode; its own was taken. Check it.',
  ],
  to_be_completed: [
    'gap',
    '台账未载明此项（第二十条要求），已标为待补充，请申请方补齐。',
    'The ledger does not say it though art. 20 asks for it: the requester has to complete it.',
  ],
  not_sent: ['notice', '尚未发出，不是在途申请，未导入。', 'Not sent yet, so not under way: left out.'],
  ended: ['notice', '已在原平台办结，未导入。', 'Ended on the other platform: left out.'],
  already_imported: ['notice', '此流水号已经导入过，未重复导入。', 'This number was imported before: left out.'],
} as const satisfies Readonly<Record<string, readonly [LedgerSeverity, string, string]>>;
export type LedgerRule = keyof typeof RULES;
export const LEDGER_RULES = Object.keys(RULES) as readonly LedgerRule[];

/** One thing to tell about one cell. */
export interface LedgerFinding {
  readonly severity: LedgerSeverity;
  /** As Excel numbers it. */
  readonly row: number;
  /** `A`, `B`, …; empty when the sheet has no such column. */
  readonly column: string;
  readonly heading: string;
  readonly value: string;
  readonly rule: LedgerRule;
  readonly mend: { readonly zh: string; readonly en: string };
}

const SHOWN_CHARACTERS = 120;
const UNSHOWABLE = /[\u0000-\u001F\u007F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const showable = (text: string): string =>
  Array.from(text.toWellFormed().replace(UNSHOWABLE, ' ')).slice(0, SHOWN_CHARACTERS).join('');

/** Where it stands, what is wrong and how to mend it. */
export function ledgerFinding(
  header: LedgerHeader,
  row: number,
  field: LedgerField,
  rule: LedgerRule,
  value: string,
): LedgerFinding {
  const column = header.columnOf.get(field);
  const [severity, zh, en] = RULES[rule];
  return {
    severity,
    row,
    column: column === undefined ? '' : columnLetter(column),
    heading: showable(header.headings.get(field) ?? ledgerLabel(field)),
    value: showable(value),
    rule,
    mend: { zh, en },
  };
}
