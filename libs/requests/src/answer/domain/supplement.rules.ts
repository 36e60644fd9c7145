import { addWorkingDays, workingDaysBetween, type WorkingCalendar } from '@zeqing/calendar';
import { err, ok, type LocalDate, type Result } from '@zeqing/kernel';
import { decree, type RequestError } from '../../request/domain/request-error';

/** What can be missing from a request: the parts art. 20 asks for, and for personal information those of U37. */
export const SUPPLEMENT_PARTS = [
  'legal_basis',
  'scenario',
  'use_scope',
  'items',
  'purposes',
  'mode',
  'term',
  'truthfulness',
  'personal_information',
] as const;
export type SupplementPart = (typeof SUPPLEMENT_PARTS)[number];

/** One thing that is missing, with what is to be written. */
export interface MissingPart {
  readonly part: SupplementPart;
  readonly what: string;
}

/**
 * Whether the provider may ask for this: it is the first time, and the whole list is there, each part once and with
 * its words (art. 21: told once, everything).
 */
export function admissibleSupplement(
  missing: readonly MissingPart[],
  earlier: object | null,
): Result<null, RequestError> {
  const article = decree('第二十一条');
  if (earlier !== null) return err({ code: 'request.supplement_once', article });
  const parts = new Set(missing.map(({ part }) => part));
  const empty = missing.length === 0 || parts.size !== missing.length || missing.some(({ what }) => what.trim() === '');
  if (!empty) return ok(null);
  return err({ code: 'request.supplement_empty', fields: [{ pointer: '/missing', rule: 'each_once' }], article });
}

/** The requester's last day to complete, and whether it was asked late in the provider's term (U29). */
export interface SupplementTerm {
  readonly dueOn: LocalDate;
  readonly askedLate: boolean;
}

/** By the requester's calendar for its own time, by the provider's for the flag. */
export function supplementTerm(
  asked: { readonly on: LocalDate; readonly clockStartedOn: LocalDate },
  calendars: { readonly requester: WorkingCalendar; readonly provider: WorkingCalendar },
  allowed: { readonly workingDays: number; readonly flaggedAfter: number },
): SupplementTerm {
  return {
    dueOn: addWorkingDays(calendars.requester, asked.on, allowed.workingDays).date,
    askedLate: workingDaysBetween(calendars.provider, asked.clockStartedOn, asked.on) > allowed.flaggedAfter,
  };
}
