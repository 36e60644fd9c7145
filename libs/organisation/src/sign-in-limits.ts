import { Injectable } from '@nestjs/common';
import { SecurityEvents } from '@zeqing/journal';
import { err, ok, type Result, type UseCaseContext } from '@zeqing/kernel';
import { sha256, UnitOfWork } from '@zeqing/platform';
import type { OrganisationError } from './domain/organisation-error';
import { LOCKOUT } from './domain/session.rules';
import { SessionRepository } from './store/session.repository';

/** Who tries: an account's login as it is compared, from a network address. */
export interface Trier {
  readonly login: string;
  readonly address: string;
}

/** What one try is counted under. The digests keep logins and addresses out of the table. */
const accountOf = (trier: Trier): Buffer => sha256(`account\n${trier.login}`);
const addressOf = (trier: Trier): Buffer => sha256(`address\n${trier.address}`);

/**
 * Counting tries per account and per address. A try is booked in a transaction of its own before it is judged: of
 * fifty that arrive together five are judged. Unknown logins are counted alike, so a lock tells nothing.
 */
@Injectable()
export class SignInLimits {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionRepository,
    private readonly security: SecurityEvents,
  ) {}

  /** Books a try, or refuses it unjudged with the seconds to wait. */
  async book(context: UseCaseContext, trier: Trier): Promise<Result<null, OrganisationError>> {
    const { at } = context;
    const booked = await this.unitOfWork.run({}, async (tx) =>
      ok([
        await this.sessions.bookTry(tx, accountOf(trier), at),
        await this.sessions.bookTry(tx, addressOf(trier), at),
      ]),
    );
    if (!booked.ok) return booked;
    const full = booked.value.filter(({ number }) => number > LOCKOUT.tries);
    if (full.length === 0) return ok(null);
    await this.#note(context, 'sign_in.locked', trier);
    const freeAt = Math.max(...full.map(({ windowEndsAt }) => windowEndsAt.getTime()));
    return err({
      code: 'sign_in.locked',
      details: { retryAfterSeconds: Math.ceil((freeAt - at.getTime()) / 1_000), tries: LOCKOUT.tries },
    });
  }

  /** The try failed: it stays booked and is noted. */
  async refuse(context: UseCaseContext, trier: Trier): Promise<OrganisationError> {
    await this.#note(context, 'sign_in.refused', trier);
    return { code: 'sign_in.refused' };
  }

  /** The try succeeded: the account starts anew, the address gets only this try back. */
  async settle(trier: Trier): Promise<void> {
    await this.unitOfWork.run({}, async (tx) => {
      await this.sessions.forgetTries(tx, accountOf(trier));
      await this.sessions.takeBackTry(tx, addressOf(trier));
      return ok(null);
    });
  }

  #note(context: UseCaseContext, kind: string, { address }: Trier): Promise<void> {
    return this.security.note({ kind, address, at: context.at, details: { traceId: context.traceId } });
  }
}
