import type { ShareMode, UpdateFrequency } from '@zeqing/catalogue';
import { addDays, type LocalDate } from '@zeqing/kernel';

/** Modes by which data come again and again; an interface answers with what is there at the moment. */
export const RECURRING_MODES = ['batch_exchange', 'file_download'] as const satisfies readonly ShareMode[];

/** The longest time in calendar days from one update to the next; frequencies not written here promise no day. */
export const PERIOD_DAYS: Readonly<Partial<Record<UpdateFrequency, number>>> = {
  hourly: 1,
  daily: 1,
  weekly: 7,
  ten_daily: 11,
  monthly: 31,
  quarterly: 92,
  half_yearly: 184,
  yearly: 366,
};

/** By when the next update is awaited, and since when it is missing. */
export interface Rhythm {
  readonly awaitedBy: LocalDate;
  /** The first day on which the data are older than their frequency allows (U31); null while they are not. */
  readonly staleSince: LocalDate | null;
}

/**
 * How a recurring supply keeps to the update frequency of its entry (art. 13, U31); null where nothing is promised: the
 * mode does not recur, or the frequency names no day. `graceDays`: calendar days an update may be late, a setting.
 */
export function rhythmOf(
  supply: { readonly mode: ShareMode; readonly frequency: UpdateFrequency | null; readonly lastOn: LocalDate },
  today: LocalDate,
  graceDays: number,
): Rhythm | null {
  const { mode, frequency, lastOn } = supply;
  const period = frequency === null ? undefined : PERIOD_DAYS[frequency];
  if (period === undefined || !RECURRING_MODES.some((one) => one === mode)) return null;
  const awaitedBy = addDays(lastOn, period);
  const missing = addDays(awaitedBy, graceDays + 1);
  return { awaitedBy, staleSince: missing <= today ? missing : null };
}
