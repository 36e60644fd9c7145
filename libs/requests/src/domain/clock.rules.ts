import { err, ok, type Result } from '@zeqing/kernel';
import type { RequestableShareType } from './request';
import { decree, type RequestError } from './request-error';

export const CLOCK_PHASES = ['answer', 'supply'] as const;
export type ClockPhase = (typeof CLOCK_PHASES)[number];

/** One term of law or of a shorter local rule. Terms are counted in working days of the provider's region. */
export interface ClockRule {
  readonly code: string;
  /** Raised when the rule changes; a clock keeps the version it began under. */
  readonly version: number;
  /** The region the rule speaks for, six digits; `000000` is the nation. */
  readonly regionCode: string;
  readonly phase: ClockPhase;
  /** Null where the term does not depend on it. */
  readonly shareType: RequestableShareType | null;
  readonly budgetWorkingDays: number;
  /** The most an extension may add; 0 where none is possible. */
  readonly extendableWorkingDays: number;
  /** What running out means: a fact and a suspected case of art. 39(4), never a consent (U28). */
  readonly effect: 'overdue_fact';
  readonly basis: string;
}

const NATION = '000000';
const LATE = { effect: 'overdue_fact' } as const;

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
    extendableWorkingDays: 10,
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
}

/**
 * The rule a clock of this phase runs by: the shortest of the national one and those of the region or the regions
 * above it, because local rules may only shorten (art. 23). Throws when the law has no term for the phase.
 */
export function clockRuleFor(subject: ClockSubject, localRules: readonly ClockRule[] = []): ClockRule {
  const fitting = [...NATIONAL_CLOCK_RULES, ...localRules].filter((rule) => fits(rule, subject));
  const [first, ...others] = fitting;
  if (!first) throw new Error(`no term in law for ${subject.phase} of ${subject.shareType} data`);
  return others.reduce((best, rule) => (rule.budgetWorkingDays < best.budgetWorkingDays ? rule : best), first);
}

/** Accepts a local rule, or refuses one that is longer than the law's or not a positive count of days (art. 23). */
export function acceptLocalRule(rule: ClockRule): Result<ClockRule, RequestError> {
  const national = NATIONAL_CLOCK_RULES.find(
    ({ phase, shareType }) => phase === rule.phase && (shareType === null || shareType === rule.shareType),
  );
  const possible = Number.isInteger(rule.budgetWorkingDays) && rule.budgetWorkingDays > 0;
  if (national && possible && rule.budgetWorkingDays <= national.budgetWorkingDays) return ok(rule);
  return err({
    code: 'request.local_rule_longer',
    details: {
      rule: rule.code,
      budgetWorkingDays: rule.budgetWorkingDays,
      lawful: national?.budgetWorkingDays ?? null,
    },
    article: decree('第二十三条'),
  });
}

const fits = (rule: ClockRule, subject: ClockSubject): boolean =>
  rule.phase === subject.phase &&
  (rule.shareType === null || rule.shareType === subject.shareType) &&
  isWithin(subject.regionCode, rule.regionCode);

/** Whether a region is another or lies in it (GB/T 2260: trailing pairs of zeros are the wider region). */
const isWithin = (regionCode: string, wider: string): boolean => regionCode.startsWith(wider.replace(/(00)+$/, ''));
