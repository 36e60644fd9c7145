import { Inject, Injectable } from '@nestjs/common';
import type { JournalConsumer, SealedEvent } from '@zeqing/journal';
import { systemActor, type Clock, type Tx, type UseCaseContext } from '@zeqing/kernel';
import { ImportWorker } from '@zeqing/lists';
import { CLOCK } from '@zeqing/platform';
import { Consumer } from '../journal/background-work';

/** Applies a checked list: everything in one transaction, or nothing and the reason. */
@Consumer()
@Injectable()
export class ListImportApplyConsumer implements JournalConsumer {
  readonly name = 'lists-import-apply';
  readonly types = ['lists.import_apply_requested'];

  constructor(
    private readonly imports: ImportWorker,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async handle(tx: Tx, event: SealedEvent): Promise<void> {
    await this.imports.apply(tx, this.#context(tx, event), event.objectId);
  }

  async giveUp(tx: Tx, event: SealedEvent): Promise<void> {
    await this.imports.giveUp(tx, this.#context(tx, event), event.objectId, 'applying');
  }

  #context(tx: Tx, { traceId }: SealedEvent): UseCaseContext {
    return { actor: systemActor(this.name), at: this.clock.now(), traceId, tx };
  }
}
