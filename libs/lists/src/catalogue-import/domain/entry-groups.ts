import type { RawRow } from '@zeqing/kernel';
import { groupRows, type GroupedRows } from '../../domain/group-rows';
import type { Header } from '../../domain/headed-sheet';

/** Rows of one entry that are held until the next entry begins. */
export const MOST_ROWS_OF_AN_ENTRY = 5_000;

/** A part of a long sheet: its entries, the rows left out, the worked examples of a template. */
export type GroupedPart = Pick<GroupedRows, 'entries' | 'skipped' | 'examples'>;

/**
 * Puts the rows of a sheet that comes part by part together into entries, as `groupRows` does with a whole one. The last
 * entry of a part waits for the next: it may go on there.
 */
export class EntryGroups {
  #waiting: readonly RawRow[] = [];

  constructor(private readonly header: Header) {}

  /** Null when one entry has more rows than are held. */
  add(rows: readonly RawRow[]): GroupedPart | null {
    const known = [...this.#waiting, ...rows];
    const grouped = this.#group(known);
    const last = grouped.entries.at(-1);
    this.#waiting = last ? known.filter(({ row }) => row >= last.row) : [];
    if (this.#waiting.length > MOST_ROWS_OF_AN_ENTRY) return null;
    const isDone = (row: number): boolean => !last || row < last.row;
    const [skipped, examples] = [grouped.skipped.filter(isDone), grouped.examples.filter(isDone)];
    return { entries: grouped.entries.slice(0, -1), skipped, examples };
  }

  /** What waited for a next row that does not come. */
  end(): GroupedPart {
    const grouped = this.#group(this.#waiting);
    this.#waiting = [];
    return grouped;
  }

  #group(rows: readonly RawRow[]): GroupedPart {
    return groupRows({ ...this.header, sheet: { ...this.header.sheet, rows } });
  }
}
