import { err, ok, type LocalDate, type Result } from '@zeqing/kernel';
import type { RequestableShareType } from '../../request/domain/request';
import { decree, type RequestError } from '../../request/domain/request-error';

/** What time runs for: the authority's check where a region has one (U34), the answer, the supply. */
export const CLOCK_PHASES = ['check', 'answer', 'supply'] as const;
export type ClockPhase = (typeof CLOCK_PHASES)[number];

/** Whether a resource is attached to the entry when the clock starts: data that only need opening may be due sooner. */
export const DATA_STATES = ['attached', 'not_attached'] as const;
export type DataState = (typeof DATA_STATES)[number];

/** One term of law or of a shorter local rule. Terms are counted in working days of the provider's region. */
export interface ClockRule {
  readonly code: string;
  /** Raised when the rule changes; a clock keeps the version in force at receipt. */
  readonly version: number;
  /** The region the rule speaks for, six digits; `000000` is the nation. */
  readonly regionCode: string;
  readonly phase: ClockPhase;
  /** Null where the term does not depend on it. */
  readonly shareType: RequestableShareType | null;
  /** Null where it does not depend on the state of the data. */
  readonly dataState: DataState | null;
  /** Whether it speaks only for requests asked for as urgent (U41). */
  readonly urgentOnly: boolean;
  readonly budgetWorkingDays: number;
  /** The most an extension may add; 0 where none is possible. */
  readonly extendableWorkingDays: number;
  /** Whether the requester's days of a supplement stop the clock (U29). Not by the decree itself. */
  readonly pausable: boolean;
  /** What running out means: a fact and a suspected case of art. 39(4), never a consent (U28). */
  readonly effect: 'overdue_fact';
  readonly basis: string;
  /** Receipts from this day on run by it; null from the beginning. */
  readonly validFrom: LocalDate | null;
}

const NATION = '000000';
const LATE = {
  effect: 'overdue_fact',
  pausable: false,
  validFrom: null,
  dataState: null,
  urgentOnly: false,
} as const;

/** The most an answer may be extended by (art. 21), in working days. */
export const LONGEST_EXTENSION = 10;

/** The terms of Decree 809. Whether the one-day answer may be extended is open in its text; here it may not (domain note a). */
export const NATIONAL_CLOCK_RULES: readonly ClockRule[] = [
  {
    code: 'answer.unconditional',
    version: 1,
    regionCode: NATION,
    phase: 'answer',
    shareType: 'unconditional',
    budgetWorkingDays: 1,
    extendableWorkingDays: 0,
    ...LATE,
    basis: decree('第二十一条'),
  },
  {
    code: 'answer.conditional',
    version: 1,
    regionCode: NATION,
    phase: 'answer',
    shareType: 'conditional',
    budgetWorkingDays: 10,
    extendableWorkingDays: LONGEST_EXTENSION,
    ...LATE,
    basis: decree('第二十一条'),
  },
  {
    code: 'supply',
    version: 1,
    regionCode: NATION,
    phase: 'supply',
    shareType: null,
    budgetWorkingDays: 20,
    extendableWorkingDays: 0,
    ...LATE,
    basis: decree('第二十二条'),
  },
];

/** What picks a rule. */
export interface ClockSubject {
  readonly phase: ClockPhase;
  readonly shareType: RequestableShareType;
  readonly regionCode: string;
  readonly dataState: DataState;
  readonly urgent: boolean;
  /** The day of receipt, which fixes the version of every rule for the request's whole life. */
  readonly receivedOn: LocalDate;
}

/**
 * The rule a clock of this phase runs by: of each rule the version in force at receipt, and of these the shortest of
 * the national one and those of the region or the regions above it, because local rules may only shorten (art. 23); of
 * equally short ones that of the nearest region. Throws when the law has no term for the phase.
 */
export function clockRuleFor(subject: ClockSubject, localRules: readonly ClockRule[] = []): ClockRule {
  const rule = shortestFor(subject, localRules);
  if (!rule) throw new Error(`no term in law for ${subject.phase} of ${subject.shareType} data`);
  return rule;
}

/** The rule by which the authority checks a request before the provider receives it; null where none says so (U34). */
export const checkRuleFor = (
  subject: Omit<ClockSubject, 'phase'>,
  localRules: readonly ClockRule[],
): ClockRule | null => shortestFor({ ...subject, phase: 'check' }, localRules);

/**
 * Accepts a local rule, or refuses one that gives more than the law (art. 23): a longer or impossible term, a longer
 * extension than art. 21 allows an answer, any extension of another phase. One that would reach back is refused too.
 */
export function acceptLocalRule(rule: ClockRule, today: LocalDate): Result<ClockRule, RequestError> {
  const lawful = longestLawful(rule);
  const { budgetWorkingDays: budget, extendableWorkingDays: extendable } = rule;
  const extendableAtMost = rule.phase === 'answer' ? LONGEST_EXTENSION : 0;
  const possible = Number.isInteger(budget) && budget > 0 && Number.isInteger(extendable) && extendable >= 0;
  if (!possible || budget > lawful || extendable > extendableAtMost) {
    return err({
      code: 'request.local_rule_longer',
      details: { rule: rule.code, budgetWorkingDays: budget, lawful, extendableAtMost },
      article: decree('第二十三条'),
    });
  }
  if (rule.validFrom === null || rule.validFrom <= today) {
    return err({ code: 'request.rule_retroactive', fields: [{ pointer: '/validFrom', rule: 'in_the_future' }] });
  }
  return ok(rule);
}

function shortestFor(subject: ClockSubject, localRules: readonly ClockRule[]): ClockRule | null {
  const fitting = [...NATIONAL_CLOCK_RULES, ...newest(localRules, subject.receivedOn)].filter((rule) =>
    fits(rule, subject),
  );
  const [first, ...others] = fitting;
  return first ? others.reduce((best, rule) => (goesBefore(rule, best) ? rule : best), first) : null;
}

/** The longest a local term may be: the law's own; a check may not take longer than the answer it comes before. */
function longestLawful({ phase, shareType }: ClockRule): number {
  const lawfulPhase = phase === 'check' ? 'answer' : phase;
  const terms = NATIONAL_CLOCK_RULES.filter(
    (rule) =>
      rule.phase === lawfulPhase && (rule.shareType === null || shareType === null || rule.shareType === shareType),
  );
  return Math.min(...terms.map(({ budgetWorkingDays }) => budgetWorkingDays));
}

/** Of each rule the latest version in force on a day. */
function newest(rules: readonly ClockRule[], day: LocalDate): readonly ClockRule[] {
  const inForce = rules.filter(({ validFrom }) => validFrom === null || validFrom <= day);
  return inForce.filter((rule) => !inForce.some((other) => other.code === rule.code && other.version > rule.version));
}

const goesBefore = (rule: ClockRule, best: ClockRule): boolean =>
  rule.budgetWorkingDays < best.budgetWorkingDays ||
  (rule.budgetWorkingDays === best.budgetWorkingDays &&
    prefixOf(rule.regionCode).length > prefixOf(best.regionCode).length);

const fits = (rule: ClockRule, subject: ClockSubject): boolean =>
  rule.phase === subject.phase &&
  (rule.shareType === null || rule.shareType === subject.shareType) &&
  (rule.dataState === null || rule.dataState === subject.dataState) &&
  (!rule.urgentOnly || subject.urgent) &&
  subject.regionCode.startsWith(prefixOf(rule.regionCode));

/** The leading digits of a region and everything in it (GB/T 2260: trailing pairs of zeros are the wider region). */
const prefixOf = (regionCode: string): string => regionCode.replace(/(00)+$/, '');
