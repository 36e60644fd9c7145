import { Inject, Injectable } from '@nestjs/common';
import { localDateOf, type Announcement, type Clock, type Id, type LocalDate, type Tx } from '@zeqing/kernel';
import { PostHolders } from '@zeqing/organisation';
import { CLOCK } from '@zeqing/platform';
import { lookupOf } from './domain/notice';
import { SendPlanner } from './send-planner.service';
import { insertNotices, type AddressedNotice } from './store/notice.repository';

/** Puts announcements of an event into the inboxes of the people they concern, and on their way by their channels. */
@Injectable()
export class NoticeDelivery {
  constructor(
    private readonly holders: PostHolders,
    private readonly planner: SendPlanner,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Once for each person, event and department told something of its own, however often it is called; answers how many
   * notices are new.
   */
  async deliver(
    tx: Tx,
    event: { readonly id: Id; readonly occurredAt: Date },
    announcements: readonly Announcement[],
  ): Promise<number> {
    const on = localDateOf(event.occurredAt);
    const addressed: AddressedNotice[] = [];
    for (const announcement of announcements)
      for (const personId of await this.#peopleOf(tx, announcement, on)) addressed.push({ personId, announcement });
    if (addressed.length === 0) return 0;
    const added = await insertNotices(tx, event, addressed);
    await this.planner.planNotices(tx, added, this.clock.now());
    return added.length;
  }

  async #peopleOf(tx: Tx, { audience }: Announcement, on: LocalDate): Promise<ReadonlySet<Id>> {
    const { personIds, ...offices } = lookupOf(audience);
    return new Set([...(await this.holders.holdersOf(tx, { ...offices, on })), ...personIds]);
  }
}
