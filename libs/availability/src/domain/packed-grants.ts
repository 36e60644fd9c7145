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

/** Packs rows by counting sort over the entries; the order of an entry's rows is kept. */
export function packGrants(rows: readonly GrantRow[], entryCount: number): PackedGrants {
  const offsets = new Uint32Array(entryCount + 1);
  for (const { entry } of rows) offsets[entry + 1] = (offsets[entry + 1] ?? 0) + 1;
  for (let entry = 0; entry < entryCount; entry++) {
    offsets[entry + 1] = (offsets[entry + 1] ?? 0) + (offsets[entry] ?? 0);
  }
  const next = offsets.slice();
  const packed = {
    departments: new Uint32Array(rows.length),
    purposes: new Uint32Array(rows.length),
    from: new Int32Array(rows.length),
    until: new Int32Array(rows.length),
    ids: new Array<Id>(rows.length).fill(''),
  };
  for (const row of rows) {
    const at = next[row.entry] ?? 0;
    next[row.entry] = at + 1;
    packed.departments[at] = row.department;
    packed.purposes[at] = row.purposes;
    packed.from[at] = row.from;
    packed.until[at] = row.until;
    packed.ids[at] = row.id;
  }
  return { offsets, ...packed };
}
