import { Inject, Injectable } from '@nestjs/common';
import type { JournalConsumer, SealedEvent } from '@zeqing/journal';
import { systemActor, type Clock, type Tx, type UseCaseContext } from '@zeqing/kernel';
import { ListExports, type PreparedExport } from '@zeqing/lists';
import { CLOCK } from '@zeqing/platform';
import { Consumer } from '../journal/background-work';

/** Makes the files that are too long to wait for. */
@Consumer()
@Injectable()
export class ListExportConsumer implements JournalConsumer<PreparedExport> {
  readonly name = 'lists-export';
  readonly types = ['lists.export_requested'];

  constructor(
    private readonly exports: ListExports,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  prepare(event: SealedEvent): Promise<PreparedExport> {
    return this.exports.prepare(event.objectId);
  }

  async handle(tx: Tx, event: SealedEvent, prepared: PreparedExport): Promise<void> {
    await this.exports.make(tx, this.#context(tx, event), event.objectId, prepared);
  }

  async giveUp(tx: Tx, event: SealedEvent): Promise<void> {
    await this.exports.giveUp(tx, this.#context(tx, event), event.objectId);
  }

  #context(tx: Tx, { traceId }: SealedEvent): UseCaseContext {
    return { actor: systemActor(this.name), at: this.clock.now(), traceId, tx };
  }
}
