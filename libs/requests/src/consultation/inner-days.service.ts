import { Inject, Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import { addDays, localDateOf, ok, systemActor, type Clock, type UseCaseContext } from '@zeqing/kernel';
import { CLOCK, UnitOfWork } from '@zeqing/platform';
import { markInnerDays, type InnerDayMark, type InnerDayRound } from './store/consultation.repository';

/** Events one round writes; the rest follow in the next. */
const ROUND = 100;

/** Tells, each once, that a section's day is here or has passed (U45). Found anew by every sweep: none is missed. */
@Injectable()
export class InnerDays {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Answers for how many questions something was told. */
  async tell(): Promise<number> {
    const today = localDateOf(this.clock.now());
    const overdue = await this.#mark('overdue_noted', 'consultation.overdue', { from: null, before: today });
    return overdue + (await this.#mark('reminded', 'consultation.due', { from: today, before: addDays(today, 1) }));
  }

  async #mark(
    mark: InnerDayMark,
    type: 'consultation.due' | 'consultation.overdue',
    days: Pick<InnerDayRound, 'from' | 'before'>,
  ): Promise<number> {
    const context: UseCaseContext = { actor: systemActor('inner-days'), at: this.clock.now(), traceId: 'sweep' };
    const round = await this.unitOfWork.run<number, never>({}, async (tx) => {
      const marked = await markInnerDays(tx, mark, { ...days, at: context.at, limit: ROUND });
      const events = marked.map(({ id, eventVersion, requestId, departmentId, innerDueOn }) => ({
        type,
        object: { type: 'request_consultation', id, version: eventVersion },
        departmentIds: [departmentId],
        payload: { requestId, innerDueOn },
      }));
      await this.journal.appendAll(tx, context, events);
      return ok(marked.length);
    });
    return round.ok ? round.value : 0;
  }
}
