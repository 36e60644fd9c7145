import type { Id } from '@zeqing/kernel';

/** One beneficiary of one grant, everything by number; days since 1970-01-01. */
export interface GrantRow {
  readonly id: Id;
  readonly entry: number;
  readonly department: number;
  readonly purposes: number;
  readonly from: number;
  readonly until: number;
}

/** Grants in parallel arrays, those of entry n from `offsets[n]` up to `offsets[n + 1]`. */
export interface PackedGrants {
  readonly offsets: Uint32Array;
  readonly departments: Uint32Array;
  readonly purposes: Uint32Array;
  readonly from: Int32Array;
  readonly until: Int32Array;
  readonly ids: readonly Id[];
}

/** Grants on their way into a pack, a column each: a million of them are no million objects. */
export class GrantColumns {
  readonly entries: number[] = [];
  readonly departments: number[] = [];
  readonly purposes: number[] = [];
  readonly from: number[] = [];
  readonly until: number[] = [];
  readonly ids: Id[] = [];

  add(row: GrantRow): void {
    this.entries.push(row.entry);
    this.departments.push(row.department);
    this.purposes.push(row.purposes);
    this.from.push(row.from);
    this.until.push(row.until);
    this.ids.push(row.id);
  }
}

/** Packs rows by counting sort over the entries; the order of an entry's rows is kept. */
export function packGrants(rows: GrantColumns, entryCount: number): PackedGrants {
  const offsets = new Uint32Array(entryCount + 1);
  for (const entry of rows.entries) offsets[entry + 1] = (offsets[entry + 1] ?? 0) + 1;
  for (let entry = 0; entry < entryCount; entry++) {
    offsets[entry + 1] = (offsets[entry + 1] ?? 0) + (offsets[entry] ?? 0);
  }
  const next = offsets.slice();
  const places = Uint32Array.from(rows.entries, (entry) => {
    const at = next[entry] ?? 0;
    next[entry] = at + 1;
    return at;
  });
  const placed = <T extends Uint32Array | Int32Array | Id[]>(column: readonly T[number][], into: T): T => {
    places.forEach((at, row) => (into[at] = column[row] as T[number]));
    return into;
  };
  const count = places.length;
  return {
    offsets,
    departments: placed(rows.departments, new Uint32Array(count)),
    purposes: placed(rows.purposes, new Uint32Array(count)),
    from: placed(rows.from, new Int32Array(count)),
    until: placed(rows.until, new Int32Array(count)),
    ids: placed(rows.ids, new Array<Id>(count).fill('')),
  };
}
