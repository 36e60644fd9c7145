import { Inject, Injectable } from '@nestjs/common';
import { newId, ok, systemActor, type Clock } from '@zeqing/kernel';
import { CLOCK, UnitOfWork } from '@zeqing/platform';
import { SupplyCheck } from '@zeqing/requests';
import type { Supplied } from './supply-flow';

/** The last step: both sides were told, so the supply is checked; once, by its own row. */
@Injectable()
export class SupplyChecking {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly supplies: SupplyCheck,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run({ requestId, supplyId }: Supplied): Promise<void> {
    await this.unitOfWork.run({}, async (tx) => {
      const context = { actor: systemActor('requests-supply-check'), at: this.clock.now(), traceId: newId(), tx };
      await this.supplies.note(tx, context, requestId, supplyId);
      return ok(null);
    });
  }
}
