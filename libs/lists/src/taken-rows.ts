import { Injectable } from '@nestjs/common';
import type { Tx } from '@zeqing/kernel';
import type { ListRow } from './domain/canonical-duty';
import type { ConflictUnit } from './domain/conflict';
import { takeCurrent } from './domain/three-way';
import { KnownRows } from './known-rows';
import { takenFromList } from './store/import-conflict.store';
import { ImportRepository, type ImportRecord, type StoredRow } from './store/import.repository';

/** Rows of one bulk step. */
const SLICE = 1_000;

/** The rows a checked import takes, with what was decided of their conflicts. */
@Injectable()
export class TakenRows {
  constructor(
    private readonly imports: ImportRepository,
    private readonly known: KnownRows,
  ) {}

  /** Whether the rows are no longer what the check took them to be. */
  async haveMovedOn(tx: Tx, made: ImportRecord): Promise<boolean> {
    const codes = await this.imports.checkedCodes(tx, made.id);
    return made.seen !== null && (await this.known.digest(tx, made.seriesCode, codes)) !== made.seen;
  }

  /** Slice by slice, in the order of the sheet, without the rows that change nothing. */
  async *slices(tx: Tx, made: ImportRecord): AsyncGenerator<readonly ListRow[]> {
    let after = 0;
    for (;;) {
      const stored = await this.imports.takenRows(tx, made.id, after, SLICE);
      const last = stored.at(-1);
      if (!last) return;
      after = last.position;
      const rows = await this.#decided(
        tx,
        made,
        stored.filter(({ outcome }) => outcome !== 'unchanged'),
      );
      if (rows.length > 0) yield rows;
    }
  }

  async #decided(tx: Tx, made: ImportRecord, stored: readonly StoredRow[]): Promise<readonly ListRow[]> {
    const rows = new Map(stored.map(({ position, content }) => [position, rowOf(content)]));
    const kept = await takenFromList(tx, made.id, [...rows.keys()]);
    if (kept.length === 0) return [...rows.values()];
    const current = await this.known.current(
      tx,
      made.seriesCode,
      kept.map(({ code }) => code),
    );
    for (const { position, unit, code } of kept) {
      const row = rows.get(position);
      // The store holds only units that a merge has named.
      const decided = row ? takeCurrent(row, unit as ConflictUnit, current.get(code) ?? null) : null;
      if (decided) rows.set(position, decided);
      else rows.delete(position);
    }
    const states = await this.known.states(
      tx,
      made.seriesCode,
      [...rows.values()].map(({ content: { code } }) => ({ code })),
    );
    return [...rows.values()].filter(
      (row) => row.kind === 'withdraw' || states({ ...row, code: row.content.code })?.isSame !== true,
    );
  }
}

/** Our own canonical text, written by the check. */
const rowOf = (content: string | null): ListRow => JSON.parse(content ?? 'null') as ListRow;
