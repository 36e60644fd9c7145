import { Inject, Injectable } from '@nestjs/common';
import { JournalReader } from '@zeqing/journal';
import { localDateOf, ok, startOfDay, type Clock } from '@zeqing/kernel';
import { CLOCK, UnitOfWork } from '@zeqing/platform';
import { SendPlanner } from './send-planner.service';
import { makeDigests } from './store/digest.repository';

const MINUTE = 60_000;
/** 08:30 in China: after the day's reminders have fallen due, before work begins. */
const DIGEST_AT = (8 * 60 + 30) * MINUTE;
/** What fell due together comes to the inbox within this; a message made earlier would lack some of it. */
const SETTLED_AFTER = MINUTE / 2;
/** People of one transaction. */
const SLICE = 200;
/** The consumer that puts reminders into inboxes; it must have come so far before a message is made. */
export const REMINDER_CONSUMER = 'notices-reminder';
/** Reminders that wait longer for their notice hold nobody's message back. Hours. */
const HELD_BACK_FOR = 3;

/**
 * The message of the day: everything of the ladder and everything overdue that a person was not yet told of in one,
 * once a person and day. A run that was missed is caught up by the next sweep, once.
 */
@Injectable()
export class DailyDigest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly planner: SendPlanner,
    private readonly journal: JournalReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Answers how many messages it made. */
  async makeDue(ladderTypes: readonly string[]): Promise<number> {
    const at = this.clock.now();
    const day = localDateOf(at);
    if (at.getTime() < startOfDay(day).getTime() + DIGEST_AT) return 0;
    const reader = this.unitOfWork.reader();
    if (await this.journal.hasUndone(reader, REMINDER_CONSUMER, ladderTypes, HELD_BACK_FOR)) return 0;
    const settledBefore = new Date(at.getTime() - SETTLED_AFTER);
    let made = 0;
    for (;;) {
      const outcome = await this.unitOfWork.run({}, async (tx) => {
        const digests = await makeDigests(tx, day, at, settledBefore, SLICE);
        await this.planner.planDigests(tx, digests, at);
        return ok(digests.length);
      });
      const slice = outcome.ok ? outcome.value : 0;
      made += slice;
      if (slice < SLICE) return made;
    }
  }
}
