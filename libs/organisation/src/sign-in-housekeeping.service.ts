import { Injectable } from '@nestjs/common';
import { removePast, UnitOfWork, type Perishable } from '@zeqing/platform';
import { accessLogEnd } from './domain/session.rules';

const DAY_MILLISECONDS = 86_400_000;

/** A session ends at this instant at the latest, whatever ended it before. */
const SESSIONS: Perishable = { table: 'session', column: 'absolute_expires_at', batch: 1_000 };
const ACCESS_TOKENS: Perishable = { table: 'access_token', column: 'expires_at', batch: 1_000 };
const SIGN_IN_COUNTERS: Perishable = { table: 'sign_in_counter', column: 'window_ends_at', batch: 1_000 };

/**
 * Removes sessions, access tokens and counts of failed tries that have ended. A session tells who came from where and
 * when: it is kept as an access log. Security events are never removed; the app role has no right to.
 */
@Injectable()
export class SignInHousekeeping {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Answers how many rows went. */
  async removePast(at: Date): Promise<number> {
    const tx = this.unitOfWork.reader();
    // A day's grace: the clocks of several processes need not agree to the second.
    const yesterday = new Date(at.getTime() - DAY_MILLISECONDS);
    return (
      (await removePast(tx, SESSIONS, accessLogEnd(at))) +
      (await removePast(tx, ACCESS_TOKENS, yesterday)) +
      (await removePast(tx, SIGN_IN_COUNTERS, yesterday))
    );
  }
}
