import { Inject, Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import { localDateOf, ok, systemActor, type Clock } from '@zeqing/kernel';
import { CLOCK, UnitOfWork } from '@zeqing/platform';
import { recordLapses } from './store/case.repository';

/** Orders of one transaction. */
const ROUND = 200;

/** Finds rectification orders whose day has passed without compliance, and records it: a fact, not a finding (U28). */
@Injectable()
export class OrderLapse {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Records what has lapsed by now, at most 200 orders a call; answers for how many it did. */
  async recordDue(): Promise<number> {
    const context = { actor: systemActor('rectification-lapse'), at: this.clock.now(), traceId: 'sweep' };
    const round = await this.unitOfWork.run({}, async (tx) => {
      const lapsed = await recordLapses(tx, localDateOf(context.at), context.at, ROUND);
      const events = lapsed.map((order) => ({
        type: 'case.rectification_lapsed',
        object: { type: 'rectification_order', id: order.orderId, version: 1 },
        departmentIds: [order.departmentId, order.authorityDepartmentId],
        payload: { caseId: order.caseId, code: order.code, dueOn: order.dueOn },
      }));
      await this.journal.appendAll(tx, context, events);
      return ok(lapsed.length);
    });
    return round.ok ? round.value : 0;
  }
}
