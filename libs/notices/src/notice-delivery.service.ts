import { Inject, Injectable } from '@nestjs/common';
import { localDateOf, type Announcement, type Clock, type Id, type Tx } from '@zeqing/kernel';
import { PostHolders } from '@zeqing/organisation';
import { CLOCK } from '@zeqing/platform';
import { lookupOf } from './domain/notice';
import { SendPlanner } from './send-planner.service';
import { insertNotices } from './store/notice.repository';

/** Puts an announcement into the inboxes of the people it concerns, and on its way by their channels. */
@Injectable()
export class NoticeDelivery {
  constructor(
    private readonly holders: PostHolders,
    private readonly planner: SendPlanner,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Once for each person and event, however often it is called; answers how many notices are new. */
  async deliver(
    tx: Tx,
    event: { readonly id: Id; readonly occurredAt: Date },
    announcement: Announcement,
  ): Promise<number> {
    const on = localDateOf(event.occurredAt);
    const { personIds, ...offices } = lookupOf(announcement.audience);
    const people = new Set([...(await this.holders.holdersOf(tx, { ...offices, on })), ...personIds]);
    if (people.size === 0) return 0;
    const added = await insertNotices(tx, event, announcement, [...people].sort());
    await this.planner.planNotices(tx, added, announcement.urgency, this.clock.now());
    return added.length;
  }
}
