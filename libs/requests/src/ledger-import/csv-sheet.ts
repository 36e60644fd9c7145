import type { RawSheet } from '@zeqing/kernel';
import { parse } from 'csv-parse/sync';
import { isUtf8 } from 'node:buffer';

const MAX_COLUMNS = 256;

/** The text of a CSV file: UTF-8 where it is that, else GB18030, as Chinese Excel writes it; null when it is neither. */
function textOf(bytes: Buffer): string | null {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  const text = new TextDecoder('gb18030').decode(bytes);
  return text.includes('\uFFFD') ? null : text;
}

/** A CSV file as a sheet, its rows numbered as Excel shows them; null when it is none. Separators: comma, tab, semicolon. */
export function csvSheet(bytes: Buffer, maxRows: number): RawSheet | null {
  const text = textOf(bytes);
  if (text === null || text.includes('\u0000')) return null;
  const records = recordsOf(text, maxRows);
  if (records === null) return null;
  const rows = records.map((cells, index) => ({
    row: index + 1,
    cells: cells
      .slice(0, MAX_COLUMNS)
      .flatMap((cell, column) => (cell === '' ? [] : [{ column, kind: 'text' as const, text: cell }])),
  }));
  return { name: 'CSV', rows: rows.filter(({ cells }) => cells.length > 0), merges: [], beyond: null };
}

function recordsOf(text: string, maxRows: number): string[][] | null {
  const [first = ''] = text.split(/\r?\n/u);
  const delimiter = ['\t', ';'].find((sign) => first.split(sign).length > first.split(',').length) ?? ',';
  try {
    const options = { bom: true, delimiter, relax_column_count: true, skip_empty_lines: false, to: maxRows + 1 };
    const records: string[][] = parse(text, options);
    return records;
  } catch {
    return null;
  }
}
