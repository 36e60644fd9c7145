import { Injectable } from '@nestjs/common';
import { CatalogueTerms } from '@zeqing/catalogue';
import type { JournalConsumer, SealedEvent } from '@zeqing/journal';
import { systemActor, type Tx } from '@zeqing/kernel';
import { Consumer } from '../journal/background-work';

/** Moves the due days of the catalogue's running terms when the calendar they run by has changed. */
@Consumer()
@Injectable()
export class CatalogueProjectionConsumer implements JournalConsumer {
  readonly name = 'catalogue-term-projection';
  readonly types = ['calendar.notice_imported', 'calendar.receipt_day_changed'];

  constructor(private readonly terms: CatalogueTerms) {}

  async handle(tx: Tx, event: SealedEvent): Promise<void> {
    const { regionCode } = event.payload;
    if (typeof regionCode !== 'string') throw new Error(`${event.type} ${event.seq} names no region`);
    const context = { actor: systemActor(this.name), at: event.occurredAt, traceId: event.traceId, tx };
    await this.terms.reproject(tx, context, regionCode);
  }
}
