import { Injectable } from '@nestjs/common';
import type { JournalConsumer, SealedEvent } from '@zeqing/journal';
import type { Tx } from '@zeqing/kernel';
import { NoticeDelivery } from '@zeqing/notices';
import { ANNOUNCED_TYPES, RequestAnnouncements } from '@zeqing/requests';
import { Consumer } from '../journal/background-work';

/** Tells the people concerned what happened: one notice a person and event. */
@Consumer()
@Injectable()
export class ReminderConsumer implements JournalConsumer {
  readonly name = 'notices-reminder';
  readonly types = ANNOUNCED_TYPES;

  constructor(
    private readonly announcements: RequestAnnouncements,
    private readonly delivery: NoticeDelivery,
  ) {}

  async handle(tx: Tx, event: SealedEvent): Promise<void> {
    const announcement = await this.announcements.describe(tx, event);
    if (announcement)
      await this.delivery.deliver(tx, { id: event.eventId, occurredAt: event.occurredAt }, announcement);
  }
}
