import { Inject, Injectable } from '@nestjs/common';
import type { JournalConsumer, SealedEvent } from '@zeqing/journal';
import { systemActor, type Clock, type Tx, type UseCaseContext } from '@zeqing/kernel';
import { ImportWorker, WorkbookReader } from '@zeqing/lists';
import { CLOCK, type WorkbookReading } from '@zeqing/platform';
import { Consumer } from '../journal/background-work';

/** The dry run of a list that was brought: read in a child process, then judged. Nothing of the list is written. */
@Consumer()
@Injectable()
export class ListImportCheckConsumer implements JournalConsumer<WorkbookReading | null> {
  readonly name = 'lists-import-check';
  readonly types = ['lists.import_received', 'lists.import_recheck_requested'];

  constructor(
    private readonly reader: WorkbookReader,
    private readonly imports: ImportWorker,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  prepare(event: SealedEvent): Promise<WorkbookReading | null> {
    return this.reader.read(event.objectId);
  }

  async handle(tx: Tx, event: SealedEvent, reading: WorkbookReading | null): Promise<void> {
    await this.imports.check(tx, this.#context(tx, event), event.objectId, reading);
  }

  async giveUp(tx: Tx, event: SealedEvent): Promise<void> {
    await this.imports.giveUp(tx, this.#context(tx, event), event.objectId, 'received');
  }

  #context(tx: Tx, { traceId }: SealedEvent): UseCaseContext {
    return { actor: systemActor(this.name), at: this.clock.now(), traceId, tx };
  }
}
