import { Inject, Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import { localDateOf, ok, systemActor, type Clock, type UseCaseContext } from '@zeqing/kernel';
import { CLOCK, UnitOfWork } from '@zeqing/platform';
import { markSettlingTerms, type SettlingTermTold } from './store/settling-term.repository';

/** Terms of one transaction. */
const ROUND = 200;

/** Days of the settling of duties: who has the word is reminded, and a fact is written when it has not spoken. */
@Injectable()
export class SettlingWatch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Reminds before the day and writes the fact after it, each once a state; answers for how many it told of. */
  async followUp(): Promise<number> {
    const context: UseCaseContext = { actor: systemActor('settling-watch'), at: this.clock.now(), traceId: 'sweep' };
    const today = localDateOf(context.at);
    const round = await this.unitOfWork.run({}, async (tx) => {
      const reminded = await markSettlingTerms(tx, 'reminded', today, context.at, ROUND);
      const overdue = await markSettlingTerms(tx, 'overdue', today, context.at, ROUND);
      await this.journal.appendAll(tx, context, [
        ...reminded.map((term) => eventOf('settling_term.reminded', term)),
        ...overdue.map((term) => eventOf('settling_term.overdue', term)),
      ]);
      return ok(reminded.length + overdue.length);
    });
    return round.ok ? round.value : 0;
  }
}

const eventOf = (type: string, term: SettlingTermTold) => ({
  type,
  object: { type: 'settling_term', id: term.id, version: term.termVersion },
  departmentIds: [
    ...new Set([
      term.requesterDepartmentId,
      term.authorityDepartmentId,
      ...(term.holderDepartmentId === null ? [] : [term.holderDepartmentId]),
    ]),
  ],
  payload: { settlingId: term.id, state: term.state, dueOn: term.dueOn },
});
