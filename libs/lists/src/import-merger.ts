import { Injectable } from '@nestjs/common';
import type { Id, Tx } from '@zeqing/kernel';
import type { Header } from './domain/headed-sheet';
import type { ListField } from './domain/headings';
import type { ReadEntry } from './domain/read-entry';
import { mergeRow } from './domain/three-way';
import { KnownRows } from './known-rows';

/** Merges what a file says with what became of its rows since its template was filled. Reads only. */
@Injectable()
export class ImportMerger {
  constructor(private readonly known: KnownRows) {}

  /** The entries as they will be taken, each with its conflicts. Without a base edition the file holds. */
  async merge(
    tx: Tx,
    seriesCode: string,
    baseEditionId: Id | null,
    header: Header,
    entries: readonly ReadEntry[],
  ): Promise<readonly ReadEntry[]> {
    const codes = entries.map(({ code }) => code).filter((code) => code !== '');
    const current = await this.known.current(tx, seriesCode, codes);
    const base = baseEditionId === null ? null : await this.known.frozen(tx, { id: baseEditionId, seriesCode }, codes);
    const hasField = fieldsOf(header);
    return entries.map((entry) => {
      const sides = { base: base?.get(entry.code) ?? null, current: current.get(entry.code) ?? null, file: entry };
      if (sides.base === null && sides.current === null) return entry;
      const { row, conflicts, isLeftOut } = mergeRow(sides, hasField);
      return { ...entry, content: row.content, duty: row.duty, conflicts, isLeftOut };
    });
  }
}

/** The fields the file has a column for, in either of its sheets. */
function fieldsOf({ columns, items }: Header): (field: ListField) => boolean {
  const all = [...columns, ...(items?.columns ?? [])];
  const fields = new Set(all.flatMap(({ field, standsInFor }) => [field, standsInFor ?? null]));
  return (field) => fields.has(field);
}
