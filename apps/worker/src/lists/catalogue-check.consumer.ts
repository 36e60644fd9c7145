import { Inject, Injectable } from '@nestjs/common';
import type { JournalConsumer, SealedEvent } from '@zeqing/journal';
import { systemActor, type Clock, type Tx } from '@zeqing/kernel';
import { CatalogueCheck } from '@zeqing/lists';
import { CLOCK } from '@zeqing/platform';
import { Consumer } from '../journal/background-work';

/** The dry run of a whole catalogue. Nothing of it is published. */
@Consumer()
@Injectable()
export class CatalogueCheckConsumer implements JournalConsumer {
  readonly name = 'lists-catalogue-check';
  readonly types = ['lists.catalogue_received'];

  constructor(
    private readonly catalogues: CatalogueCheck,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async handle(tx: Tx, event: SealedEvent): Promise<void> {
    const context = { actor: systemActor(this.name), at: this.clock.now(), traceId: event.traceId, tx };
    await this.catalogues.check(tx, context, event.objectId);
  }
}
