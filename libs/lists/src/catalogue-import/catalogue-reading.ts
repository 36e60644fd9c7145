import { setImmediate } from 'node:timers/promises';
import type { StagedEntry } from '@zeqing/catalogue';
import { ok, type RawRow, type Result } from '@zeqing/kernel';
import { WorkbookRefused } from '@zeqing/platform';
import type { DepartmentLookup } from '../domain/departments';
import type { ListsError } from '../domain/errors';
import { finding } from '../domain/findings';
import type { EntryRows } from '../domain/group-rows';
import type { Header } from '../domain/headed-sheet';
import { findHeader } from '../domain/header';
import type { ProfileChoice } from '../domain/profile';
import { readEntry } from '../domain/read-entry';
import { notesOfSheet, rowNotes } from '../domain/sheet-notes';
import { ToldFindings } from '../domain/told-findings';
import { EntryGroups, type GroupedPart } from './domain/entry-groups';

/** Rows among which the headings stand. */
const HEAD_ROWS = 12;
/** Rows read at once: some tens of milliseconds, between which the process does its other work. */
const PART = 500;
const SHEET = 'CSV';

const NOTHING: GroupedPart = { entries: [], skipped: [], examples: [] };

type Lines = AsyncGenerator<readonly string[]>;
type Lookup = (header: Header, rows: readonly RawRow[]) => Promise<DepartmentLookup>;

/**
 * Reads a table of any length with the rules every list is read by (`readEntry`); only so many rows are held as an entry
 * has. What is told of the rows is counted in `told`.
 */
export class CatalogueReading {
  readonly told = new ToldFindings();
  #row = 0;
  #header: Header | null = null;
  #waiting: RawRow[] = [];

  constructor(
    private readonly wishes: { readonly source: ProfileChoice | null },
    private readonly lookup: Lookup,
  ) {}

  /** Finds the headings in the first rows. */
  async begin(lines: Lines): Promise<Result<Header, ListsError>> {
    while (this.#row < HEAD_ROWS) {
      const next = await lines.next();
      if (next.done === true) break;
      this.#take(next.value, this.#waiting);
    }
    const found = findHeader([{ name: SHEET, rows: this.#waiting, merges: [], beyond: null }], this.wishes);
    if (!found.ok) return found;
    const header = { ...found.value, sheet: { ...found.value.sheet, rows: [] } };
    this.#header = header;
    this.#waiting = this.#waiting.filter(({ row }) => row > header.row);
    this.told.add(notesOfSheet(header, { ...NOTHING, orphans: [] }));
    return ok(header);
  }

  /** Every entry below the headings, with its findings told. */
  async *entries(lines: Lines): AsyncGenerator<StagedEntry> {
    const header = this.#header;
    if (header === null) throw new Error('the headings are read first');
    const groups = new EntryGroups(header);
    let rows = this.#waiting;
    for (let isLast = false; !isLast;) {
      while (rows.length < PART && !isLast) {
        const next = await lines.next();
        if (next.done === true) isLast = true;
        else this.#take(next.value, rows);
      }
      const lookup = await this.lookup(header, rows);
      const part = groups.add(rows);
      if (part === null) throw new WorkbookRefused('too_many_rows');
      yield* this.#staged(header, lookup, part);
      if (isLast) yield* this.#staged(header, lookup, groups.end());
      rows = [];
      await setImmediate();
    }
  }

  *#staged(header: Header, lookup: DepartmentLookup, part: GroupedPart): Generator<StagedEntry> {
    this.told.add(rowNotes(header, part));
    for (const rows of part.entries) yield this.#entry(header, lookup, rows);
  }

  #entry(header: Header, lookup: DepartmentLookup, rows: EntryRows): StagedEntry {
    const { row, kind, code, content, findings } = readEntry(rows, {
      ...{ header, lookup, intent: 'take_over', allowedProviders: null },
    });
    const isWithdrawal = kind === 'withdraw';
    const place = { sheet: SHEET, row, column: null, heading: '', value: code };
    const all = isWithdrawal ? [...findings, finding('error', 'withdrawal_by_act', place)] : findings;
    this.told.add(all);
    const isTaken = !all.some(({ severity }) => severity === 'error');
    return { row, code, items: content.items.length, content: isTaken ? content : null };
  }

  #take(cells: readonly string[], into: RawRow[]): void {
    this.#row += 1;
    const filled = cells.flatMap((text, column) => (text === '' ? [] : [{ column, kind: 'text' as const, text }]));
    if (filled.length > 0) into.push({ row: this.#row, cells: filled });
  }
}
