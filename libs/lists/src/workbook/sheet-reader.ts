import { parseCellReference, type CellKind, type MergedRange, type RawCell, type RawRow } from '../domain/raw-sheet';
import { WorkbookRefused } from './workbook-refused';
import type { Attributes, XmlHandler } from './xml-tokens';

/** Rows that hold something, over all sheets. Larger lists come as CSV. */
export const MAX_ROWS = 50_000;
export const MAX_COLUMNS = 256;
/** Characters; Excel's own limit for a cell. */
export const MAX_CELL = 32_767;
const MAX_MERGES = 200_000;

const KINDS: Readonly<Record<string, CellKind>> = {
  b: 'boolean',
  e: 'error',
  s: 'text',
  str: 'text',
  inlineStr: 'text',
};

/** Collects the rows and merged ranges of one worksheet part. */
export class SheetReader implements XmlHandler {
  readonly rows: RawRow[] = [];
  readonly merges: MergedRange[] = [];
  #row = 0;
  #column = -1;
  #cells: RawCell[] = [];
  #type = '';
  #hasFormula = false;
  #value = '';
  #isCollecting = false;

  /** `rowsLeft`: how many rows the sheets before have left over. */
  constructor(
    private readonly sharedStrings: readonly string[],
    private readonly rowsLeft: number,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'row') {
      this.#row = positive(attributes('r')) ?? this.#row + 1;
      this.#column = -1;
      this.#cells = [];
    } else if (name === 'c') this.#openCell(attributes);
    else if (name === 'v' || name === 't') this.#isCollecting = true;
    else if (name === 'f') this.#hasFormula = true;
    else if (name === 'mergeCell') this.#merge(attributes('ref') ?? '');
  }

  text(text: string): void {
    if (!this.#isCollecting) return;
    this.#value += text;
    if (this.#value.length > MAX_CELL) throw new WorkbookRefused('lists.workbook_cell_too_long');
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#isCollecting = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row' && this.#cells.length > 0) {
      if (this.rows.length >= this.rowsLeft) throw new WorkbookRefused('lists.workbook_too_many_rows');
      this.rows.push({ row: this.#row, cells: this.#cells });
    }
  }

  #openCell(attributes: Attributes): void {
    // A cell without `r` stands right of the one before (ECMA-376 18.3.1.4).
    this.#column = parseCellReference(attributes('r') ?? '')?.column ?? this.#column + 1;
    this.#type = attributes('t') ?? 'n';
    this.#hasFormula = false;
    this.#value = '';
  }

  #closeCell(): void {
    const text = this.#type === 's' ? this.#shared() : this.#value;
    if (text === '' || this.#column >= MAX_COLUMNS) return;
    const kind = this.#hasFormula ? 'formula' : (KINDS[this.#type] ?? 'number');
    this.#cells.push({ column: this.#column, kind, text });
  }

  #shared(): string {
    if (this.#value === '') return '';
    const text = this.sharedStrings[Number(this.#value)];
    if (text === undefined) throw new WorkbookRefused('lists.workbook_unreadable');
    return text;
  }

  #merge(reference: string): void {
    const [from, to] = reference.split(':').map(parseCellReference);
    if (!from || !to) return;
    if (this.merges.length >= MAX_MERGES) throw new WorkbookRefused('lists.workbook_unreadable');
    this.merges.push({ firstRow: from.row, lastRow: to.row, firstColumn: from.column, lastColumn: to.column });
  }
}

const positive = (text: string | undefined): number | null => {
  const number = Number(text);
  return Number.isSafeInteger(number) && number > 0 ? number : null;
};

/** Collects the shared strings; runs of rich text are joined, phonetic readings left out. */
export class SharedStringsReader implements XmlHandler {
  readonly strings: string[] = [];
  #text = '';
  #isCollecting = false;
  #inPhonetic = false;

  open(name: string): void {
    if (name === 'si') this.#text = '';
    else if (name === 'rPh') this.#inPhonetic = true;
    else if (name === 't') this.#isCollecting = !this.#inPhonetic;
  }

  text(text: string): void {
    if (!this.#isCollecting) return;
    this.#text += text;
    if (this.#text.length > MAX_CELL) throw new WorkbookRefused('lists.workbook_cell_too_long');
  }

  close(name: string): void {
    if (name === 't') this.#isCollecting = false;
    else if (name === 'rPh') this.#inPhonetic = false;
    else if (name === 'si') this.strings.push(this.#text);
  }
}
