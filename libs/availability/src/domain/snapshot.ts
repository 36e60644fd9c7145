import type { HealthState } from '@zeqing/catalogue';
import { addDays, daysBetween, localDate, type Id, type LocalDate } from '@zeqing/kernel';
import type { EntryUse } from '@zeqing/services';
import type { NextExpected } from './answer';
import { GrantColumns, packGrants, type PackedGrants } from './packed-grants';

const EPOCH = localDate('1970-01-01');
/** A day number later than any date: a grant without end. */
export const NO_END = 0x7fffffff;

/** Days come in few kinds and are converted for every grant and every answer, so each is converted once. */
const NUMBERS = new Map<LocalDate, number>();
const DAYS = new Map<number, LocalDate>();

/** Days since 1970-01-01, for comparing without allocating. */
export function dayNumber(day: LocalDate): number {
  const known = NUMBERS.get(day);
  if (known !== undefined) return known;
  const number = daysBetween(EPOCH, day);
  NUMBERS.set(day, number);
  return number;
}

/** The day of a number made by `dayNumber`. */
export function dayOf(number: number): LocalDate {
  const known = DAYS.get(number);
  if (known !== undefined) return known;
  const day = addDays(EPOCH, number);
  DAYS.set(number, day);
  return day;
}

export interface EntryRecord {
  readonly id: Id;
  readonly code: string;
  readonly providerId: Id;
  readonly published: boolean;
  readonly shared: boolean;
  readonly hasResource: boolean;
  /** Whose subjects it says it covers, six digits each (U8); none: it says nothing. */
  readonly subjectRegions: readonly string[];
}

/** One grant for all departments it benefits. */
export interface GrantRecord {
  readonly id: Id;
  readonly entryId: Id;
  readonly beneficiaryIds: readonly Id[];
  readonly itemCodes: readonly string[];
  readonly oneThingCodes: readonly string[];
  /** Whether its mode lets the counter ask while somebody waits (U2). */
  readonly servesCounter: boolean;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
}

/** What is due on an entry for a department by an open request. */
export interface ExpectedRecord {
  readonly entryId: Id;
  readonly departmentId: Id;
  readonly next: NextExpected;
}

export interface DepartmentRecord {
  readonly id: Id;
  readonly code: string | null;
}

export interface ItemRecord extends Pick<GrantRecord, 'itemCodes' | 'oneThingCodes'> {
  readonly regionCode: string;
  /** Codes of those it declares (U7). */
  readonly situations: readonly string[];
  /** What it needs of an entry, by the entry's code. */
  readonly uses: ReadonlyMap<string, readonly EntryUse[]>;
}

const NO_REGIONS: readonly string[] = [];

/** What a grant may name; kept once for all grants that name the same. */
export type PurposeSet = Pick<GrantRecord, 'itemCodes' | 'oneThingCodes' | 'servesCounter'>;

const PUBLISHED = 1;
const SHARED = 2;
const HAS_RESOURCE = 4;

/**
 * Entries, departments and grants as numbers: codes are looked up once, the rest is arithmetic on packed arrays.
 * A fill packs all grants into flat arrays; an entry changed since then has a small packed array of its own beside them.
 */
export class AvailabilitySnapshot {
  readonly #entries = new Map<string, number>();
  readonly #entryById = new Map<Id, number>();
  readonly #providers: number[] = [];
  readonly #flags: number[] = [];
  readonly #departmentByCode = new Map<string, number>();
  readonly #departmentById = new Map<Id, number>();
  readonly #purposeNumbers = new Map<string, number>();
  readonly #purposes: PurposeSet[] = [];
  readonly #changed = new Map<number, PackedGrants>();
  readonly #disputed = new Set<number>();
  /** Of entries whose resources somebody told of. */
  readonly #health = new Map<number, HealthState>();
  /** Of entries that say whose subjects they cover. */
  readonly #subjectRegions = new Map<number, readonly string[]>();
  readonly #expected = new Map<number, ReadonlyMap<number, NextExpected>>();
  readonly #items: ReadonlyMap<string, ItemRecord>;
  #added = new GrantColumns();
  #packed: PackedGrants;

  constructor(departments: readonly DepartmentRecord[], items: ReadonlyMap<string, ItemRecord>) {
    for (const { id, code } of departments) {
      const number = this.#departmentById.size;
      this.#departmentById.set(id, number);
      if (code !== null) this.#departmentByCode.set(code, number);
    }
    this.#items = items;
    this.#packed = packGrants(this.#added, 0);
  }

  get entryCount(): number {
    return this.#providers.length;
  }

  /** Adds an entry or takes over what is new of it; its number stays. */
  setEntry(entry: EntryRecord): void {
    const number = this.#entryById.get(entry.id) ?? this.#providers.length;
    this.#entryById.set(entry.id, number);
    this.#entries.set(entry.code, number);
    this.#providers[number] = this.#departmentById.get(entry.providerId) ?? -1;
    this.#flags[number] =
      (entry.published ? PUBLISHED : 0) | (entry.shared ? SHARED : 0) | (entry.hasResource ? HAS_RESOURCE : 0);
    if (entry.subjectRegions.length === 0) this.#subjectRegions.delete(number);
    else this.#subjectRegions.set(number, entry.subjectRegions);
  }

  /** Takes over some grants of a fill; those of unknown entries are left out. `packGrants` ends it. */
  addGrants(grants: readonly GrantRecord[]): void {
    for (const grant of grants) this.#addRows(grant, this.#added);
  }

  /** Packs the grants added, in place of all there were. */
  packGrants(): void {
    this.#changed.clear();
    this.#packed = packGrants(this.#added, this.entryCount);
    this.#added = new GrantColumns();
  }

  /** The grants of one entry as they are now. */
  setGrantsOf(entryId: Id, grants: readonly GrantRecord[]): void {
    const entry = this.#entryById.get(entryId);
    if (entry === undefined) return;
    const rows = new GrantColumns();
    for (const grant of grants) this.#addRows(grant, rows);
    rows.entries.fill(0);
    this.#changed.set(entry, packGrants(rows, 1));
  }

  /** What is due on one entry, by department; the earliest counts. */
  setExpectedOf(entryId: Id, expected: readonly ExpectedRecord[]): void {
    const entry = this.#entryById.get(entryId);
    if (entry === undefined) return;
    const byDepartment = new Map<number, NextExpected>();
    for (const { departmentId, next } of expected) {
      const department = this.#departmentById.get(departmentId);
      if (department === undefined) continue;
      const known = byDepartment.get(department);
      if (known === undefined || next.on < known.on) byDepartment.set(department, next);
    }
    if (byDepartment.size === 0) this.#expected.delete(entry);
    else this.#expected.set(entry, byDepartment);
  }

  /** Whether its provider accepted that the entry or a field of it is wrong and has not mended it (U9). */
  setDisputed(entryId: Id, isDisputed: boolean): void {
    const entry = this.#entryById.get(entryId);
    if (entry === undefined) return;
    if (isDisputed) this.#disputed.add(entry);
    else this.#disputed.delete(entry);
  }

  /** Whether its data can be had now (U10). */
  setHealth(entryId: Id, state: HealthState): void {
    const entry = this.#entryById.get(entryId);
    if (entry === undefined) return;
    if (state === 'unknown') this.#health.delete(entry);
    else this.#health.set(entry, state);
  }

  health(entry: number): HealthState {
    return this.#health.get(entry) ?? 'unknown';
  }

  subjectRegions(entry: number): readonly string[] {
    return this.#subjectRegions.get(entry) ?? NO_REGIONS;
  }

  isDisputed(entry: number): boolean {
    return this.#disputed.has(entry);
  }

  entryNumber(code: string): number | undefined {
    return this.#entries.get(code);
  }

  departmentNumber(code: string): number | undefined {
    return this.#departmentByCode.get(code);
  }

  item(code: string): ItemRecord | undefined {
    return this.#items.get(code);
  }

  isProvider(entry: number, department: number): boolean {
    return this.#providers[entry] === department;
  }

  isPublished(entry: number): boolean {
    return ((this.#flags[entry] ?? 0) & PUBLISHED) !== 0;
  }

  isShared(entry: number): boolean {
    return ((this.#flags[entry] ?? 0) & SHARED) !== 0;
  }

  hasResource(entry: number): boolean {
    return ((this.#flags[entry] ?? 0) & HAS_RESOURCE) !== 0;
  }

  expected(entry: number, department: number): NextExpected | null {
    return this.#expected.get(entry)?.get(department) ?? null;
  }

  purposes(set: number): PurposeSet {
    return this.#purposes[set] ?? { itemCodes: [], oneThingCodes: [], servesCounter: true };
  }

  /** The packed array that holds an entry's grants now, and the entry's number in it. */
  grantsOf(entry: number): { readonly packed: PackedGrants; readonly at: number } {
    const own = this.#changed.get(entry);
    return own === undefined ? { packed: this.#packed, at: entry } : { packed: own, at: 0 };
  }

  /** A row for each department a grant benefits. */
  #addRows(grant: GrantRecord, into: GrantColumns): void {
    const entry = this.#entryById.get(grant.entryId);
    if (entry === undefined) return;
    const purposes = this.#purposeNumber(grant);
    const from = dayNumber(grant.from);
    const until = grant.until === null ? NO_END : dayNumber(grant.until);
    for (const id of new Set(grant.beneficiaryIds)) {
      const department = this.#departmentById.get(id);
      if (department !== undefined) into.add({ id: grant.id, entry, department, purposes, from, until });
    }
  }

  #purposeNumber({ itemCodes, oneThingCodes, servesCounter }: PurposeSet): number {
    const key = JSON.stringify([itemCodes, oneThingCodes, servesCounter]);
    const known = this.#purposeNumbers.get(key);
    if (known !== undefined) return known;
    this.#purposeNumbers.set(key, this.#purposes.length);
    return this.#purposes.push({ itemCodes, oneThingCodes, servesCounter }) - 1;
  }
}
