import { newId, type RawCell, type RawRow, type RawSheet } from '@zeqing/kernel';
import { ANSWER_COLUMNS, ANSWER_FIELDS, findAnswerHeader, type AnswerField, type AnswerHeader } from './answer-columns';
import { readAnswers, type ReadRow } from './read-answers';

const [FIRST, SECOND] = [newId(), newId()];
const [NAME, DAY] = [newId(), newId()];
const REMEMBERED = [
  { number: '2026-000001', id: FIRST, version: 3 },
  { number: '2026-000002', id: SECOND, version: 5 },
];
const ITEMS = new Map([
  [
    FIRST,
    new Map([
      ['姓名', NAME],
      ['登记日期', DAY],
    ]),
  ],
]);
const REFUSAL = { decision: '不同意', ground: '申请的用途超出履行职责的需要', reason: '超出职责' } as const;

type Filled = Partial<Record<AnswerField, string | Omit<RawCell, 'column'>>>;
const cellsOf = (filled: Filled): RawCell[] =>
  ANSWER_FIELDS.flatMap((field, column): RawCell[] => {
    const cell = filled[field];
    if (cell === undefined) return [];
    return [typeof cell === 'string' ? { column, kind: 'text', text: cell } : { column, ...cell }];
  });
const rowsOf = (...filled: Filled[]): RawRow[] => filled.map((one, at) => ({ row: at + 4, cells: cellsOf(one) }));
const sheetOf = (rows: readonly RawRow[]): RawSheet => ({
  ...{ name: '待答复申请', merges: [], beyond: null },
  rows: [
    { row: 1, cells: [{ column: 0, kind: 'text', text: '说明' }] },
    { row: 3, cells: cellsOf(ANSWER_COLUMNS) },
    ...rows,
  ],
});
function headerOf(sheet: RawSheet): AnswerHeader {
  const header = findAnswerHeader([sheet]);
  if (!header) throw new Error('no heading');
  return header;
}
const read = (...filled: Filled[]): ReadRow[] =>
  readAnswers(
    headerOf(sheetOf(rowsOf(...filled.map((one) => ({ number: '2026-000001', ...one }))))),
    REMEMBERED,
    ITEMS,
  );
const told = (rows: readonly ReadRow[]) =>
  rows.flatMap(({ row, findings }) => findings.map(({ column, rule, value }) => `${column}${row} ${rule} ${value}`));

it('U45: reads consent, partial consent and refusal as the acts themselves take them', () => {
  const law = { citationKind: '法律', citationTitle: '档案法', citationClause: '第二十七条' };
  const forbidden = { ground: '法律、行政法规或者国务院决定明确规定不予共享', ...law };
  expect(read({ decision: ' 同意 ' })).toMatchObject([
    { row: 4, id: FIRST, version: 3, proposal: { kind: 'agree' }, findings: [] },
  ]);
  const [partial] = read({ decision: '部分同意', cutItems: '登记日期', reason: '与用途无关' });
  expect(partial?.proposal).toEqual({ kind: 'partial', cuts: [{ itemId: DAY, reason: '与用途无关' }] });
  const [refused] = read({ ...REFUSAL, ...forbidden });
  expect(refused?.proposal).toEqual({
    kind: 'refuse',
    ground: 'forbidden_by_law',
    reason: '超出职责',
    citation: { kind: 'law', title: '档案法', clause: '第二十七条' },
  });
});

it('leaves rows alone in which nothing was filled in', () => {
  expect(read({ items: '姓名、登记日期' })).toEqual([]);
});

it.each<[string, Filled, string[]]>([
  ['no decision', { reason: '不清楚' }, ['I4 decision_missing ']],
  ['another word', { decision: '可以' }, ['I4 not_a_choice 可以']],
  ['a reason for a consent', { decision: '同意', reason: '好的' }, ['K4 not_for_decision 好的']],
  ['a refusal without ground and reason', { decision: '不同意' }, ['J4 ground_missing ', 'K4 reason_missing ']],
  ['a ground of its own', { ...REFUSAL, ground: '材料不全' }, ['J4 not_a_choice 材料不全']],
  ['half a citation', { ...REFUSAL, citationTitle: '档案法' }, ['M4 citation_incomplete ', 'O4 citation_incomplete ']],
  ['no items', { decision: '部分同意', reason: '无关' }, ['L4 cut_items_missing ']],
  ['an unknown item', { decision: '部分同意', reason: '无关', cutItems: '住址' }, ['L4 item_unknown 住址']],
  [
    'every item',
    { decision: '部分同意', reason: '无关', cutItems: '姓名、登记日期' },
    ['L4 nothing_left 姓名、登记日期'],
  ],
  ['a formula', { decision: { kind: 'text', text: '同意', isComputed: true } }, ['I4 formula 同意']],
  ['a hidden control', { ...REFUSAL, reason: '超出\u202e职责' }, ['K4 text_malformed 超出 职责']],
  ['an unknown request', { number: '2026-000009', decision: '同意' }, ['A4 unknown_request 2026-000009']],
])('tells %s by row, column, value and rule', (_case, filled, expected) => {
  const rows = read(filled);
  expect(told(rows)).toEqual(expected);
  expect(rows[0]?.proposal).toBeNull();
});

it('takes a request once', () => {
  expect(told(read({ decision: '同意' }, { decision: '同意' }))).toEqual(['A5 repeated 2026-000001']);
});

it('says what is too long, and shows it short', () => {
  const [row] = read({ ...REFUSAL, reason: '理'.repeat(2_001) });
  expect(row?.findings).toMatchObject([{ rule: 'too_long', heading: '理由', value: '理'.repeat(120) }]);
});

it('finds its columns by their headings wherever they were moved', () => {
  const sheet = sheetOf([]);
  const moved = sheet.rows.map(({ row, cells }) => ({
    row: row + 2,
    cells: cells.map((cell) => ({ ...cell, column: 20 - cell.column })),
  }));
  expect(headerOf({ ...sheet, rows: moved }).columnOf.get('decision')).toBe(12);
});
