import {
  parseCellReference,
  type CellKind,
  type CellsBeyond,
  type MergedRange,
  type RawCell,
  type RawRow,
} from '@zeqing/kernel';
import { dayOfSerial } from './day-cells';
import { grown, StringText } from './string-text';
import { WorkbookRefused } from './workbook-refused';
import type { Attributes, XmlHandler } from './xml-reader';

/** Rows that hold something, over all sheets. Larger lists come in several batches. */
export const MAX_ROWS = 50_000;
export const MAX_COLUMNS = 256;
/** Excel's own limit. */
const LAST_ROW = 1_048_576;
const MAX_MERGES = 200_000;

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly sharedStrings: readonly string[];
  /** Whether cells of this style show a day. */
  readonly showsDay: (style: string | undefined) => boolean;
  readonly is1904: boolean;
  /** How many rows the sheets before have left over. */
  readonly rowsLeft: number;
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: string | undefined;
  /** Null: no `v`. */
  value: string | null;
  /** Null: no formula. */
  formula: string | null;
}

/** Collects the rows and merged ranges of one worksheet part. */
export class SheetReader implements XmlHandler {
  readonly rows: RawRow[] = [];
  readonly merges: MergedRange[] = [];
  beyond: CellsBeyond | null = null;
  readonly #inline = new StringText();
  #row = 0;
  #column = -1;
  #cells: RawCell[] = [];
  #cell: OpenCell | null = null;
  #collecting: 'value' | 'formula' | null = null;

  constructor(private readonly sheet: SheetContext) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.#openRow(attributes('r'));
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'mergeCell') this.#merge(attributes('ref') ?? '');
    else if (this.#cell && name === 'v') {
      this.#cell.value = '';
      this.#collecting = 'value';
    } else if (this.#cell && name === 'f') {
      this.#cell.formula = '';
      this.#collecting = 'formula';
    } else if (this.#cell) this.#inline.open(name);
  }

  text(text: string): void {
    if (!this.#cell) return;
    if (this.#collecting) this.#cell[this.#collecting] = grown(this.#cell[this.#collecting] ?? '', text);
    else this.#inline.add(text);
  }

  close(name: string): void {
    if (name === 'v' || name === 'f') this.#collecting = null;
    else if (name === 'c' && this.#cell) this.#closeCell(this.#cell);
    else if (name === 'row' && this.#cells.length > 0) {
      if (this.rows.length >= this.sheet.rowsLeft) throw new WorkbookRefused('too_many_rows');
      this.rows.push({ row: this.#row, cells: this.#cells });
      this.#cells = [];
    } else this.#inline.close(name);
  }

  #openRow(reference: string | undefined): void {
    const row = reference === undefined ? this.#row + 1 : Number(reference);
    // Rows stand in order and once (ECMA-376 18.3.1.73); else two rows would claim one place of the report.
    if (!Number.isSafeInteger(row) || row <= this.#row || row > LAST_ROW) throw new WorkbookRefused('unreadable');
    this.#row = row;
    this.#column = -1;
    this.#cells = [];
  }

  #openCell(attributes: Attributes): void {
    // A cell without `r` stands right of the one before (ECMA-376 18.3.1.4).
    const column = parseCellReference(attributes('r') ?? '')?.column ?? this.#column + 1;
    if (column <= this.#column) throw new WorkbookRefused('unreadable');
    this.#column = column;
    this.#cell = { column, type: attributes('t') ?? 'n', style: attributes('s'), value: null, formula: null };
  }

  #closeCell(open: OpenCell): void {
    this.#cell = null;
    const read = this.#read(open, this.#inline.take());
    if (!read) return;
    const cell = { column: open.column, ...read, ...(open.formula === null ? {} : { isComputed: true as const }) };
    if (open.column < MAX_COLUMNS) this.#cells.push(cell);
    else if (this.beyond) this.beyond = { ...this.beyond, count: this.beyond.count + 1 };
    else this.beyond = { row: this.#row, column: open.column, text: read.text, count: 1 };
  }

  /** What a cell holds, null when nothing. */
  #read({ type, style, value, formula }: OpenCell, inline: string): { kind: CellKind; text: string } | null {
    if (type === 'inlineStr') return inline === '' ? null : { kind: 'text', text: inline };
    // Without a remembered value only Excel could tell what the reader of the sheet sees.
    if (value === null) return formula === null ? null : { kind: 'formula', text: `=${formula}` };
    if (value === '') return null;
    if (type === 's') return this.#shared(value);
    if (type === 'str') return { kind: 'text', text: value };
    if (type === 'b') return { kind: 'boolean', text: value.trim() === '1' ? 'TRUE' : 'FALSE' };
    if (type === 'e') return { kind: 'error', text: value };
    if (type === 'd') return { kind: 'date', text: value.slice(0, 10) };
    const day = this.sheet.showsDay(style) ? dayOfSerial(value, this.sheet.is1904) : null;
    return day === null ? { kind: 'number', text: value } : { kind: 'date', text: day };
  }

  #shared(index: string): { kind: CellKind; text: string } | null {
    const text = this.sheet.sharedStrings[Number(index)];
    if (text === undefined) throw new WorkbookRefused('unreadable');
    return text === '' ? null : { kind: 'text', text };
  }

  #merge(reference: string): void {
    const [from, to] = reference.split(':').map(parseCellReference);
    if (!from || !to) return;
    if (this.merges.length >= MAX_MERGES) throw new WorkbookRefused('unreadable');
    this.merges.push({ firstRow: from.row, lastRow: to.row, firstColumn: from.column, lastColumn: to.column });
  }
}
