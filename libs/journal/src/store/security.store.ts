import type { LocalDate, Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';

export interface CountedSecurityEvent {
  readonly kind: string;
  readonly address: string;
  readonly minute: Date;
  readonly times: number;
  readonly details: Readonly<Record<string, string | number>>;
}

export async function countSecurityEvent(tx: Tx, event: CountedSecurityEvent): Promise<void> {
  await rows(
    tx,
    `INSERT INTO security_event (kind, address, minute, times, details) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT ON CONSTRAINT uq_security_event
     DO UPDATE SET times = security_event.times + excluded.times, details = excluded.details`,
    [event.kind, event.address, event.minute, event.times, JSON.stringify(event.details)],
  );
}

/** Days with events after the last digested one and before `today` (Asia/Shanghai), oldest first. */
export async function findUndigestedDays(tx: Tx, today: LocalDate): Promise<LocalDate[]> {
  const found = await rows<{ day: LocalDate }>(
    tx,
    `SELECT DISTINCT ((minute AT TIME ZONE 'Asia/Shanghai')::date)::text AS day FROM security_event
     WHERE minute < ($1::date)::timestamp AT TIME ZONE 'Asia/Shanghai'
       AND minute >= coalesce((SELECT max(day) + 1 FROM security_digest)::timestamp AT TIME ZONE 'Asia/Shanghai', '-infinity')
     ORDER BY day LIMIT 31`,
    [today],
  );
  return found.map(({ day }) => day);
}

/** False when another process digested the day. */
export async function claimDay(tx: Tx, day: LocalDate): Promise<boolean> {
  const claimed = await rows(
    tx,
    'INSERT INTO security_digest (day) VALUES ($1) ON CONFLICT ON CONSTRAINT pk_security_digest DO NOTHING RETURNING day',
    [day],
  );
  return claimed.length === 1;
}

/** The day's rows as text lines in a fixed order, for hashing, with their kinds and counts. */
export async function readDay(tx: Tx, day: LocalDate): Promise<{ line: string; kind: string; times: number }[]> {
  return rows(
    tx,
    `SELECT kind, times, id || ' ' || kind || ' ' || address || ' ' || extract(epoch FROM minute)::bigint || ' ' || times
       || ' ' || details::text AS line
     FROM security_event
     WHERE minute >= ($1::date)::timestamp AT TIME ZONE 'Asia/Shanghai'
       AND minute < ($1::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'
     ORDER BY id`,
    [day],
  );
}
