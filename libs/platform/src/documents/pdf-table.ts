import type { DocumentTable } from '@zeqing/kernel';
import { breakLines } from './line-breaking';
import { CORE, TABLE_LINE, TABLE_PADDING, TABLE_SIZE } from './page-form';
import type { Face, PdfFonts } from './pdf-fonts';
import { blankRow, type Frame, type Piece, type Row } from './pdf-pages';

/** A row is cut after so many lines, so that none is taller than a page. */
const MOST_LINES = 24;
const SPACE_AROUND = 6;

interface Column {
  readonly x: number;
  readonly width: number;
}

/** A table as rows, its head repeated at the top of every page it runs on to. */
export function tableRows(table: DocumentTable, fonts: PdfFonts): Row[] {
  const columns = columnsOf(table.widths);
  const [head] = rowsOf(table.header, columns, 'bold', fonts);
  if (!head) return [];
  const rows = table.rows.flatMap((cells) => rowsOf(cells, columns, 'regular', fonts));
  return [
    blankRow(SPACE_AROUND),
    { ...head, keepsWithNext: rows.length > 0 },
    ...rows.map((row) => ({ ...row, head })),
    blankRow(SPACE_AROUND),
  ];
}

function columnsOf(widths: readonly number[]): Column[] {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  let x = 0;
  return widths.map((share) => {
    const column = { x, width: (CORE.width * share) / whole };
    x += column.width;
    return column;
  });
}

function rowsOf(cells: readonly string[], columns: readonly Column[], face: Face, fonts: PdfFonts): Row[] {
  const measure = fonts.measure(face, TABLE_SIZE);
  const lines = columns.map(({ width }, index) =>
    breakLines(cells[index] ?? '', measure, width - 2 * TABLE_PADDING - 0.5),
  );
  const most = Math.max(...lines.map((cell) => cell.length));
  const rows: Row[] = [];
  for (let from = 0; from < most; from += MOST_LINES) {
    const part = lines.map((cell) => cell.slice(from, from + MOST_LINES));
    const count = Math.min(most - from, MOST_LINES);
    const height = count * TABLE_LINE + 2 * TABLE_PADDING;
    const frames = columns.map(({ x, width }): Frame => ({ x, width, height }));
    const pieces = part.flatMap((cell, column) => piecesOf(cell, columns[column]?.x ?? 0, face));
    rows.push({ height, pieces, frames, keepsWithNext: false, head: null });
  }
  return rows;
}

const piecesOf = (lines: readonly string[], x: number, face: Face): Piece[] =>
  lines.map((text, index) => ({
    x: x + TABLE_PADDING,
    down: TABLE_PADDING + index * TABLE_LINE + (TABLE_LINE - TABLE_SIZE) / 2 + TABLE_SIZE * 0.88,
    text,
    face,
    size: TABLE_SIZE,
    spacing: 0,
  }));
