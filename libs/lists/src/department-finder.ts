import { comparableText, type RawRow, type Tx } from '@zeqing/kernel';
import { checkSocialCreditCode, type Department, type DepartmentDirectory } from '@zeqing/organisation';
import type { DepartmentLookup } from './domain/departments';
import type { Header } from './domain/headed-sheet';
import type { ListField } from './domain/headings';

/** Looks the departments of a sheet up, whole or as its rows come, each name and code once. */
export class DepartmentFinder {
  readonly #byName = new Map<string, Department>();
  readonly #byCode = new Map<string, Department>();
  readonly #asked = new Set<string>();

  constructor(
    private readonly directory: DepartmentDirectory,
    private readonly regionCode: string,
  ) {}

  /** What is known after the departments of these rows were looked up. */
  async lookup(tx: Tx, header: Header, rows: readonly RawRow[]): Promise<DepartmentLookup> {
    for (const name of this.#unknown(header, rows, 'provider')) {
      const department = await this.directory.byName(tx, name, this.regionCode);
      if (department) this.#byName.set(comparableText(name), department);
    }
    for (const text of this.#unknown(header, rows, 'providerCode')) {
      const code = text.normalize('NFKC').replace(/\s+/gu, '').toUpperCase();
      const department = checkSocialCreditCode(code).ok ? await this.directory.byCode(tx, code) : null;
      if (department) this.#byCode.set(code, department);
    }
    return { byName: this.#byName, byCode: this.#byCode };
  }

  #unknown({ columns }: Header, rows: readonly RawRow[], field: ListField): readonly string[] {
    const wanted = columns
      .filter((one) => one.field === field || one.standsInFor === field)
      .map(({ column }) => column);
    const unknown: string[] = [];
    for (const { cells } of rows)
      for (const { column, text } of cells) {
        if (!wanted.includes(column) || this.#asked.has(`${field}${text}`)) continue;
        this.#asked.add(`${field}${text}`);
        unknown.push(text);
      }
    return unknown;
  }
}
