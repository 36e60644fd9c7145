import { Inject, Injectable } from '@nestjs/common';
import { Journal, type JournalEvent } from '@zeqing/journal';
import { ok, systemActor, type Clock } from '@zeqing/kernel';
import { CLOCK, UnitOfWork } from '@zeqing/platform';
import { enterLateTerms, type EnteredTerm } from './store/catalogue-lateness.store';

/** Terms of one transaction. */
const ROUND = 200;

/**
 * Enters the terms of art. 17 that ran out into the register, as those of requests are: the overdue fact and the suspected
 * case, by one transaction, each term once. It finds nothing (U28).
 */
@Injectable()
export class CatalogueLateness {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Enters what ran out by now, at most 200 terms a call; answers for how many it did. */
  async enterDue(): Promise<number> {
    const context = { actor: systemActor('catalogue-lateness'), at: this.clock.now(), traceId: 'sweep' };
    const round = await this.unitOfWork.run({}, async (tx) => {
      const entered = await enterLateTerms(tx, context.at, ROUND);
      await this.journal.appendAll(tx, context, entered.flatMap(eventsOf));
      return ok(entered.length);
    });
    return round.ok ? round.value : 0;
  }
}

function eventsOf({ factId, caseId, code, termId, entryId, departmentId, dueOn }: EnteredTerm): JournalEvent[] {
  const departmentIds = [departmentId];
  const fact: JournalEvent = {
    type: 'overdue_fact.recorded',
    object: { type: 'overdue_fact', id: factId, version: 1 },
    departmentIds,
    payload: { catalogueTermId: termId, entryId, dueOn },
  };
  if (caseId === null) return [fact];
  const suspected: JournalEvent = {
    type: 'case.suspected',
    object: { type: 'suspected_case', id: caseId, version: 1 },
    departmentIds,
    payload: { state: 'suspected', code, factId, catalogueTermId: termId, entryId, dueOn },
  };
  return [fact, suspected];
}
