import { Inject, Injectable } from '@nestjs/common';
import { Journal, type JournalEvent } from '@zeqing/journal';
import { ok, systemActor, type Clock, type UseCaseContext } from '@zeqing/kernel';
import { CLOCK, UnitOfWork } from '@zeqing/platform';
import { SHORT_TERM_DAYS } from './domain/rungs';
import { fireDueRungs, type FiredClock } from './store/rung.repository';

/** Clocks of one transaction: few enough that an answer signed meanwhile waits a moment only. */
const ROUND = 500;
/** Transactions of one call; what is left after a long pause follows in the next. */
const ROUNDS = 10;

/** Fires the reminders that are due and records what has run out. It decides nothing about a request (U28). */
@Injectable()
export class RungKeeper {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Fires what is due by now, at most 5,000 clocks a call; answers for how many it did. */
  async fireDue(): Promise<number> {
    const context: UseCaseContext = { actor: systemActor('requests-rungs'), at: this.clock.now(), traceId: 'sweep' };
    let total = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const fired = await this.#round(context);
      total += fired;
      if (fired < ROUND) break;
    }
    return total;
  }

  async #round(context: UseCaseContext): Promise<number> {
    const round = await this.unitOfWork.run({}, async (tx) => {
      const clocks = await fireDueRungs(tx, context.at, ROUND);
      await this.journal.appendAll(tx, context, clocks.map(eventOf));
      return ok(clocks.length);
    });
    return round.ok ? round.value : 0;
  }
}

const eventOf = (clock: FiredClock): JournalEvent => ({
  type: clock.overdue ? 'request.overdue' : 'request.rung_fired',
  object: { type: 'request_clock', id: clock.clockId, version: clock.eventVersion },
  departmentIds: [clock.providerDepartmentId, clock.requesterDepartmentId],
  payload: payloadOf(clock),
});

/** `rung` is the one that speaks, the latest; `rungs` are all that fired, several after a pause of the sweep. */
const payloadOf = (clock: FiredClock) => ({
  requestId: clock.requestId,
  entryId: clock.entryId,
  phase: clock.phase,
  rung: clock.rungs.at(-1) ?? null,
  rungs: clock.rungs,
  dueOn: clock.dueOn,
  provisional: clock.provisional,
  shortTerm: clock.budgetWorkingDays <= SHORT_TERM_DAYS,
});
