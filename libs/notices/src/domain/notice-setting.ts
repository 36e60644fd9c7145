import { err, localDateOf, ok, startOfDay, addDays, type Id, type Result, type Urgency } from '@zeqing/kernel';
import type { NoticesError } from './notice-error';

/** The ways a notice leaves the house; the inbox has each in any case. */
export const CHANNELS = ['email', 'webhook'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Times of the day in China, `HH:MM`; `from` may be later than `until`: over midnight. */
export interface QuietHours {
  readonly from: string;
  readonly until: string;
}

/** What a person wishes of the channels. */
export interface NoticeSetting {
  readonly personId: Id;
  readonly email: string | null;
  readonly emailMuted: readonly Urgency[];
  readonly webhookMuted: readonly Urgency[];
  readonly quietHours: QuietHours | null;
  /** Whether what is overdue comes during quiet hours too. */
  readonly overdueBreaksQuiet: boolean;
  /** 0 until the person changes something. */
  readonly version: number;
}

/** What everybody has who never changed anything: no address, so the inbox alone. */
export const untouchedSetting = (personId: Id): NoticeSetting => ({
  personId,
  email: null,
  emailMuted: [],
  webhookMuted: [],
  quietHours: null,
  overdueBreaksQuiet: true,
  version: 0,
});

export type SettingChange = Partial<Omit<NoticeSetting, 'personId' | 'version'>>;

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const MINUTE = 60_000;
const MAX_EMAIL = 254;
/** Enough to keep mistakes and header tricks out; whether it arrives, only sending tells. */
const EMAIL = /^[^\s@<>()[\],;:\\"]{1,64}@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?\.[a-z0-9-]{2,}$/i;

/** The setting after a change; refused is what would leave somebody untold of what is overdue. */
export function changeSetting(setting: NoticeSetting, change: SettingChange): Result<NoticeSetting, NoticesError> {
  const changed = { ...setting, ...change };
  for (const field of ['emailMuted', 'webhookMuted'] as const)
    if (changed[field].includes('overdue'))
      return err({ code: 'notices.overdue_not_muted', fields: [{ pointer: `/${field}`, rule: 'overdue_stays' }] });
  if (changed.email !== null && (changed.email.length > MAX_EMAIL || !EMAIL.test(changed.email)))
    return err({ code: 'notices.email_invalid', fields: [{ pointer: '/email', rule: 'email' }] });
  const { quietHours } = changed;
  const isRight = (time: string): boolean => TIME.test(time);
  if (quietHours && !(isRight(quietHours.from) && isRight(quietHours.until) && quietHours.from !== quietHours.until))
    return err({ code: 'notices.quiet_hours_invalid', fields: [{ pointer: '/quietHours', rule: 'two_times' }] });
  return ok({
    ...changed,
    emailMuted: [...new Set(changed.emailMuted)].sort(),
    webhookMuted: [...new Set(changed.webhookMuted)].sort(),
  });
}

/**
 * When a notice goes out by a channel; null when it does not by itself. First notices and short terms are never delayed
 * (U33), the ladder waits for the message of the day, everything else waits for the end of quiet hours: deferred, not lost.
 */
export function sendAt(urgency: Urgency, channel: Channel, setting: NoticeSetting, at: Date): Date | null {
  if (urgency === 'ladder' || isMuted(urgency, channel, setting)) return null;
  const breaksQuiet = urgency === 'first' || (urgency === 'overdue' && setting.overdueBreaksQuiet);
  return breaksQuiet ? at : afterQuiet(at, setting.quietHours);
}

export const isMuted = (urgency: Urgency, channel: Channel, setting: NoticeSetting): boolean =>
  setting[channel === 'email' ? 'emailMuted' : 'webhookMuted'].includes(urgency);

/** The instant itself, or the end of the quiet hours it falls into. */
export function afterQuiet(at: Date, quiet: QuietHours | null): Date {
  if (!quiet) return at;
  const today = localDateOf(at);
  for (const day of [addDays(today, -1), today]) {
    const midnight = startOfDay(day).getTime();
    const from = midnight + minutesOf(quiet.from) * MINUTE;
    const isOverMidnight = quiet.until < quiet.from;
    const until = (isOverMidnight ? startOfDay(addDays(day, 1)).getTime() : midnight) + minutesOf(quiet.until) * MINUTE;
    if (at.getTime() >= from && at.getTime() < until) return new Date(until);
  }
  return at;
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
