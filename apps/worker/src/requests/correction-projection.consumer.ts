import { Injectable } from '@nestjs/common';
import type { JournalConsumer, SealedEvent } from '@zeqing/journal';
import { systemActor, type Tx } from '@zeqing/kernel';
import { CorrectionClocks } from '@zeqing/requests';
import { Consumer } from '../journal/background-work';

/** Moves the due days of open corrections when the calendar they run by has changed. */
@Consumer()
@Injectable()
export class CorrectionProjectionConsumer implements JournalConsumer {
  readonly name = 'corrections-clock-projection';
  readonly types = ['calendar.notice_imported', 'calendar.receipt_day_changed'];

  constructor(private readonly clocks: CorrectionClocks) {}

  async handle(tx: Tx, event: SealedEvent): Promise<void> {
    const { regionCode } = event.payload;
    if (typeof regionCode !== 'string') throw new Error(`${event.type} ${event.seq} names no region`);
    const context = { actor: systemActor(this.name), at: event.occurredAt, traceId: event.traceId, tx };
    await this.clocks.reproject(tx, context, regionCode);
  }
}
