import { Injectable } from '@nestjs/common';
import type { JournalConsumer, SealedEvent } from '@zeqing/journal';
import { QueueHub } from '@zeqing/platform';
import { Consumer } from '../journal/background-work';
import { suppliedOf, supplyFlow } from './supply-flow';

/** Begins the steps after a supply. Should the flow get lost, the sweep of the same name finds what it did not finish. */
@Consumer()
@Injectable()
export class SupplyCheckConsumer implements JournalConsumer {
  readonly name = 'requests-supply-check';
  readonly types = ['request.supplied'];

  constructor(private readonly hub: QueueHub) {}

  prepare({ objectId, payload }: SealedEvent): Promise<void> {
    return this.hub.offerFlow(supplyFlow(suppliedOf({ requestId: objectId, supplyId: payload['supplyId'] })));
  }

  /** The flow makes the effects. */
  handle(): Promise<void> {
    return Promise.resolve();
  }
}
