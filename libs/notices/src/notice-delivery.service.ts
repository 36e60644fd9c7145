import { Injectable } from '@nestjs/common';
import { localDateOf, type Announcement, type Id, type Tx } from '@zeqing/kernel';
import { PostHolders } from '@zeqing/organisation';
import { lookupOf } from './domain/notice';
import { insertNotices } from './store/notice.repository';

/** Puts an announcement into the inboxes of the people it concerns. */
@Injectable()
export class NoticeDelivery {
  constructor(private readonly holders: PostHolders) {}

  /** Once for each person and event, however often it is called; answers how many notices are new. */
  async deliver(
    tx: Tx,
    event: { readonly id: Id; readonly occurredAt: Date },
    announcement: Announcement,
  ): Promise<number> {
    const on = localDateOf(event.occurredAt);
    const { personIds, ...offices } = lookupOf(announcement.audience);
    const people = new Set([...(await this.holders.holdersOf(tx, { ...offices, on })), ...personIds]);
    return people.size === 0 ? 0 : insertNotices(tx, event, announcement, [...people].sort());
  }
}
