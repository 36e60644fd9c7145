import { Injectable } from '@nestjs/common';
import { localDateOf, type Actor, type Id } from '@zeqing/kernel';
import { sha256, UnitOfWork } from '@zeqing/platform';
import type { TokenHolder } from './domain/client';
import { isSessionLive } from './domain/session.rules';
import { Passwords } from './passwords';
import { ClientRepository } from './store/client.repository';
import { SessionRepository } from './store/session.repository';
import { TokenCache } from './token-cache';

/** Turns a session cookie or a bearer token into the actor behind it, or into nobody. */
@Injectable()
export class Authenticator {
  readonly #cache = new TokenCache();
  #forgotten = 0;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionRepository,
    private readonly clients: ClientRepository,
    private readonly passwords: Passwords,
  ) {}

  /**
   * The person of a live session with the posts of that day; null when it has ended. A person whose password is to be
   * changed holds no post until it is: only the own account can be reached.
   */
  async actorForSession(token: string, at: Date): Promise<Actor | null> {
    const tx = this.unitOfWork.reader();
    const session = await this.sessions.findHeld(tx, sha256(token), localDateOf(at));
    if (session?.status !== 'active' || !isSessionLive(session, at)) return null;
    await this.sessions.touch(tx, session, at);
    const isDue = this.passwords.isDue(session.passwordChangedAt, at);
    return { kind: 'person', id: session.personId, posts: isDue ? [] : session.posts };
  }

  /** The client of a valid access token, narrowed to the token's scopes; null when it is expired or revoked. */
  async actorForBearer(token: string, at: Date): Promise<Actor | null> {
    const cached = this.#cache.get(token, at);
    if (cached) return cached;
    const forgottenBefore = this.#forgotten;
    const holder = await this.clients.findHolder(this.unitOfWork.reader(), sha256(token), at);
    if (!holder) return null;
    const actor = clientActor(holder);
    // A revocation that came while the database was answering may be newer than its answer.
    if (forgottenBefore === this.#forgotten) this.#cache.set(token, { actor, expiresAt: holder.expiresAt, readAt: at });
    return actor;
  }

  /** The client of a token that was verified lately, without asking the database; null says nothing about the token. */
  rememberedActor(token: string, at: Date): Actor | null {
    return this.#cache.get(token, at);
  }

  /**
   * Forgets what is remembered of a client's tokens. Called by whoever follows the journal in this process for
   * REVOKING_EVENTS (their object is the client); without that, a revocation made by another process shows within 30
   * seconds. A token looked up before the revocation and answered after it is not remembered.
   */
  forgetClient(clientId: Id): void {
    this.#forgotten += 1;
    this.#cache.forget(clientId);
  }
}

const clientActor = (holder: TokenHolder): Actor => ({
  kind: 'client',
  id: holder.clientId,
  posts: [
    {
      postId: holder.clientId,
      role: holder.role,
      departmentId: holder.departmentId,
      regionCode: holder.regionCode,
      delegationId: null,
    },
  ],
  scopes: holder.scopes,
});
