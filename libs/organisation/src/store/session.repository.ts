import { Injectable } from '@nestjs/common';
import type { ActorPost, Id, LocalDate, Tx } from '@zeqing/kernel';
import { firstPrepared, firstRow, rows } from '@zeqing/platform';
import type { Person } from '../domain/person';
import { LOCKOUT, lockoutEnd, idleSince, SEEN_SECONDS } from '../domain/session.rules';
import { actingPosts } from './acting-posts';

export interface Session {
  readonly id: Id;
  readonly personId: Id;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly absoluteExpiresAt: Date;
  readonly address: string;
  readonly endedAt: Date | null;
}

export interface NewSession extends Session {
  readonly tokenHash: Buffer;
  readonly userAgentDigest: Buffer;
}

/** A session with the person it carries and what that person may act as on a day. */
export interface HeldSession extends Session, Pick<Person, 'status' | 'passwordChangedAt'> {
  readonly posts: readonly ActorPost[];
}

const COLUMNS = `id, person_id AS "personId", created_at AS "createdAt", last_seen_at AS "lastSeenAt",
  absolute_expires_at AS "absoluteExpiresAt", address, ended_at AS "endedAt"`;

/** Every call of a person begins with it. */
const HELD = {
  name: 'session_held',
  text: `SELECT s.id, s.person_id AS "personId", s.created_at AS "createdAt", s.last_seen_at AS "lastSeenAt",
      s.absolute_expires_at AS "absoluteExpiresAt", s.address, s.ended_at AS "endedAt", p.status,
      p.password_changed_at AS "passwordChangedAt",
      (SELECT coalesce(json_agg(a ORDER BY a."delegationId" NULLS FIRST, a."postId"), '[]')
        FROM (${actingPosts('p.id', '$2::date')}) AS a) AS posts
    FROM session s JOIN person p ON p.id = s.person_id WHERE s.token_hash = $1`,
};

@Injectable()
export class SessionRepository {
  async insert(tx: Tx, session: NewSession): Promise<void> {
    await rows(
      tx,
      `INSERT INTO session (id, token_hash, person_id, created_at, last_seen_at, absolute_expires_at, address,
         user_agent_digest) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[session.id, session.tokenHash, session.personId, session.createdAt, session.lastSeenAt],
        ...[session.absoluteExpiresAt, session.address, session.userAgentDigest],
      ],
    );
  }

  async findByToken(tx: Tx, tokenHash: Buffer): Promise<Session | null> {
    return firstRow<Session>(tx, `SELECT ${COLUMNS} FROM session WHERE token_hash = $1`, [tokenHash]);
  }

  /** Whom a token belongs to, by one statement; null when there is no such session. */
  async findHeld(tx: Tx, tokenHash: Buffer, day: LocalDate): Promise<HeldSession | null> {
    return firstPrepared<HeldSession>(tx, HELD, [tokenHash, day]);
  }

  /** Notes the call, at most once a minute. */
  async touch(tx: Tx, session: Session, at: Date): Promise<void> {
    if (at.getTime() - session.lastSeenAt.getTime() < SEEN_SECONDS * 1_000) return;
    await rows(tx, 'UPDATE session SET last_seen_at = $2 WHERE id = $1 AND last_seen_at < $2', [session.id, at]);
  }

  /** A person's sessions that still live, the newest first. */
  async listLive(tx: Tx, personId: Id, at: Date): Promise<Session[]> {
    return rows<Session>(
      tx,
      `SELECT ${COLUMNS} FROM session
       WHERE person_id = $1 AND ended_at IS NULL AND absolute_expires_at > $2 AND last_seen_at > $3
       ORDER BY created_at DESC, id LIMIT 200`,
      [personId, at, idleSince(at)],
    );
  }

  /** Ends one of the person's own sessions; false when there is none such. */
  async end(tx: Tx, id: Id, personId: Id, at: Date): Promise<boolean> {
    const ended = await rows(
      tx,
      'UPDATE session SET ended_at = $3 WHERE id = $1 AND person_id = $2 AND ended_at IS NULL RETURNING id',
      [id, personId, at],
    );
    return ended.length === 1;
  }

  /**
   * Books one try before it is judged, so that tries made at the same instant cannot share one. The answer is the
   * number of the try; above the limit it may not be judged. The limit's last try starts the waiting time anew.
   */
  async bookTry(tx: Tx, subject: Buffer, at: Date): Promise<{ number: number; windowEndsAt: Date }> {
    const booked = await firstRow<{ number: number; windowEndsAt: Date }>(
      tx,
      `INSERT INTO sign_in_counter AS c (subject, failures, window_ends_at) VALUES ($1, 1, $3)
       ON CONFLICT (subject) DO UPDATE SET
         failures = CASE WHEN c.window_ends_at <= $2 THEN 1 ELSE LEAST(c.failures + 1, $4 + 1) END,
         window_ends_at = CASE WHEN c.window_ends_at <= $2 OR c.failures + 1 = $4 THEN $3 ELSE c.window_ends_at END
       RETURNING failures AS number, window_ends_at AS "windowEndsAt"`,
      [subject, at, lockoutEnd(at), LOCKOUT.tries],
    );
    if (!booked) throw new Error('a try was not booked');
    return booked;
  }

  /** A try that succeeded did not fail: takes its booking back. */
  async takeBackTry(tx: Tx, subject: Buffer): Promise<void> {
    await rows(tx, 'UPDATE sign_in_counter SET failures = failures - 1 WHERE subject = $1 AND failures > 0', [subject]);
  }

  /** Forgets an account's failed tries after it succeeded. */
  async forgetTries(tx: Tx, subject: Buffer): Promise<void> {
    await rows(tx, 'DELETE FROM sign_in_counter WHERE subject = $1', [subject]);
  }
}
