import { err, ok, type LocalDate, type Result } from '@zeqing/kernel';
import { decree, type RequestError } from '../../request/domain/request-error';

/** An extension on file (U30). It has taken effect only when the requester was told of a consent in time. */
export interface Extension {
  readonly workingDays: number;
  readonly decision: 'consented' | 'declined' | null;
  readonly noticedAt: Date | null;
}

/** The running answer clock as far as an extension depends on it. */
export interface ExtendableClock {
  readonly dueOn: LocalDate;
  readonly extendableWorkingDays: number;
}

const ARTICLE = decree('第二十一条');

/**
 * Whether the provider may ask for an extension: once, for a reason, of at least one day and no more than the rule
 * gives, before the term has ended. Source: art. 21, U30.
 */
export function admissibleExtension(
  asked: { readonly workingDays: number; readonly reason: string },
  clock: ExtendableClock | null,
  earlier: Extension | null,
  today: LocalDate,
): Result<null, RequestError> {
  if (earlier !== null) return err({ code: 'request.extension_once', article: ARTICLE });
  const atMost = clock?.extendableWorkingDays ?? 0;
  if (clock === null || atMost === 0) return err({ code: 'request.extension_not_possible', article: ARTICLE });
  const { workingDays, reason } = asked;
  if (!Number.isInteger(workingDays) || workingDays < 1 || workingDays > atMost || reason.trim() === '')
    return err({ code: 'request.extension_incomplete', details: { workingDaysAtMost: atMost }, article: ARTICLE });
  return inTime(clock, today);
}

/** Whether a consent could still have effect: the term has not ended. A consent after it would be void. */
export const mayConsent = (clock: ExtendableClock | null, today: LocalDate): Result<null, RequestError> =>
  clock === null ? err({ code: 'request.extension_not_possible', article: ARTICLE }) : inTime(clock, today);

/**
 * Whether telling the requester makes the extension take effect now: the authority has consented, the notice is the
 * first, the term has not ended. The notice is an act of the provider of its own, because art. 21 lays it on the
 * provider after the consent; silence of the authority is no consent.
 */
export function mayNotify(
  extension: Extension | null,
  clock: ExtendableClock | null,
  today: LocalDate,
): Result<{ readonly workingDays: number }, RequestError> {
  if (extension?.decision !== 'consented') return err({ code: 'request.extension_not_consented', article: ARTICLE });
  if (extension.noticedAt !== null) return err({ code: 'request.extension_once', article: ARTICLE });
  const timely = mayConsent(clock, today);
  return timely.ok ? ok({ workingDays: extension.workingDays }) : timely;
}

/** Before the due date means before the term ends, at 24:00 of its last day. */
const inTime = (clock: ExtendableClock, today: LocalDate): Result<null, RequestError> =>
  today <= clock.dueOn ? ok(null) : err(extensionTooLate(clock));

/** The term ran out before the extension took effect (art. 21). */
export const extensionTooLate = (clock: Pick<ExtendableClock, 'dueOn'> | null): RequestError => ({
  code: 'request.extension_too_late',
  details: { dueOn: clock?.dueOn ?? null },
  article: ARTICLE,
});
