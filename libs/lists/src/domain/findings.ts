import { columnLetter } from '@zeqing/kernel';
import { LABELS } from './values';

/** `error`: the row cannot be taken. `gap`: taken over, and a task (U23). `notice`: taken, and told. */
export type Severity = 'error' | 'gap' | 'notice';

/** How to mend what each rule finds, in both languages. */
const MENDS = {
  required: { zh: '请填写此栏。', en: 'Fill in this cell.' },
  condition_missing: {
    zh: '有条件共享须写明共享范围和使用用途；若实为无条件共享，请改写共享类型。',
    en: 'A conditional row must say to whom and for what; if there is no condition, change the share type.',
  },
  ground_not_lawful: {
    zh: '不予共享只能依据法律、行政法规或国务院决定：请写明名称和条款，如《中华人民共和国税收征收管理法》第八条；否则请改为有条件共享。',
    en: 'Only a law, an administrative regulation or a State Council decision is a ground: name it with its article, or make the row conditional.',
  },
  ground_incomplete: {
    zh: '依据只有名称没有条款，视同没有依据：请补充具体条款。',
    en: 'The ground names no article and counts as none: add the article.',
  },
  credit_code_check_digit: {
    zh: '统一社会信用代码末位校验码不符，已按部门名称或别名识别；请对照登记证书核对。',
    en: 'The check character of the unified social credit code is wrong; the department was found by its name or alias. Compare the code with the certificate.',
  },
  credit_code_of_other_department: {
    zh: '该代码属于另一个部门，请核对部门名称或代码。',
    en: 'This code is another department’s: check the name or the code.',
  },
  not_a_credit_code: {
    zh: '不是 18 位统一社会信用代码，已按部门名称识别。',
    en: 'Not an 18-character credit code; the department was found by its name.',
  },
  number_instead_of_text: {
    zh: '代码被存为数字，末位可能已丢失：请将单元格设为文本格式后重新录入。',
    en: 'The code is stored as a number and may have lost digits: format the cell as text and type it again.',
  },
  number_with_unit: { zh: '只填数字，不带单位或文字。', en: 'Write the number only, without a unit or words.' },
  not_a_number: { zh: '请填写非负整数。', en: 'Write a whole number, zero or more.' },
  sensitivity_range: { zh: '请填写 1、2、3 或 4。', en: 'Write 1, 2, 3 or 4.' },
  duplicate_code: {
    zh: '目录代码与前面的行重复：请核对代码，或删除重复的行。',
    en: 'An earlier row has this code: correct the code or remove the row.',
  },
  duplicate_item: {
    zh: '同一目录中数据项名称重复，请合并或改名。',
    en: 'The entry names this item twice: merge or rename.',
  },
  department_unknown: {
    zh: '没有找到此部门：请使用部门全称、简称或已登记的别名，或先由系统管理员登记部门。',
    en: 'No such department: use its full name, short name or a registered alias, or have it registered first.',
  },
  department_not_yours: {
    zh: '您只能为本部门提交；该部门的数据请由其联络员或主管部门提交。',
    en: 'You may submit for your own departments only; ask that department or the authority.',
  },
  share_type_unknown: { zh: `请填写：${LABELS.shareType}。`, en: `Write one of: ${LABELS.shareType}.` },
  frequency_unknown: { zh: `请填写：${LABELS.frequency}。`, en: `Write one of: ${LABELS.frequency}.` },
  mode_unknown: { zh: `请填写：${LABELS.modes}。`, en: `Write one of: ${LABELS.modes}.` },
  format_unknown: { zh: `请填写：${LABELS.format}。`, en: `Write one of: ${LABELS.format}.` },
  channel_unknown: { zh: `请填写：${LABELS.channel}。`, en: `Write one of: ${LABELS.channel}.` },
  classification_unknown: { zh: `请填写：${LABELS.classification}。`, en: `Write one of: ${LABELS.classification}.` },
  change_kind_unknown: {
    zh: `请填写：${LABELS.changeKind}，或留空。`,
    en: `Write one of: ${LABELS.changeKind}, or nothing.`,
  },
  name_equals_system: {
    zh: '目录名称与来源系统相同：请写数据的名称（如“企业登记基本信息”），不写系统的名称。',
    en: 'The name is the system’s: name the data, not the system that holds them.',
  },
  formula_like: {
    zh: '文字以 = + - @ 开头，会被表格软件当作公式：请改写为普通文字。',
    en: 'The text begins with = + - or @ and would run as a formula: write plain words.',
  },
  formula_cell: { zh: '此栏是公式：请粘贴为数值后再导入。', en: 'This cell is a formula: paste it as a value.' },
  formula_value: {
    zh: '此栏是公式，已取文件中保存的计算结果，请核对。',
    en: 'This cell is a formula; the result kept in the file was taken. Please check it.',
  },
  cell_error: {
    zh: '单元格显示为错误值（如 #N/A），请填写正确内容。',
    en: 'The cell shows an error value such as #N/A: write its content.',
  },
  state_secret: {
    zh: '国家秘密、工作秘密不属于政务数据，不得编入目录：请删除此行，按保密规定处理。',
    en: 'State and work secrets are no government data and may not be listed: remove the row and follow the secrecy rules.',
  },
  code_form: {
    zh: '目录代码应为 6–64 位数字、字母及 / - .，如 9999000000303001/000001。',
    en: 'A code has 6 to 64 digits, letters, / - or ., e.g. 9999000000303001/000001.',
  },
  text_malformed: { zh: '请删除控制字符或双向控制符。', en: 'Remove control or bidirectional characters.' },
  too_long: { zh: '文字过长，请精简（名称不超过 200 字）。', en: 'The text is too long (names: 200 characters).' },
  date_unknown: { zh: '请填写日期，如 2026-12-31。', en: 'Write a date such as 2026-12-31.' },
  in_open_batch: {
    zh: '该目录正在另一未批准的批次中，请先办结该批次。',
    en: 'The entry is part of another batch not yet approved: finish that one first.',
  },
  not_in_list: { zh: '清单中没有此目录，无从撤销。', en: 'The list has no such entry to withdraw.' },
  withdrawal_by_act: {
    zh: '导入目录不能撤销条目：请由主管部门办理撤销，并从文件中删除此行。',
    en: 'A catalogue that is brought withdraws nothing: have the authority withdraw the entry and remove the row.',
  },
  entry_withdrawn: {
    zh: '该目录已撤销，不能通过导入恢复：请重新编制目录。',
    en: 'The entry was withdrawn and does not come back by an import: draw it up anew.',
  },
  normalised: {
    zh: '已将全角字符、多余空格规范化，请核对。',
    en: 'Full-width characters or blanks were normalised; please check.',
  },
  item_wider_than_entry: {
    zh: '数据项的共享类型宽于目录，以目录的共享类型为准；请核对。',
    en: 'The item’s share type is wider than the entry’s, which prevails; please check.',
  },
  condition_excludes_matter: {
    zh: '共享条件只提到部分事项，未涵盖此栏所列的其他事项；请核对。',
    en: 'The condition speaks of some of these matters only and leaves others out; please check.',
  },
  heading_repeated: {
    zh: '左边已有一栏含义相同，此栏未读取；请改名，或删除其中一栏。',
    en: 'A column to the left means the same; this one was not read. Rename it or remove one of the two.',
  },
  column_beyond: {
    zh: '第 256 列（IV 列）以右还有内容，未读取：请删除这些列，或移到左边。',
    en: 'There is content right of the 256th column (IV), which was not read: remove it or move it to the left.',
  },
  sheet_left_out: {
    zh: '此工作表看上去也是清单，未读取：请合并到同一张表，或另作一个批次导入。',
    en: 'This sheet looks like a list too and was not read: merge the sheets or import it as a batch of its own.',
  },
  more_like_it: {
    zh: '同类问题还有更多（数量见此栏内容），未逐一列出：请先修改已列出的，再重新上传。',
    en: 'There are more of the same kind (see the number in value): mend those listed first, then send the file again.',
  },
  code_made: {
    zh: '此表没有目录代码栏，已按提供部门和名称编制临时代码；同一文件再次导入时代码不变。',
    en: 'The sheet has no column of codes: provisional codes were made from provider and name; they stay the same when the file comes again.',
  },
  share_type_assumed: {
    zh: '此表没有共享类型栏：暂按“有条件共享、条件未写明”接管，对任何部门都不算应供，待补充共享类型和条件。',
    en: 'The sheet has no share types: rows count as conditional without a condition, owed to nobody certain, until type and condition are brought.',
  },
  item_without_entry: {
    zh: '目录表中没有同名目录，此数据项未读取：请核对目录名称。',
    en: 'The other sheet has no entry of this name, so the item was left out: check the name of its entry.',
  },
  example_skipped: { zh: '这是模板的示例行，未导入。', en: 'This is the template’s worked example and was left out.' },
  template_changed: {
    zh: '文件由旧版模板填写，已按表头读取；请核对，下次请重新下载模板。',
    en: 'The file was made from an older template and was read by its headings; please check, and download it anew next time.',
  },
  template_foreign: {
    zh: '文件中记录的版次不属于本清单，未作三方比对，按普通表格读取。',
    en: 'The edition this file remembers is none of this series: it was read as any other table, without comparing three ways.',
  },
  row_skipped: {
    zh: '此行没有目录也没有数据项，未导入。',
    en: 'The row holds neither entry nor item and was left out.',
  },
} as const satisfies Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
export type ListRule = keyof typeof MENDS;

/** One thing to tell about one cell. */
export interface Finding {
  readonly severity: Severity;
  readonly sheet: string;
  /** As Excel numbers it. */
  readonly row: number;
  /** `A`, `B`, …; empty when the sheet has no such column. */
  readonly column: string;
  readonly heading: string;
  /** What the cell holds, shortened. */
  readonly value: string;
  readonly rule: ListRule;
  readonly article: string | null;
  readonly mend: { readonly zh: string; readonly en: string };
}

/** Where a finding belongs. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number | null;
  readonly heading: string;
  readonly value: string;
}

const SHOWN_CHARACTERS = 120;
const UNSHOWABLE = /[\u0000-\u001F\u007F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Builds a finding; the value is shortened and rid of characters that cannot be stored or shown. */
export const finding = (severity: Severity, rule: ListRule, place: Place, article: string | null = null): Finding => ({
  severity,
  sheet: place.sheet,
  row: place.row,
  column: place.column === null ? '' : columnLetter(place.column),
  heading: place.heading,
  value: showable(place.value),
  rule,
  article,
  mend: MENDS[rule],
});

export const showable = (text: string): string =>
  Array.from(text.toWellFormed().replace(UNSHOWABLE, ' ')).slice(0, SHOWN_CHARACTERS).join('');
