import { addWorkingDays, subtractWorkingDays, workingDaysBetween, type WorkingCalendar } from '@zeqing/calendar';
import { addDays, type Id, type LocalDate } from '@zeqing/kernel';

/** 更新: the department updates and submits after a change · 审核发布: the authority reviews and publishes (art. 17). */
export const TERM_PHASES = ['update', 'review'] as const;
export type TermPhase = (typeof TERM_PHASES)[number];

export const TERM_ARTICLE = '政务数据共享条例 第十七条';

interface TermRule {
  /** Working days. */
  readonly budget: number;
  /** Working days more, once, with the authority's consent. */
  readonly extension: number;
  /** Working days before the due day on which it is reminded of. */
  readonly reminder: number;
}

/** Working days that are left at the second rung. */
const NEAR = 3;

/** Ten working days from the change, five more with consent; two for the authority from receipt. Source: art. 17. */
export const TERM_RULES: Readonly<Record<TermPhase, TermRule>> = {
  update: { budget: 10, extension: 5, reminder: 3 },
  review: { budget: 2, extension: 0, reminder: 1 },
};

export const EXTENSION_STATES = ['none', 'requested', 'consented', 'declined'] as const;
export type ExtensionState = (typeof EXTENSION_STATES)[number];

/** What a due day is derived from (ADR 6). */
export interface TermBasis {
  readonly phase: TermPhase;
  readonly startedOn: LocalDate;
  readonly extension: ExtensionState;
}

/** The steps of the ladder of a term: half of it is over, three days are left, its last day, the day after. */
export const TERM_RUNGS = ['half', 'T-3', 'T', 'T+1'] as const;
export type TermRung = (typeof TERM_RUNGS)[number];

/** The rung at which the term has run out: it writes the overdue fact (U28). */
export const TERM_OVER: TermRung = 'T+1';

export interface ScheduledTermRung {
  readonly rung: TermRung;
  readonly on: LocalDate;
}

export interface TermProjection {
  readonly dueOn: LocalDate;
  readonly remindOn: LocalDate;
  /** Earliest first. */
  readonly rungs: readonly ScheduledTermRung[];
  /** The count touches days no notice covers. */
  readonly provisional: boolean;
}

/** The due day of a term by a calendar, and its ladder. Pure: `due_on`, `remind_on`, `rungs` and `provisional` are copies of it. */
export function projectTerm({ phase, startedOn, extension }: TermBasis, calendar: WorkingCalendar): TermProjection {
  const rule = TERM_RULES[phase];
  const days = rule.budget + (extension === 'consented' ? rule.extension : 0);
  const { date: dueOn, provisional } = addWorkingDays(calendar, startedOn, days);
  const remindOn = subtractWorkingDays(calendar, dueOn, rule.reminder);
  return { dueOn, remindOn, rungs: ladderOf(days, dueOn, calendar), provisional };
}

/** A term of two days has no third last one (U33): half of it is its first day. */
function ladderOf(days: number, dueOn: LocalDate, calendar: WorkingCalendar): readonly ScheduledTermRung[] {
  const half = { rung: 'half', on: subtractWorkingDays(calendar, dueOn, Math.floor(days / 2)) } as const;
  const near = { rung: 'T-3', on: subtractWorkingDays(calendar, dueOn, NEAR) } as const;
  return [half, ...(days > NEAR ? [near] : []), { rung: 'T', on: dueOn }, { rung: TERM_OVER, on: addDays(dueOn, 1) }];
}

export interface TermStanding {
  /** Working days left, today not counted; zero on the due day and after it. */
  readonly remainingWorkingDays: number;
  readonly overdueWorkingDays: number;
}

/** Where a term stands on a day: today, or the day it stopped. */
export function termStanding(dueOn: LocalDate, on: LocalDate, calendar: WorkingCalendar): TermStanding {
  const left = workingDaysBetween(calendar, on, dueOn);
  return { remainingWorkingDays: Math.max(0, left), overdueWorkingDays: Math.max(0, -left) };
}

/** One term as it is kept. */
export interface Term extends TermBasis, Omit<TermProjection, 'rungs'> {
  readonly id: Id;
  readonly version: number;
  readonly state: 'running' | 'stopped' | 'released';
  readonly entryId: Id | null;
  readonly lawChangeId: Id | null;
  readonly filingId: Id | null;
  /** Whose term it is: the provider's, or for a review the authority's. */
  readonly departmentId: Id;
  readonly providerDepartmentId: Id;
  readonly authorityDepartmentId: Id | null;
  readonly regionCode: string;
  readonly stoppedOn: LocalDate | null;
  readonly extensionReason: string | null;
  readonly extensionNote: string | null;
  readonly releasedFor: string | null;
}
