import { Injectable } from '@nestjs/common';
import type { JournalConsumer, SealedEvent } from '@zeqing/journal';
import type { Tx } from '@zeqing/kernel';
import { ListExports } from '@zeqing/lists';
import { Consumer } from '../journal/background-work';

/** Makes the table files that are too long to wait for. */
@Consumer()
@Injectable()
export class ListExportConsumer implements JournalConsumer {
  readonly name = 'lists-export';
  readonly types = ['lists.export_requested'];

  constructor(private readonly exports: ListExports) {}

  handle(tx: Tx, event: SealedEvent): Promise<void> {
    return this.exports.make(tx, event.objectId);
  }
}
