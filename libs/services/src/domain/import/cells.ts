import type { FieldError } from '@zeqing/kernel';
import type { Condition } from '../item-model';

/** One line of an import file: column → text. */
export type ImportRow = Readonly<Record<string, string>>;

/** The files of one import of the item model; docs in db/seeds/service-needs.md. */
export interface ServiceNeedRows {
  readonly evidenceTypes: readonly ImportRow[];
  readonly items: readonly ImportRow[];
  readonly questions: readonly ImportRow[];
  readonly situations: readonly ImportRow[];
  readonly needs: readonly ImportRow[];
  readonly oneThings: readonly ImportRow[];
  readonly matters: readonly ImportRow[];
}

/** Reads the cells of one row and collects what is wrong with them, by file, line and column. */
export class Cells {
  constructor(
    private readonly file: keyof ServiceNeedRows,
    private readonly index: number,
    private readonly row: ImportRow,
    private readonly faults: FieldError[],
  ) {}

  fault(column: string, rule: string): void {
    this.faults.push({ pointer: `/${this.file}/${this.index}/${column}`, rule });
  }

  text(column: string): string {
    return (this.row[column] ?? '').normalize('NFC').trim();
  }

  textOrNull(column: string): string | null {
    return this.text(column) || null;
  }

  required(column: string): string {
    const text = this.text(column);
    if (text === '') this.fault(column, 'required');
    return text;
  }

  list(column: string, separator = ';'): readonly string[] {
    return this.text(column)
      .split(separator)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  }

  oneOf<T extends string>(column: string, allowed: readonly T[], ifEmpty: T): T {
    const text = this.text(column);
    if (text === '') return ifEmpty;
    const found = allowed.find((value) => value === text);
    if (found === undefined) this.fault(column, `one of ${allowed.join(', ')}`);
    return found ?? ifEmpty;
  }

  yes(column: string): boolean {
    return this.oneOf(column, ['yes', 'no'], 'no') === 'yes';
  }

  /** `a=x;b=y` as pairs. */
  pairs(column: string, between = '='): readonly (readonly [string, string])[] {
    return this.list(column).map((part) => {
      const at = part.indexOf(between);
      if (at < 1 || at === part.length - 1) this.fault(column, `name${between}value`);
      return [part.slice(0, Math.max(at, 0)).trim(), part.slice(at + 1).trim()] as const;
    });
  }

  /** `question=answer|answer;question=answer`. */
  condition(column: string): Condition {
    return Object.fromEntries(this.pairs(column).map(([question, answers]) => [question, answers.split('|')]));
  }

  /** A whole number of a range, or null where nothing is written. */
  wholeNumber(column: string, least: number, most: number): number | null {
    const text = this.text(column);
    if (text === '') return null;
    const value = Number(text);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    this.fault(column, `a whole number from ${String(least)} to ${String(most)}`);
    return null;
  }

  /** A number from 0 to 1, or null where nothing is written. */
  share(column: string): number | null {
    const text = this.text(column);
    if (text === '') return null;
    const share = Number(text);
    if (!(share >= 0 && share <= 1)) this.fault(column, 'from 0 to 1');
    return share;
  }
}

/** The rows of one file, each with its cells. */
export const cellsOf = (rows: ServiceNeedRows, file: keyof ServiceNeedRows, faults: FieldError[]): readonly Cells[] =>
  rows[file].map((row, index) => new Cells(file, index, row, faults));
