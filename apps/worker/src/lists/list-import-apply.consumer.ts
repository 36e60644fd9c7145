import { Inject, Injectable } from '@nestjs/common';
import type { JournalConsumer, SealedEvent } from '@zeqing/journal';
import { systemActor, type Clock, type Tx } from '@zeqing/kernel';
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
    const context = { actor: systemActor(this.name), at: this.clock.now(), traceId: event.traceId, tx };
    await this.imports.apply(tx, context, event.objectId);
  }
}
