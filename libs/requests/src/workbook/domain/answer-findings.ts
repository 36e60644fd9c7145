import { columnLetter } from '@zeqing/kernel';
import type { RequestError } from '../../request/domain/request-error';
import { ANSWER_COLUMNS, type AnswerField, type AnswerHeader } from './answer-columns';

/** What each rule finds, and how to mend it. */
const RULES = {
  unknown_request: [
    '工作簿中没有登记此申请：请勿改动申请编号；新的申请请重新下载工作簿。',
    'The workbook was not made with this request: keep the numbers as they are, and download anew for new requests.',
  ],
  repeated: ['同一申请出现两次：请只保留一行。', 'The request is there twice: keep one row.'],
  formula: ['此格是公式：请粘贴为数值或者文字。', 'The cell is a formula: paste its value.'],
  text_malformed: ['文字含有控制字符：请删除。', 'The text holds control characters: remove them.'],
  too_long: ['文字过长：请缩短。', 'The text is too long: shorten it.'],
  decision_missing: [
    '填写了理由而没有答复决定：请选择同意、部分同意或者不同意。',
    'There is a reason and no decision: choose one.',
  ],
  not_a_choice: ['请从下拉列表中选择。', 'Choose from the drop-down.'],
  not_for_decision: [
    '此栏不适用于所选的答复决定：请清空，或者改选答复决定。',
    'This column does not go with the decision: empty it, or decide otherwise.',
  ],
  ground_missing: ['不同意的，须选择情形（第二十一条）。', 'A refusal needs its ground (art. 21).'],
  reason_missing: [
    '不同意或者部分同意的，须说明理由（第二十一条）。',
    'A refusal or a partial consent needs its reason (art. 21).',
  ],
  cut_items_missing: ['部分同意的，须列明不提供的数据项。', 'A partial consent names the items that are not given.'],
  item_unknown: [
    '申请中没有此数据项：请照“申请的数据项”一栏填写，以顿号分隔。',
    'The request does not ask for this item: copy its name from the column of items, separated by 、.',
  ],
  nothing_left: [
    '部分同意的，至少保留一个数据项；全部不提供的，请选择不同意。',
    'A partial consent leaves at least one item; choose a refusal otherwise.',
  ],
  citation_incomplete: [
    '因法律规定不予共享的，须写明依据类别、名称和条款（第十四条、第十五条）。',
    'What the law forbids is refused with kind, title and clause of the law (arts 14, 15).',
  ],
  changed_meanwhile: [
    '下载后该申请已有变化，未采用本行：请重新下载后再填。',
    'The request has changed since the download; the row is not taken: download anew.',
  ],
  not_yours: [
    '该申请不由您的部门答复，或者已经不存在：请删除此行。',
    'Your department does not answer this request, or it is gone: remove the row.',
  ],
  ground_not_applicable: [
    '此情形不适用于该类数据：无条件共享的数据不以共享条件为由拒绝。',
    'This ground does not go with the share type of the data.',
  ],
  refused: ['现在不能这样答复：原因见 code。', 'The answer cannot be prepared now: code says why.'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;
export type AnswerRule = keyof typeof RULES;
export const ANSWER_RULES = Object.keys(RULES) as readonly AnswerRule[];

/** One thing to tell about one cell. */
export interface AnswerFinding {
  /** `A`, `B`, …; empty when the sheet has no such column. */
  readonly column: string;
  readonly heading: string;
  readonly value: string;
  readonly rule: AnswerRule;
  /** Of a refusal by the rules of answers themselves. */
  readonly code: string | null;
  readonly mend: { readonly zh: string; readonly en: string };
}

const SHOWN_CHARACTERS = 120;
const UNSHOWABLE = /[\u0000-\u001F\u007F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const showable = (text: string): string =>
  Array.from(text.toWellFormed().replace(UNSHOWABLE, ' ')).slice(0, SHOWN_CHARACTERS).join('');

/** Where it stands, what is wrong and how to mend it. */
export function answerFinding(
  columnOf: AnswerHeader['columnOf'],
  field: AnswerField,
  rule: AnswerRule,
  { value = '', code = null }: { readonly value?: string; readonly code?: string | null } = {},
): AnswerFinding {
  const column = columnOf.get(field);
  const [zh, en] = RULES[rule];
  return {
    column: column === undefined ? '' : columnLetter(column),
    heading: ANSWER_COLUMNS[field],
    value: showable(value),
    rule,
    code,
    mend: { zh, en },
  };
}

/** Where a refusal of the rules of answers is shown in the sheet, and how it is called there. */
const REFUSALS: Readonly<Partial<Record<RequestError['code'], readonly [AnswerField, AnswerRule]>>> = {
  stale: ['number', 'changed_meanwhile'],
  'request.illegal_transition': ['number', 'changed_meanwhile'],
  not_found: ['number', 'not_yours'],
  forbidden: ['number', 'not_yours'],
  'request.refusal_incomplete': ['reason', 'reason_missing'],
  'request.refusal_ground_not_applicable': ['ground', 'ground_not_applicable'],
  'request.refusal_basis_not_allowed': ['citationKind', 'citation_incomplete'],
  'request.cuts_wrong': ['cutItems', 'nothing_left'],
};

export function refusalFinding(columnOf: AnswerHeader['columnOf'], { code }: RequestError): AnswerFinding {
  const [field, rule] = REFUSALS[code] ?? (['decision', 'refused'] as const);
  return answerFinding(columnOf, field, rule, { code });
}
