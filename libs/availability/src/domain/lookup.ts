import type { LocalDate } from '@zeqing/kernel';
import {
  DECISION_OF,
  type AvailabilityAnswer,
  type AvailabilityPair,
  type AvailabilityReason,
  type GrantedPurpose,
  type NextExpected,
} from './answer';
import { dayNumber, dayOf, NO_END, type AvailabilitySnapshot, type ItemRecord, type PurposeSet } from './snapshot';

/** What the grants of an entry are worth to a department on a day. */
interface Found {
  readonly inForce: GrantedPurpose[];
  readonly otherPurpose: boolean;
  /** Granted in a mode in which nobody can ask while somebody waits (U2). */
  readonly otherMode: boolean;
  readonly ended: boolean;
  /** The earliest day on which a grant that would serve begins. */
  begins: number;
}

const serves = (purposes: PurposeSet, item: ItemRecord): boolean =>
  purposes.itemCodes.some((code) => item.itemCodes.includes(code)) ||
  purposes.oneThingCodes.some((code) => item.oneThingCodes.includes(code));

function grantsFor(
  snapshot: AvailabilitySnapshot,
  entry: number,
  department: number,
  item: ItemRecord | null,
  today: number,
): Found {
  const { packed, at } = snapshot.grantsOf(entry);
  const found = {
    inForce: [] as GrantedPurpose[],
    otherPurpose: false,
    otherMode: false,
    ended: false,
    begins: NO_END,
  };
  const end = packed.offsets[at + 1] ?? 0;
  for (let row = packed.offsets[at] ?? 0; row < end; row++) {
    if (packed.departments[row] !== department) continue;
    const [from, until] = [packed.from[row] ?? 0, packed.until[row] ?? 0];
    const purposes = snapshot.purposes(packed.purposes[row] ?? 0);
    if (until < today) found.ended = true;
    else if (item !== null && !serves(purposes, item)) found.otherPurpose = true;
    else if (!purposes.servesCounter) found.otherMode = true;
    else if (from > today) found.begins = Math.min(found.begins, from);
    else {
      const grantId = packed.ids[row] ?? '';
      const { itemCodes, oneThingCodes } = purposes;
      const last = until === NO_END ? null : dayOf(until);
      found.inForce.push({ grantId, itemCodes, oneThingCodes, from: dayOf(from), until: last });
    }
  }
  return found;
}

function reasonOf(found: Found, hasItem: boolean): AvailabilityReason {
  if (found.inForce.length > 0) return hasItem ? 'granted' : 'purpose_needed';
  if (found.begins !== NO_END) return 'grant_not_begun';
  if (found.otherMode) return 'grant_other_mode';
  if (found.otherPurpose) return 'grant_other_purpose';
  return found.ended ? 'grant_ended' : 'no_grant';
}

/**
 * One look-up: what a department may do with an entry today, for an item or, without one, which purposes are granted;
 * without an item it is never plainly available (U18). Validity days are compared here, because a grant that ends at
 * midnight ends without an event. Unknown codes are undetermined (U17).
 */
export function lookUp(snapshot: AvailabilitySnapshot, pair: AvailabilityPair, today: LocalDate): AvailabilityAnswer {
  const entry = snapshot.entryNumber(pair.entry);
  const answer = (
    reason: AvailabilityReason,
    grants: readonly GrantedPurpose[] = [],
    nextExpected: NextExpected | null = null,
  ): AvailabilityAnswer => ({
    entry: pair.entry,
    department: pair.department,
    item: pair.item,
    decision: DECISION_OF[reason],
    reason,
    grants,
    nextExpected,
    workingNow: entry === undefined ? 'unknown' : snapshot.health(entry),
  });
  if (entry === undefined) return answer('code_unknown');
  const department = snapshot.departmentNumber(pair.department);
  if (department === undefined) return answer('department_unknown');
  const item = pair.item === null ? null : snapshot.item(pair.item);
  if (item === undefined) return answer('item_unknown');
  if (snapshot.isProvider(entry, department)) return answer('own_data');
  if (!snapshot.isPublished(entry)) return answer('not_published');
  if (!snapshot.isShared(entry)) return answer('not_shared');

  const found = grantsFor(snapshot, entry, department, item, dayNumber(today));
  const reason = reasonOf(found, item !== null);
  if (found.inForce.length > 0) {
    if (!snapshot.hasResource(entry)) return answer('no_resource', found.inForce);
    const isGranted = reason === 'granted';
    if (isGranted && snapshot.isDisputed(entry)) return answer('disputed', found.inForce);
    if (isGranted && snapshot.health(entry) === 'failing') return answer('resource_failing', found.inForce);
    return answer(reason, found.inForce);
  }
  const due = snapshot.expected(entry, department);
  const begins = found.begins === NO_END ? null : ({ what: 'grant_begins', on: dayOf(found.begins) } as const);
  return answer(reason, [], begins ?? due);
}
