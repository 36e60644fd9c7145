import { localDate, type Id, type LocalDate } from '@zeqing/kernel';
import type { Clock, LedgerSpan } from '../domain/clock';
import type { ClockPhase } from '../domain/clock.rules';
import type { Rung, ScheduledRung } from '../domain/rungs';

export interface StoredClock extends Clock {
  readonly id: Id;
  readonly state: 'running' | 'paused' | 'stopped';
  readonly ruleCode: string;
  readonly ruleVersion: number;
  /** Whether the rule lets the requester's days stop it, and the most an extension may add. */
  readonly pausable: boolean;
  readonly extendableWorkingDays: number;
  readonly article: string;
  readonly dueOn: LocalDate;
  readonly provisional: boolean;
  readonly stoppedAt: Date | null;
  readonly stoppedOn: LocalDate | null;
}

/** A clock's columns as JSON or as the driver gives them. */
export interface ClockJson {
  id: Id;
  phase: ClockPhase;
  state: StoredClock['state'];
  region_code: string;
  budget_working_days: number;
  extension_working_days: number;
  rule_code: string;
  rule_version: number;
  pausable: boolean;
  extendable_working_days: number;
  article: string;
  started_at: string | Date;
  started_on: string;
  pauses: { from: string; until: string }[];
  ledger: (Omit<LedgerSpan, 'from' | 'until'> & { from: string; until: string | null })[];
  due_on: string;
  provisional: boolean;
  stopped_at: string | Date | null;
  stopped_on: string | null;
}

export const toClock = (clock: ClockJson): StoredClock => ({
  id: clock.id,
  phase: clock.phase,
  state: clock.state,
  regionCode: clock.region_code,
  budgetWorkingDays: clock.budget_working_days,
  extensionWorkingDays: clock.extension_working_days,
  ruleCode: clock.rule_code,
  ruleVersion: clock.rule_version,
  pausable: clock.pausable,
  extendableWorkingDays: clock.extendable_working_days,
  article: clock.article,
  startedAt: new Date(clock.started_at),
  startedOn: localDate(clock.started_on),
  pauses: clock.pauses.map(({ from, until }) => ({ from: localDate(from), until: localDate(until) })),
  ledger: clock.ledger.map((span) => ({ ...span, from: localDate(span.from), until: dayOrNull(span.until) })),
  dueOn: localDate(clock.due_on),
  provisional: clock.provisional,
  stoppedAt: clock.stopped_at === null ? null : new Date(clock.stopped_at),
  stoppedOn: dayOrNull(clock.stopped_on),
});

export const dayOrNull = (text: string | null): LocalDate | null => (text === null ? null : localDate(text));

/** A reminder as JSON. */
export interface RungJson {
  rung: Rung;
  at: string;
}

export const toRung = ({ rung, at }: RungJson): ScheduledRung => ({ rung, at: new Date(at) });
