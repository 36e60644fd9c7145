import { Inject, Injectable } from '@nestjs/common';
import { localDateOf, ok, systemActor, type Clock, type UseCaseContext } from '@zeqing/kernel';
import { CLOCK, UnitOfWork } from '@zeqing/platform';
import { RequestActs } from '../request/request-acts';
import { findLapsedSupplement, lapseSupplement } from '../request/store/life.repository';

/** Requests one round returns at most; the rest follow in the next. */
const ROUND = 500;

/** Returns unfinished what was not completed in the requester's time: reopenable, never refused (U29). */
@Injectable()
export class SupplementLapse {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly acts: RequestActs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Returns what is due, each in a transaction of its own; answers how many. One completed meanwhile stays. */
  async returnDue(): Promise<number> {
    const at = this.clock.now();
    const context: UseCaseContext = { actor: systemActor('requests-supplement-lapse'), at, traceId: 'sweep' };
    let returned = 0;
    while (returned < ROUND && (await this.#returnOne(context))) returned++;
    return returned;
  }

  async #returnOne(context: UseCaseContext): Promise<boolean> {
    const id = await findLapsedSupplement(this.unitOfWork.reader(), localDateOf(context.at));
    if (id === null) return false;
    const order = { id, seenVersion: null, event: 'request.returned_unfinished', action: 'lapse_supplement' } as const;
    const done = await this.acts.perform(context, order, () =>
      Promise.resolve(ok({ write: (tx) => lapseSupplement(tx, id, context.at) })),
    );
    return done.ok;
  }
}
