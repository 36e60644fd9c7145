import {
  addDays,
  err,
  localDate,
  ok,
  yearOf,
  type FieldError,
  type Id,
  type LocalDate,
  type Result,
} from '@zeqing/kernel';
import { decree, type RequestError } from '../../request/domain/request-error';

/** 使用场景、使用过程、应用成效、存储情况、销毁情况: what a user of shared data has to keep on record (art. 29). */
export const USAGE_KINDS = ['scenario', 'process', 'effect', 'storage', 'destruction'] as const;
export type UsageKind = (typeof USAGE_KINDS)[number];

export const SHEET_STATES = ['prefilled', 'confirmed'] as const;
export type SheetState = (typeof SHEET_STATES)[number];

export const USE_OUTCOMES = ['hit', 'miss', 'mismatch', 'error'] as const;
export type UseOutcome = (typeof USE_OUTCOMES)[number];

/** Whether the counter asked for the paper all the same, and why. */
export const PAPER_ASKED = [
  'not_asked',
  'no_hit',
  'mismatch',
  'system_error',
  'not_covered',
  'original_by_law',
  'applicant_chose',
  'other',
] as const;
export type PaperAsked = (typeof PAPER_ASKED)[number];

const ARTICLE = decree('第二十九条');

export interface UsageDraft {
  readonly kind: UsageKind;
  readonly said: string;
  /** Reference of a paper; a destruction is not recorded without one. */
  readonly document: string | null;
  readonly happenedOn: LocalDate;
}

export interface UsageRecord extends UsageDraft {
  readonly id: Id;
  readonly grantId: Id;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** Whether a use may be recorded so: within the time since the grant was opened, a destruction with its proof (art. 29). */
export function admissibleUsage(draft: UsageDraft, openedOn: LocalDate, today: LocalDate): Result<null, RequestError> {
  const fields: FieldError[] = [];
  if (draft.said === '') fields.push({ pointer: '/said', rule: 'required' });
  if (draft.kind === 'destruction' && draft.document === null) fields.push({ pointer: '/document', rule: 'required' });
  if (draft.happenedOn > today) fields.push({ pointer: '/happenedOn', rule: 'not_future' });
  if (draft.happenedOn < openedOn) fields.push({ pointer: '/happenedOn', rule: 'not_before_the_grant' });
  return fields.length === 0 ? ok(null) : err({ code: 'usage.record', fields, article: ARTICLE });
}

/** A quarter of a year, as `2026Q4`. */
export interface Quarter {
  readonly code: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const MONTHS = 3;

/** The quarter a code names; the code has its form already. */
export function quarterOf(code: string): Quarter {
  const [year, number] = [Number(code.slice(0, 4)), Number(code.slice(5))];
  const first = (number - 1) * MONTHS + 1;
  const next = number === 4 ? dayOf(year + 1, 1) : dayOf(year, first + MONTHS);
  return { code, from: dayOf(year, first), to: addDays(next, -1) };
}

/** The last quarter that is over on a day: the one whose sheets are prefilled and confirmed. */
export function lastQuarter(today: LocalDate): Quarter {
  const running = Math.ceil(Number(today.slice(5, 7)) / MONTHS);
  return quarterOf(running === 1 ? `${yearOf(today) - 1}Q4` : `${yearOf(today)}Q${running - 1}`);
}

const dayOf = (year: number, month: number): LocalDate => localDate(`${year}-${String(month).padStart(2, '0')}-01`);

/** Uses by their outcome. */
export type UseCounts = Readonly<Record<UseOutcome, number>>;

/** What halls reported of a grant in a quarter, and what the exchange platform counted; the two need not agree (U47). */
export interface UsageFigures {
  readonly hall: UseCounts;
  readonly platform: UseCounts;
  readonly daysUsed: number;
  readonly lastUsedOn: LocalDate | null;
}

export interface UsageSheet {
  readonly id: Id;
  readonly version: number;
  readonly state: SheetState;
  readonly grantId: Id;
  readonly requestId: Id;
  readonly entryCode: string;
  readonly entryName: string;
  readonly requesterDepartmentId: Id;
  readonly providerDepartmentId: Id;
  readonly quarter: string;
  readonly figures: UsageFigures;
  readonly note: string | null;
  readonly prefilledAt: Date;
  readonly confirmedBy: string | null;
  readonly confirmedAt: Date | null;
}
