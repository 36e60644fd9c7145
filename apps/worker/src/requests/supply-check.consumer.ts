import { Inject, Injectable } from '@nestjs/common';
import type { JournalConsumer, SealedEvent } from '@zeqing/journal';
import { systemActor, type Clock, type Tx } from '@zeqing/kernel';
import { CLOCK } from '@zeqing/platform';
import { SupplyCheck } from '@zeqing/requests';
import { Consumer } from '../journal/background-work';

/** The step after a supply, once for each. */
@Consumer()
@Injectable()
export class SupplyCheckConsumer implements JournalConsumer {
  readonly name = 'requests-supply-check';
  readonly types = ['request.supplied'];

  constructor(
    private readonly supplies: SupplyCheck,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async handle(tx: Tx, event: SealedEvent): Promise<void> {
    const { supplyId } = event.payload;
    if (typeof supplyId !== 'string') throw new Error(`${event.type} ${event.seq} names no supply`);
    const context = { actor: systemActor(this.name), at: this.clock.now(), traceId: event.traceId, tx };
    await this.supplies.note(tx, context, event.objectId, supplyId);
  }
}
