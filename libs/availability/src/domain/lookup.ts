import type { LocalDate } from '@zeqing/kernel';
import { coversSubject, isLeftOut, isUsedIn } from '@zeqing/services';
import {
  adviceFor,
  DECISION_OF,
  REASON_NUMBERS,
  type AskedFor,
  type AvailabilityAnswer,
  type AvailabilityPair,
  type AvailabilityReason,
  type NextExpected,
} from './answer';
import { BEGINS, ENDED, GrantsTo, IN_FORCE, OTHER_MODE, OTHER_PURPOSE } from './grants-to';
import { dayNumber, type AvailabilitySnapshot, type ItemRecord } from './snapshot';

/** With grants in force; they are shown. */
const SHOWS_GRANTS: ReadonlySet<AvailabilityReason> = new Set([
  ...(['granted', 'purpose_needed', 'no_resource', 'disputed', 'resource_failing'] as const),
]);
/** Without one, though the entry is there to be asked for; what is due next is shown. */
const SHOWS_NEXT: ReadonlySet<AvailabilityReason> = new Set([
  ...(['grant_not_begun', 'grant_other_mode', 'grant_other_purpose', 'grant_ended', 'no_grant'] as const),
]);

/**
 * A question without its entry: its codes are looked up once, however many entries are asked about. What it answers is
 * what a department may do with an entry on a day, for an item or, without one, which purposes are granted; without an
 * item it is never plainly available (U18). Validity days are compared here, because a grant that ends at midnight ends
 * without an event. Unknown codes are undetermined (U17).
 */
export class Question {
  readonly #department: number;
  readonly #item: ItemRecord | null;
  readonly #grants: GrantsTo;
  /** What makes it undetermined for every entry there is. */
  readonly #fault: AvailabilityReason | null;

  constructor(
    private readonly snapshot: AvailabilitySnapshot,
    private readonly asked: AskedFor,
    today: LocalDate,
  ) {
    const department = snapshot.departmentNumber(asked.department);
    const item = asked.item === null ? null : snapshot.item(asked.item);
    this.#department = department ?? -1;
    this.#item = item ?? null;
    this.#grants = new GrantsTo(snapshot, this.#department, this.#item, dayNumber(today));
    if (department === undefined) this.#fault = 'department_unknown';
    else if (item === undefined) this.#fault = 'item_unknown';
    else this.#fault = knowsSituation(item, asked.situation) ? null : 'situation_unknown';
  }

  /** Why, of one entry by its code. Makes nothing: a thousand are asked at once. */
  reasonOn(code: string): AvailabilityReason {
    const { snapshot } = this;
    const entry = snapshot.entryNumber(code);
    if (entry === undefined) return 'code_unknown';
    if (this.#fault !== null) return this.#fault;
    const { situation, subjectRegion } = this.asked;
    if (situation !== undefined || subjectRegion !== undefined) {
      const reason = this.#onSubject(entry, code);
      if (reason !== null) return reason;
    }
    if (snapshot.isProvider(entry, this.#department)) return 'own_data';
    if (!snapshot.isPublished(entry)) return 'not_published';
    if (!snapshot.isShared(entry)) return 'not_shared';
    const found = this.#grants.found(entry);
    if ((found & IN_FORCE) !== 0) return this.#grantedOn(entry);
    if ((found & BEGINS) !== 0) return 'grant_not_begun';
    if ((found & OTHER_MODE) !== 0) return 'grant_other_mode';
    if ((found & OTHER_PURPOSE) !== 0) return 'grant_other_purpose';
    return (found & ENDED) === 0 ? 'no_grant' : 'grant_ended';
  }

  /** The whole answer on one entry by its code. */
  answerOn(code: string): AvailabilityAnswer {
    const { snapshot, asked } = this;
    const entry = snapshot.entryNumber(code);
    const reason = this.reasonOn(code);
    return {
      entry: code,
      department: asked.department,
      item: asked.item,
      decision: DECISION_OF[reason],
      reason,
      grants: entry !== undefined && SHOWS_GRANTS.has(reason) ? this.#grants.inForce(entry) : [],
      nextExpected: entry !== undefined && SHOWS_NEXT.has(reason) ? this.#next(entry, reason) : null,
      workingNow: entry === undefined ? 'unknown' : snapshot.health(entry),
      situationRequired: this.isSituationRequired(code),
      onUndetermined: adviceFor(reason, asked.onUndetermined),
    };
  }

  /** Whether no situation was named and the item needs the entry in some and in others not (U7, U18). */
  isSituationRequired(code: string): boolean {
    const item = this.#item;
    if (item === null || item.situations.length === 0 || this.asked.situation !== undefined) return false;
    const uses = item.uses.get(code);
    return uses !== undefined && item.situations.some((situation) => !isUsedIn(uses, situation));
  }

  /** What of the situation and the subject's region is in the way; where the item does not need the entry nothing is (U8). */
  #onSubject(entry: number, code: string): AvailabilityReason | null {
    const { situation, subjectRegion } = this.asked;
    const item = this.#item;
    const uses = item?.uses.get(code);
    if (item === null || uses === undefined) {
      if (subjectRegion === undefined) return null;
      return isLeftOut(this.snapshot.subjectRegions(entry), subjectRegion) ? 'subject_not_covered' : null;
    }
    if (situation !== undefined && !isUsedIn(uses, situation)) return 'not_needed_in_situation';
    if (subjectRegion === undefined) return null;
    const isCovered = coversSubject(uses, item.regionCode, situation ?? null, subjectRegion);
    return isCovered ? null : 'subject_not_covered';
  }

  #grantedOn(entry: number): AvailabilityReason {
    const { snapshot } = this;
    if (!snapshot.hasResource(entry)) return 'no_resource';
    if (this.#item === null) return 'purpose_needed';
    if (snapshot.isDisputed(entry)) return 'disputed';
    return snapshot.health(entry) === 'failing' ? 'resource_failing' : 'granted';
  }

  /** The first day of a grant, else the earliest clock of an open request. */
  #next(entry: number, reason: AvailabilityReason): NextExpected | null {
    return reason === 'grant_not_begun'
      ? { what: 'grant_begins', on: this.#grants.begins(entry) }
      : this.snapshot.expected(entry, this.#department);
  }
}

/** A situation belongs to an item: without one there is none to know. */
const knowsSituation = (item: ItemRecord | null, situation: string | undefined): boolean =>
  situation === undefined || (item?.situations.includes(situation) ?? false);

/** One look-up. */
export const lookUp = (snapshot: AvailabilitySnapshot, pair: AvailabilityPair, today: LocalDate): AvailabilityAnswer =>
  new Question(snapshot, pair, today).answerOn(pair.entry);

/** Many entries answered at once. */
export interface ReasonsTold {
  /** Whether the item needs some of them in some of its situations only, and none was named (U18). */
  readonly situationRequired: boolean;
  /** In their order. */
  readonly reasons: readonly number[];
}

/** The numbers of the reasons of many entries: the same as their look-ups one by one. */
export function reasonsOf(
  snapshot: AvailabilitySnapshot,
  asked: AskedFor,
  entries: readonly string[],
  today: LocalDate,
): ReasonsTold {
  const question = new Question(snapshot, asked, today);
  return {
    situationRequired: entries.some((entry) => question.isSituationRequired(entry)),
    reasons: entries.map((entry) => REASON_NUMBERS[question.reasonOn(entry)]),
  };
}
