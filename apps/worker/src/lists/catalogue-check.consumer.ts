import { Inject, Injectable } from '@nestjs/common';
import type { JournalConsumer, SealedEvent } from '@zeqing/journal';
import { systemActor, type Clock, type Tx, type UseCaseContext } from '@zeqing/kernel';
import { CatalogueCheck, ImportWorker } from '@zeqing/lists';
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
    private readonly imports: ImportWorker,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async handle(tx: Tx, event: SealedEvent): Promise<void> {
    await this.catalogues.check(tx, this.#context(tx, event), event.objectId);
  }

  async giveUp(tx: Tx, event: SealedEvent): Promise<void> {
    await this.imports.giveUp(tx, this.#context(tx, event), event.objectId, 'received');
  }

  #context(tx: Tx, { traceId }: SealedEvent): UseCaseContext {
    return { actor: systemActor(this.name), at: this.clock.now(), traceId, tx };
  }
}
