import { Injectable } from '@nestjs/common';
import { localDateOf, type Id, type Tx } from '@zeqing/kernel';
import type { Announcement } from './domain/notice';
import { peopleOf } from './store/audience.repository';
import { insertNotices } from './store/notice.repository';

/** Puts an announcement into the inboxes of the people it concerns. */
@Injectable()
export class NoticeDelivery {
  /** Once for each person and event, however often it is called; answers how many notices are new. */
  async deliver(
    tx: Tx,
    event: { readonly id: Id; readonly occurredAt: Date },
    announcement: Announcement,
  ): Promise<number> {
    const people = await peopleOf(tx, announcement.audience, localDateOf(event.occurredAt));
    return people.length === 0 ? 0 : insertNotices(tx, event, announcement, people);
  }
}
