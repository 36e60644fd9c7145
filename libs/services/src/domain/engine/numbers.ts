/** Whole numbers in a row that grows; `taken` gives them in no more room than they need. */
export class GrowingInts {
  #values = new Int32Array(1_024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const wider = new Int32Array(this.length * 2);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.length] = value;
    this.length += 1;
  }

  taken(): Int32Array {
    return this.#values.slice(0, this.length);
  }
}

/** Gives each distinct key the next number, and keeps one value for it. */
export class Numbered<K extends string | number, T> {
  readonly #numbers = new Map<K, number>();
  readonly values: T[] = [];

  /** The number of a key; its value is made where the key is new. */
  of(key: K, make: () => T): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.values.length;
    this.#numbers.set(key, number);
    this.values.push(make());
    return number;
  }

  find(key: K): number | undefined {
    return this.#numbers.get(key);
  }
}

/** Numbers in groups, packed: the members of group `g` are `members[first[g]]` up to `members[first[g + 1]]`. */
export interface Groups {
  readonly first: Int32Array;
  readonly members: Int32Array;
}

/** Packs `0 … groupOf.length - 1` by their group; those of a negative group are left out. Keeps their order. */
export function grouped(groupOf: Int32Array, groups: number): Groups {
  const first = new Int32Array(groups + 1);
  for (const group of groupOf) if (group >= 0) first[group + 1] = at(first, group + 1) + 1;
  for (let group = 0; group < groups; group += 1) first[group + 1] = at(first, group + 1) + at(first, group);
  const next = first.slice();
  const members = new Int32Array(at(first, groups));
  for (let member = 0; member < groupOf.length; member += 1) {
    const group = at(groupOf, member);
    if (group < 0) continue;
    const place = at(next, group);
    members[place] = member;
    next[group] = place + 1;
  }
  return { first, members };
}

/** Members of groups in the order they come, packed at the end; however many the groups, two arrays grow. */
export class GrowingGroups {
  readonly #groups = new GrowingInts();
  readonly #members = new GrowingInts();

  add(group: number, member: number): void {
    this.#groups.push(group);
    this.#members.push(member);
  }

  packed(groups: number): Groups {
    const members = this.#members.taken();
    const { first, members: places } = grouped(this.#groups.taken(), groups);
    return { first, members: places.map((place) => at(members, place)) };
  }
}

/** The members of one group; they share the memory of all. */
export const membersOf = ({ first, members }: Groups, group: number): Int32Array =>
  members.subarray(at(first, group), at(first, group + 1));

/** A number of a packed array; 0 beyond its end, where nobody reads. */
export const at = (values: Int32Array | Uint8Array | Uint16Array, place: number): number => values[place] ?? 0;
