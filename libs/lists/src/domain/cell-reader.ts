import { parseLocalDate, textFault, type LocalDate } from '@zeqing/kernel';
import { finding, type Finding, type ListRule, type Place, type Severity } from './findings';
import type { RowCells } from './group-rows';
import type { Header } from './headed-sheet';
import { labelOf, type ListField } from './headings';
import type { RawCell } from '@zeqing/kernel';

/** A bare number in this range is most likely a day whose format was lost: 1954 to 2119 as Excel counts. */
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 80_000;
/** What says which row this is and what becomes of it may not hang on a formula that was computed elsewhere. */
const KEY_FIELDS: readonly ListField[] = ['code', 'name', 'provider', 'providerCode', 'shareType', 'changeKind'];
const DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u;

/** Reads the typed values of one row's cells and collects what is to be told about them. */
export class CellReader {
  readonly #told = new Set<ListField>();

  constructor(
    private readonly header: Header,
    private readonly row: number,
    private readonly cells: RowCells,
    private readonly findings: Finding[],
  ) {}

  has(field: ListField): boolean {
    return this.cells.has(field);
  }

  hasColumn(field: ListField): boolean {
    return this.header.columnOf.has(field);
  }

  tell(severity: Severity, rule: ListRule, field: ListField, article: string | null = null): void {
    this.findings.push(finding(severity, rule, this.place(field), article));
  }

  place(field: ListField): Place {
    const column = this.cells.get(field)?.from ?? this.header.columnOf.get(field);
    return {
      sheet: this.header.sheet.name,
      row: this.row,
      column: column?.column ?? null,
      heading: column?.heading ?? labelOf(field),
      value: this.cells.get(field)?.cell.text ?? '',
    };
  }

  /** What the cell holds, word for word; null when it is empty. */
  verbatim(field: ListField): string | null {
    return this.#readable(field)?.text ?? null;
  }

  /** Free text without white space around it; line breaks within `name` columns are only for show. */
  text(field: ListField): string | null {
    const cell = this.#readable(field);
    if (!cell) return null;
    if (textFault(cell.text)) {
      this.tell('error', 'text_malformed', field);
      return null;
    }
    const isName = field === 'name' || field === 'itemName' || field === 'provider';
    const text = (isName ? cell.text.replace(/[\r\n]+/gu, '') : cell.text).normalize('NFC').trim();
    if (text !== cell.text && !this.cells.get(field)?.isInherited) this.tell('notice', 'normalised', field);
    return text;
  }

  /** An identifier: half-width, without white space. A number cell may have lost digits and is refused. */
  code(field: ListField): string | null {
    const cell = this.#readable(field);
    if (!cell) return null;
    if (cell.kind === 'number' || cell.kind === 'date') {
      this.tell('error', 'number_instead_of_text', field);
      return null;
    }
    const text = cell.text.normalize('NFKC').replace(/\s+/gu, '');
    if (text !== cell.text && !this.cells.get(field)?.isInherited) this.tell('notice', 'normalised', field);
    return text;
  }

  /** A value of a dictionary, by its labels. */
  choice<T>(field: ListField, read: (text: string) => T | null, rule: ListRule): T | null {
    const cell = this.#readable(field);
    if (!cell) return null;
    const value = read(cell.text);
    if (value === null) this.tell('error', rule, field);
    return value;
  }

  /** A whole number, zero or more; `10,2` (digits and decimals) counts as 10. */
  wholeNumber(field: ListField): number | null {
    const cell = this.#readable(field);
    if (!cell) return null;
    const text = cell.text.normalize('NFKC').trim();
    const match = /^(\d{1,9})(?:\.0+|,\d{1,2})?$/u.exec(text);
    if (match) return Number(match[1]);
    this.tell('error', /^\d+[^\d.,]+$/u.test(text) ? 'number_with_unit' : 'not_a_number', field);
    return null;
  }

  /** A day, as a date cell or as text; words such as 长期 are no day and no mistake, a bare serial number is one. */
  day(field: ListField): LocalDate | null {
    const cell = this.#readable(field);
    if (!cell) return null;
    const text = cell.text.normalize('NFKC').trim();
    const serial = Number(text);
    // Whether it counts from 1900 or from 1904 nobody can tell once the format is gone.
    if (cell.kind === 'number' && serial >= FIRST_SERIAL && serial <= LAST_SERIAL)
      this.tell('error', 'date_unknown', field);
    const match = DATE.exec(text);
    if (!match) return null;
    const [, year = '', month = '', day = ''] = match;
    const date = parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    if (date === null) this.tell('error', 'date_unknown', field);
    return date;
  }

  #readable(field: ListField): RawCell | null {
    const found = this.cells.get(field);
    if (!found) return null;
    const { cell } = found;
    if (cell.kind === 'error') return this.#unreadable('cell_error', field);
    if (cell.kind === 'formula' || (cell.isComputed && KEY_FIELDS.includes(field)))
      return this.#unreadable('formula_cell', field);
    if (cell.isComputed && !found.isInherited && this.#isFirst(field)) this.tell('notice', 'formula_value', field);
    return cell;
  }

  #unreadable(rule: ListRule, field: ListField): null {
    if (this.#isFirst(field)) this.tell('error', rule, field);
    return null;
  }

  /** A cell may be read more than once, but what is wrong with it is told once. */
  #isFirst(field: ListField): boolean {
    const isFirst = !this.#told.has(field);
    this.#told.add(field);
    return isFirst;
  }
}
