import type { RawCell, RawRow, RawSheet } from '@zeqing/kernel';

/** The columns of a platform's ledger of requests that mean something to us. */
export const LEDGER_FIELDS = [
  'serial',
  'entryCode',
  'provider',
  'providerCode',
  'requester',
  'requesterCode',
  'startedAt',
  'acceptedAt',
  'answeredAt',
  'state',
  'legalBasis',
  'scenario',
  'useScope',
  'mode',
  'validUntil',
  'items',
] as const;
export type LedgerField = (typeof LEDGER_FIELDS)[number];

/** What exports of working platforms call each column; compared after normalising. The first is the one we speak of. */
const ALIASES: Readonly<Record<LedgerField, readonly string[]>> = {
  serial: ['申请流水号', '流水号', '申请编号', '申请编码', '申请单号', '需求编码', '需求编号', '需求资源编号'],
  entryCode: [
    ...['目录代码', '数据资源目录代码', '资源目录代码', '目录编码', '目录编号', '信息资源代码', '信息资源编码'],
    ...['数据集编码', '数据集编号', '数据集ID', '目录代码/名称'],
  ],
  provider: [
    ...['提供方', '提供方名称', '提供部门', '资源提供方', '数据资源提供方', '信息资源提供方', '数据提供方', '提供单位'],
    ...['数据提供单位', '数据提供部门', '供数单位', '数源部门', '责任部门', '异议提供单位'],
  ],
  providerCode: ['提供方代码', '提供部门代码', '资源提供方代码', '信息资源提供方代码', '责任部门组织机构代码'],
  requester: [
    ...['申请方', '申请方名称', '申请部门', '申请单位', '需求部门', '需求单位', '数据需求单位', '所需机构'],
    ...['数据资源使用部门', '使用部门', '需求来源组织'],
  ],
  requesterCode: ['申请方代码', '申请部门代码', '申请单位代码', '需求部门代码'],
  startedAt: ['发起时间', '申请时间', '申请日期', '提交时间', '创建时间'],
  acceptedAt: ['平台管理员受理审批完成时间', '受理审批完成时间', '受理时间', '收件时间', '收到时间', '分发时间'],
  answeredAt: ['提供部门授权审批完成时间', '授权审批完成时间', '授权时间', '答复时间', '审核完成时间'],
  state: ['状态', '申请状态', '当前状态', '申请进度', '处理进度', '确认情况'],
  legalBasis: ['使用依据', '申请依据', '法律依据', '需求依据', '数据来源依据', '设定依据'],
  scenario: ['应用场景', '使用场景', '需求场景', '业务应用场景', '关联业务场景', '应用场景类型'],
  useScope: ['使用范围', '业务用途', '数据用途', '用途', '申请理由', '需求描述'],
  mode: ['共享方式', '共享提供方式', '资源提供方式', '资源类型', '期望获取方式'],
  validUntil: ['使用期限', '资源使用期限', '有效期至', '授权截止日期', '使用截止日期'],
  items: ['信息项', '所需信息项', '需求信息项', '涉及信息项', '数据项'],
};

/** The name by which we speak of a column. */
export const ledgerLabel = (field: LedgerField): string => ALIASES[field][0] ?? field;

/** Units and marks behind a heading, and stars before it, say nothing of what the column holds (cn-peers §2.2). */
const MARKS = /[(（](?:必填项?|选填项?|数据字典|每个数据项需单行填写)[)）]|[:：]$|^[*＊]+/gu;
export const normalLedgerHeading = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\uFEFF\s]+/gu, '')
    .replace(MARKS, '');

const FIELD_OF: ReadonlyMap<string, LedgerField> = new Map(
  LEDGER_FIELDS.flatMap((field) => ALIASES[field].map((alias) => [normalLedgerHeading(alias), field] as const)),
);

export interface LedgerHeader {
  readonly sheet: RawSheet;
  readonly row: number;
  readonly columnOf: ReadonlyMap<LedgerField, number>;
  /** As the sheet writes them. */
  readonly headings: ReadonlyMap<LedgerField, string>;
  readonly unread: readonly string[];
}

/** Titles and notes stand above the headings, but never more than these rows. */
const SEARCHED_ROWS = 10;
const LEAST_HITS = 3;
const NEEDED: readonly LedgerField[] = ['serial', 'entryCode', 'state'];

/** The heading row: of all sheets' first ten rows the one in which most columns are recognised; null when there is none. */
export function findLedgerHeader(sheets: readonly RawSheet[]): LedgerHeader | null {
  const candidates = sheets.flatMap((sheet) =>
    sheet.rows.filter(({ row }) => row <= SEARCHED_ROWS).map((row) => headerIn(sheet, row)),
  );
  const best = candidates.reduce<LedgerHeader | null>(
    (before, header) => (header.columnOf.size > (before?.columnOf.size ?? LEAST_HITS - 1) ? header : before),
    null,
  );
  return best;
}

/** Columns without which no row can be read and that the header lacks. */
export function missingColumns({ columnOf }: LedgerHeader): readonly LedgerField[] {
  const sides = (['provider', 'requester'] as const).filter(
    (side) => !columnOf.has(side) && !columnOf.has(`${side}Code`),
  );
  const received = columnOf.has('startedAt') || columnOf.has('acceptedAt') ? [] : (['startedAt'] as const);
  return [...NEEDED.filter((field) => !columnOf.has(field)), ...sides, ...received];
}

function headerIn(sheet: RawSheet, { row, cells }: RawRow): LedgerHeader {
  const columnOf = new Map<LedgerField, number>();
  const headings = new Map<LedgerField, string>();
  const unread: string[] = [];
  for (const { column, text } of cells) {
    const field = FIELD_OF.get(normalLedgerHeading(text));
    if (field === undefined || columnOf.has(field)) {
      unread.push(text.slice(0, MAX_HEADING));
      continue;
    }
    columnOf.set(field, column);
    headings.set(field, text.slice(0, MAX_HEADING));
  }
  return { sheet, row, columnOf, headings, unread };
}

/** Characters kept of a heading. */
const MAX_HEADING = 100;

/** The cell of a field in a row; null when it is empty. */
export function ledgerCell(header: LedgerHeader, row: RawRow, field: LedgerField): RawCell | null {
  const column = header.columnOf.get(field);
  return row.cells.find((cell) => cell.column === column && cell.text.trim() !== '') ?? null;
}
