import { Injectable } from '@nestjs/common';
import type { JournalConsumer, SealedEvent } from '@zeqing/journal';
import type { Tx } from '@zeqing/kernel';
import { Describers, NoticeDelivery } from '@zeqing/notices';
import { Consumer } from '../journal/background-work';

/** Tells the people concerned what happened: one notice a person, event and department it tells something of its own. */
@Consumer()
@Injectable()
export class ReminderConsumer implements JournalConsumer {
  readonly name = 'notices-reminder';
  readonly types: readonly string[];

  constructor(
    private readonly describers: Describers,
    private readonly delivery: NoticeDelivery,
  ) {
    this.types = describers.types;
  }

  async handle(tx: Tx, event: SealedEvent): Promise<void> {
    const announcements = await this.describers.describe(tx, event);
    await this.delivery.deliver(tx, { id: event.eventId, occurredAt: event.occurredAt }, announcements);
  }
}
