import type { LocalDate } from '@zeqing/kernel';
import type { GrantedPurpose } from './answer';
import { dayOf, NO_END, type AvailabilitySnapshot, type ItemRecord, type PurposeSet } from './snapshot';

/** What the grants of an entry are worth to a department on a day, as bits: in force · begins later · other purpose · ended · other mode. */
export const IN_FORCE = 1;
export const BEGINS = 2;
export const OTHER_PURPOSE = 4;
export const ENDED = 8;
/** Granted in a mode in which nobody can ask while somebody waits (U2). */
export const OTHER_MODE = 16;

const serves = (purposes: PurposeSet, item: ItemRecord): boolean =>
  purposes.itemCodes.some((code) => item.itemCodes.includes(code)) ||
  purposes.oneThingCodes.some((code) => item.oneThingCodes.includes(code));

/** The grants to one department, for an item or, without one (null), for whatever purpose, on a day (`dayNumber`). */
export class GrantsTo {
  /** Grants that follow each other mostly name the same purposes. */
  #purposes = -1;
  #serves = false;

  constructor(
    private readonly snapshot: AvailabilitySnapshot,
    private readonly department: number,
    private readonly item: ItemRecord | null,
    private readonly today: number,
  ) {}

  /** The bits of all grants of an entry. */
  found(entry: number): number {
    const { packed, at } = this.snapshot.grantsOf(entry);
    const end = packed.offsets[at + 1] ?? 0;
    let found = 0;
    for (let row = packed.offsets[at] ?? 0; row < end; row++) {
      if (packed.departments[row] !== this.department) continue;
      if ((packed.until[row] ?? 0) < this.today) found |= ENDED;
      else if (!this.#isFor(packed.purposes[row] ?? 0)) found |= OTHER_PURPOSE;
      else if (!this.snapshot.purposes(packed.purposes[row] ?? 0).servesCounter) found |= OTHER_MODE;
      else found |= (packed.from[row] ?? 0) > this.today ? BEGINS : IN_FORCE;
    }
    return found;
  }

  /** Those in force. */
  inForce(entry: number): GrantedPurpose[] {
    const { packed } = this.snapshot.grantsOf(entry);
    const grants: GrantedPurpose[] = [];
    this.#serving(entry, (row, from, until) => {
      if (from > this.today) return;
      const { itemCodes, oneThingCodes } = this.snapshot.purposes(packed.purposes[row] ?? 0);
      const last = until === NO_END ? null : dayOf(until);
      grants.push({ grantId: packed.ids[row] ?? '', itemCodes, oneThingCodes, from: dayOf(from), until: last });
    });
    return grants;
  }

  /** The earliest first day of those that have not ended. */
  begins(entry: number): LocalDate {
    let first = NO_END;
    this.#serving(entry, (_, from) => (first = Math.min(first, from)));
    return dayOf(first);
  }

  /** Calls for each row that would serve and has not ended. */
  #serving(entry: number, take: (row: number, from: number, until: number) => void): void {
    const { packed, at } = this.snapshot.grantsOf(entry);
    const end = packed.offsets[at + 1] ?? 0;
    for (let row = packed.offsets[at] ?? 0; row < end; row++) {
      const [from, until] = [packed.from[row] ?? 0, packed.until[row] ?? 0];
      if (packed.departments[row] !== this.department || until < this.today) continue;
      const purposes = packed.purposes[row] ?? 0;
      if (this.#isFor(purposes) && this.snapshot.purposes(purposes).servesCounter) take(row, from, until);
    }
  }

  #isFor(purposes: number): boolean {
    if (this.item === null) return true;
    if (purposes !== this.#purposes) {
      this.#serves = serves(this.snapshot.purposes(purposes), this.item);
      this.#purposes = purposes;
    }
    return this.#serves;
  }
}
