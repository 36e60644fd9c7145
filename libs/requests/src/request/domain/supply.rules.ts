import { addWorkingDays, subtractWorkingDays, type WorkingCalendar } from '@zeqing/calendar';
import type { LocalDate } from '@zeqing/kernel';
import type { RequestSettings } from '../../settings/domain/request-settings';

/** The requester's time to say whether a supply works. */
export interface ConfirmationTerm {
  /** Its last day; after it the supply is deemed usable, unconfirmed: an effect on the clock only (U31). */
  readonly confirmDueOn: LocalDate;
  readonly remindOn: LocalDate;
}

/** By the requester's own calendar. No article names this term: it is the installation's setting (U31). */
export function confirmationTerm(
  calendar: WorkingCalendar,
  suppliedOn: LocalDate,
  settings: RequestSettings,
): ConfirmationTerm {
  const confirmDueOn = addWorkingDays(calendar, suppliedOn, settings.confirmation_days.value).date;
  return {
    confirmDueOn,
    remindOn: subtractWorkingDays(calendar, confirmDueOn, settings.confirmation_reminder.value),
  };
}
