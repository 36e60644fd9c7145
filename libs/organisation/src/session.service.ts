import { Injectable } from '@nestjs/common';
import { err, newId, notFound, ok, type Id, type Result, type UseCaseContext } from '@zeqing/kernel';
import { randomSecret, sha256, UnitOfWork } from '@zeqing/platform';
import type { OrganisationError } from './domain/organisation-error';
import { absoluteEnd, isSessionLive } from './domain/session.rules';
import { SessionRepository, type Session } from './store/session.repository';

export interface OpenedSession {
  /** Shown once, for the cookie; only its hash is kept. */
  readonly token: string;
  readonly personId: Id;
  readonly expiresAt: Date;
}

export interface SessionView {
  readonly id: Id;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly address: string;
  readonly isCurrent: boolean;
}

/** Sessions of people. Sessions are not journalled one by one. Terms: session.rules.ts. */
@Injectable()
export class SessionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionRepository,
  ) {}

  /** A new session for a person who has just been recognised; the token is always new. */
  async open(
    context: UseCaseContext,
    personId: Id,
    from: { address: string; userAgent: string },
  ): Promise<OpenedSession> {
    const token = randomSecret();
    const expiresAt = absoluteEnd(context.at);
    await this.sessions.insert(this.unitOfWork.reader(context), {
      id: newId(context.at.getTime()),
      tokenHash: sha256(token),
      personId,
      createdAt: context.at,
      lastSeenAt: context.at,
      absoluteExpiresAt: expiresAt,
      address: from.address,
      userAgentDigest: sha256(from.userAgent),
      endedAt: null,
    });
    return { token, personId, expiresAt };
  }

  /** Ends the session a token belongs to; one that is not there has ended already. */
  async close(context: UseCaseContext, token: string): Promise<void> {
    const tx = this.unitOfWork.reader(context);
    const session = await this.sessions.findByToken(tx, sha256(token));
    if (session) await this.sessions.end(tx, session.id, session.personId, context.at);
  }

  /** Whether a session still carries its person. Looking is not a call: it does not keep an idle session alive. */
  async isLive(token: string, at: Date): Promise<boolean> {
    const session = await this.sessions.findByToken(this.unitOfWork.reader(), sha256(token));
    return session !== null && isSessionLive(session, at);
  }

  /** The actor's own live sessions, the newest first. `token` is the one of this call, to mark it. */
  async list(context: UseCaseContext, token: string | null): Promise<readonly SessionView[]> {
    const tx = this.unitOfWork.reader(context);
    const current = token === null ? null : await this.sessions.findByToken(tx, sha256(token));
    const live = await this.sessions.listLive(tx, context.actor.id, context.at);
    return live.map((session) => sessionView(session, session.id === current?.id));
  }

  /** Ends one of the actor's own sessions; another person's is not found. */
  async end(context: UseCaseContext, sessionId: Id): Promise<Result<null, OrganisationError>> {
    const isEnded = await this.sessions.end(this.unitOfWork.reader(context), sessionId, context.actor.id, context.at);
    return isEnded ? ok(null) : err(notFound('session'));
  }
}

const sessionView = (session: Session, isCurrent: boolean): SessionView => ({
  id: session.id,
  createdAt: session.createdAt,
  lastSeenAt: session.lastSeenAt,
  expiresAt: session.absoluteExpiresAt,
  address: session.address,
  isCurrent,
});
