import { Inject, Injectable } from '@nestjs/common';
import { localDateOf, ok, systemActor, type Clock, type UseCaseContext } from '@zeqing/kernel';
import { CLOCK, UnitOfWork } from '@zeqing/platform';
import { RequestActs } from '../request/request-acts';
import { findExpired } from './store/grant.repository';
import { endSuspension } from '../request/store/life.repository';

/** Grants one round ends at most; the rest follow in the next. */
const ROUND = 500;

/**
 * Records that grants have run out, upon which the data are to be disposed of (art. 27). Answers of the moment look at
 * the last day themselves and do not wait for it.
 */
@Injectable()
export class GrantExpiry {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly acts: RequestActs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Ends grants whose last day has passed, each in a transaction of its own; answers how many. */
  async endDue(): Promise<number> {
    const context: UseCaseContext = { actor: systemActor('requests-expiry'), at: this.clock.now(), traceId: 'sweep' };
    let ended = 0;
    while (ended < ROUND && (await this.#endOne(context))) ended++;
    return ended;
  }

  async #endOne(context: UseCaseContext): Promise<boolean> {
    const grant = await findExpired(this.unitOfWork.reader(), localDateOf(context.at));
    if (grant === null) return false;
    const order = { id: grant.requestId, seenVersion: null, event: 'grant.ended', action: 'expire' } as const;
    const doing = { by: context.actor.id, at: context.at };
    const done = await this.acts.perform(context, order, (_reading, request) =>
      Promise.resolve(
        ok({
          changesGrant: { to: 'ended' },
          ...(request.state === 'suspended'
            ? { write: (tx) => endSuspension(tx, request.id, { as: 'expired', statement: null }, doing) }
            : {}),
        }),
      ),
    );
    return done.ok;
  }
}
