import { parseLocalDate, startOfDay, textFault, type RawCell, type RawRow, type RawSheet } from '@zeqing/kernel';
import type { Fault } from './health';

/** What the exchange platform says of a resource: calls up to an instant, by their outcome. */
export const BATCH_FIELDS = ['resource', 'until', 'succeeded', 'failed', 'fault', 'detail'] as const;
export type BatchField = (typeof BATCH_FIELDS)[number];

/** A row as it came, everything still text. */
export type ToldRow = Readonly<Record<BatchField, string>> & {
  /** Of the sheet, or the place in the list, from 1. */
  readonly row: number;
};

export interface BatchRow {
  readonly row: number;
  /** The resource's code on the exchange platform. */
  readonly resource: string;
  readonly until: Date;
  readonly succeeded: number;
  readonly failed: number;
  readonly fault: Fault | null;
  readonly detail: string | null;
}

export const BATCH_RULES = [
  'required',
  'text',
  'instant',
  'not_future',
  'too_old',
  'count',
  'no_calls',
  'fault_word',
  'resource_unknown',
  'resource_ambiguous',
  'repeated',
] as const;
export type BatchRule = (typeof BATCH_RULES)[number];

/** A row that was left out, and why. */
export interface BatchFinding {
  readonly row: number;
  readonly field: BatchField;
  readonly rule: BatchRule;
  /** What stands there, shortened. */
  readonly value: string;
}

/** Rows one batch may hold. */
export const MOST_BATCH_ROWS = 2_000;
const MOST_CALLS = 1_000_000;
const MOST_TEXT = 200;
const SHOWN = 80;
const HEADINGS: Readonly<Record<BatchField, readonly string[]>> = {
  resource: ['资源编码', '资源代码', '接口编码', '接口代码', '服务编码', 'resource'],
  until: ['统计截止时间', '截止时间', '统计时间', '时间', 'until'],
  succeeded: ['成功次数', '成功调用次数', '成功量', 'succeeded'],
  failed: ['失败次数', '失败调用次数', '失败量', 'failed'],
  fault: ['故障方', '故障归属', '责任方', 'fault'],
  detail: ['失败原因', '错误原因', '错误码', '原因', 'detail'],
};
const NEEDED: readonly BatchField[] = ['resource', 'until', 'succeeded', 'failed'];
const FAULT_WORDS: Readonly<Record<string, Fault>> = {
  provider: 'provider',
  提供方: 'provider',
  提供部门: 'provider',
  platform: 'platform',
  平台: 'platform',
  交换平台: 'platform',
};
const SEARCHED_ROWS = 10;

export const batchHeading = (field: BatchField): string => HEADINGS[field][0] ?? field;

const fieldOf = (text: string): BatchField | null => {
  const heading = text
    .normalize('NFKC')
    .replace(/[\s*]+/gu, '')
    .toLowerCase();
  return BATCH_FIELDS.find((field) => HEADINGS[field].includes(heading)) ?? null;
};

/** The rows below the headings of the first sheet that has them; or the columns nobody found. */
export function rowsOfSheets(
  sheets: readonly RawSheet[],
): { readonly rows: readonly ToldRow[] } | { readonly missing: readonly string[] } {
  const candidates = sheets.flatMap(({ rows }) =>
    rows.filter(({ row }) => row <= SEARCHED_ROWS).map((header) => ({ rows, header, columns: columnsOf(header) })),
  );
  const best = candidates.reduce<(typeof candidates)[number] | null>(
    (before, one) => (one.columns.size > (before?.columns.size ?? 0) ? one : before),
    null,
  );
  const missing = NEEDED.filter((field) => best?.columns.has(field) !== true);
  if (best === null || missing.length > 0) return { missing: missing.map(batchHeading) };
  const below = best.rows.filter(({ row }) => row > best.header.row);
  return { rows: below.map((row) => toldRow(row, best.columns)) };
}

function columnsOf({ cells }: RawRow): ReadonlyMap<BatchField, number> {
  const columns = new Map<BatchField, number>();
  for (const { column, text } of cells) {
    const field = fieldOf(text);
    if (field !== null && !columns.has(field)) columns.set(field, column);
  }
  return columns;
}

function toldRow({ row, cells }: RawRow, columns: ReadonlyMap<BatchField, number>): ToldRow {
  const text = (field: BatchField): string =>
    cells.find((cell: RawCell) => cell.column === columns.get(field))?.text.trim() ?? '';
  return {
    ...{ row, resource: text('resource'), until: text('until'), succeeded: text('succeeded') },
    ...{ failed: text('failed'), fault: text('fault'), detail: text('detail') },
  };
}

/** What is known of resources by their codes: `ambiguous` where several of the platform's region have the same. */
export type CodeLookup = (code: string) => 'unknown' | 'ambiguous' | { readonly resourceId: string };

/** The rows that can be taken, and for each that cannot its first fault. Rows are judged one by one. */
export function readBatch(
  told: readonly ToldRow[],
  lookUp: CodeLookup,
  { now, oldest }: { readonly now: Date; readonly oldest: Date },
): { readonly rows: readonly BatchRow[]; readonly findings: readonly BatchFinding[] } {
  const rows: BatchRow[] = [];
  const findings: BatchFinding[] = [];
  const seen = new Set<string>();
  for (const one of told) {
    const read = readRow(one, lookUp, now, oldest);
    if ('rule' in read) findings.push(read);
    else if (seen.has(keyOf(read))) findings.push(findingOf(one, 'resource', 'repeated'));
    else {
      seen.add(keyOf(read));
      rows.push(read);
    }
  }
  return { rows, findings };
}

const keyOf = ({ resource, until, fault }: BatchRow): string => JSON.stringify([resource, until, fault]);

const findingOf = (told: ToldRow, field: BatchField, rule: BatchRule): BatchFinding => ({
  ...{ row: told.row, field, rule },
  value: Array.from(told[field].toWellFormed().replace(/\p{C}/gu, ' ')).slice(0, SHOWN).join(''),
});

function readRow(told: ToldRow, lookUp: CodeLookup, now: Date, oldest: Date): BatchRow | BatchFinding {
  const fault = (field: BatchField, rule: BatchRule): BatchFinding => findingOf(told, field, rule);
  const empty = NEEDED.find((field) => told[field] === '');
  if (empty !== undefined) return fault(empty, 'required');
  const wrong = (['resource', 'detail'] as const).find(
    (field) => told[field].length > MOST_TEXT || textFault(told[field]) !== null,
  );
  if (wrong !== undefined) return fault(wrong, 'text');
  const found = lookUp(told.resource);
  if (found === 'unknown' || found === 'ambiguous') return fault('resource', `resource_${found}`);
  const until = instantOf(told.until);
  if (until === null) return fault('until', 'instant');
  if (until > now) return fault('until', 'not_future');
  if (until < oldest) return fault('until', 'too_old');
  const [succeeded, failed] = [countOf(told.succeeded), countOf(told.failed)];
  if (succeeded === null) return fault('succeeded', 'count');
  if (failed === null) return fault('failed', 'count');
  if (succeeded + failed === 0) return fault('succeeded', 'no_calls');
  const whose = told.fault === '' ? null : (FAULT_WORDS[told.fault.normalize('NFKC')] ?? 'none');
  if (whose === 'none') return fault('fault', 'fault_word');
  const detail = told.detail === '' ? null : told.detail;
  return { row: told.row, resource: told.resource, until, succeeded, failed, fault: whose, detail };
}

const countOf = (text: string): number | null =>
  /^\d{1,7}$/.test(text) && Number(text) <= MOST_CALLS ? Number(text) : null;

const INSTANT = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ]*(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?)?$/u;
const ZONED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** An instant with its zone, or as platforms write it in Beijing time; a bare day is its end. */
export function instantOf(text: string): Date | null {
  const plain = text.normalize('NFKC').trim();
  if (ZONED.test(plain)) return parseLocalDate(plain.slice(0, 10)) === null ? null : validDate(new Date(plain));
  const match = INSTANT.exec(plain);
  if (!match) return null;
  const [, year = '', month = '', day = '', hour, minute = '0', second = '0'] = match;
  const date = parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  if (date === null) return null;
  if (hour === undefined) return new Date(startOfDay(date).getTime() + 86_400_000 - 1);
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const seconds = (Number(hour) * 60 + Number(minute)) * 60 + Number(second);
  return new Date(startOfDay(date).getTime() + seconds * 1_000);
}

const validDate = (date: Date): Date | null => (Number.isNaN(date.getTime()) ? null : date);
