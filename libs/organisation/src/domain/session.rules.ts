const MINUTE_MILLISECONDS = 60_000;
const HOUR_MILLISECONDS = 60 * MINUTE_MILLISECONDS;

/** Failed tries after which an account or an address waits, and for how long (GB/T 22239-2019 8.1.4.1 b). */
export const LOCKOUT = { tries: 5, minutes: 15 } as const;
/** A session ends after so many minutes without a call, and after so many hours in any case. */
export const SESSION_TERM = { idleMinutes: 30, absoluteHours: 12 } as const;
/** Seconds an access token lives. */
export const TOKEN_SECONDS = 600;
/** The last call is written down at most once in so many seconds, so that reading does not become writing. */
export const SEEN_SECONDS = 60;

export interface SessionTimes {
  readonly lastSeenAt: Date;
  readonly absoluteExpiresAt: Date;
  readonly endedAt: Date | null;
}

/** Whether a session still carries its person: not ended, not idle for 30 minutes, not older than 12 hours. */
export function isSessionLive(session: SessionTimes, at: Date): boolean {
  const idleEnds = session.lastSeenAt.getTime() + SESSION_TERM.idleMinutes * MINUTE_MILLISECONDS;
  return session.endedAt === null && at < session.absoluteExpiresAt && at.getTime() < idleEnds;
}

/** When a session that begins now ends in any case. */
export const absoluteEnd = (at: Date): Date => new Date(at.getTime() + SESSION_TERM.absoluteHours * HOUR_MILLISECONDS);

/** When a count of failed tries that begins or is full now is forgotten. */
export const lockoutEnd = (at: Date): Date => new Date(at.getTime() + LOCKOUT.minutes * MINUTE_MILLISECONDS);

/** The instant before which a session must have been seen to be too old at `at`. */
export const idleSince = (at: Date): Date => new Date(at.getTime() - SESSION_TERM.idleMinutes * MINUTE_MILLISECONDS);

/** When a token issued now stops being accepted. */
export const tokenEnd = (at: Date): Date => new Date(at.getTime() + TOKEN_SECONDS * 1_000);

/** Months for which records of who signed in from where are kept at least (网络安全法 第二十三条第三项). */
const ACCESS_LOG_MONTHS = 6;

/** The instant before which a record of access need no longer be kept at `at`. */
export function accessLogEnd(at: Date): Date {
  const end = new Date(at);
  // Going back from the 31st into a shorter month would land in the month after it, which is too late: use its first day.
  end.setUTCDate(1);
  end.setUTCMonth(end.getUTCMonth() - ACCESS_LOG_MONTHS);
  return end;
}
