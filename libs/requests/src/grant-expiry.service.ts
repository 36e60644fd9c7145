import { Inject, Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import { err, localDateOf, ok, systemActor, type Clock, type UseCaseContext } from '@zeqing/kernel';
import { CLOCK, UnitOfWork } from '@zeqing/platform';
import { endExpired } from './store/grant.repository';

/** Grants one round ends at most; the rest follow in the next. */
const ROUND = 500;

/** Records that grants have run out. Answers of the moment look at the last day themselves and do not wait for it. */
@Injectable()
export class GrantExpiry {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly journal: Journal,
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
    const result = await this.unitOfWork.run({}, async (tx) => {
      const ended = await endExpired(tx, localDateOf(context.at), context.at);
      if (ended === null) return err(null);
      const { grant, requestVersion } = ended;
      await this.journal.append(tx, context, {
        type: 'grant.ended',
        object: { type: 'share_request', id: grant.requestId, version: requestVersion },
        departmentIds: [grant.providerDepartmentId, grant.beneficiaryDepartmentId],
        payload: { grantId: grant.id, grantVersion: grant.version, entryId: grant.entryId, entryCode: grant.entryCode },
      });
      return ok(null);
    });
    return result.ok;
  }
}
