import { Inject, Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import { localDateOf, ok, systemActor, type Clock, type LocalDate, type Tx, type UseCaseContext } from '@zeqing/kernel';
import { CLOCK, UnitOfWork } from '@zeqing/platform';
import { markDeemed, markReminded, type SilentSupply } from './store/supply.repository';

/** Supplies of one transaction; the rest follow in the next. */
const ROUND = 500;

type Mark = (tx: Tx, at: Date, today: LocalDate, limit: number) => Promise<SilentSupply[]>;

/**
 * A requester that says nothing of a supply is reminded, and after its term the supply counts as usable for the clock
 * alone (U31). The request does not move and nothing is granted: silence never consents.
 */
@Injectable()
export class SupplySilence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Reminds and deems what is due by now; answers of how many supplies something was said. */
  async noteDue(): Promise<number> {
    const reminded = await this.#note('supply.reminded', markReminded);
    return reminded + (await this.#note('supply.deemed_usable', markDeemed));
  }

  async #note(type: string, mark: Mark): Promise<number> {
    const context: UseCaseContext = { actor: systemActor('requests-supplies'), at: this.clock.now(), traceId: 'sweep' };
    const noted = await this.unitOfWork.run({}, async (tx) => {
      const supplies = await mark(tx, context.at, localDateOf(context.at), ROUND);
      await this.journal.appendAll(
        tx,
        context,
        supplies.map((supply) => ({
          type,
          object: { type: 'request_supply', id: supply.id, version: supply.eventVersion },
          departmentIds: [supply.requesterDepartmentId, supply.providerDepartmentId],
          payload: { requestId: supply.requestId, entryId: supply.entryId, attempt: supply.attempt },
        })),
      );
      return ok(supplies.length);
    });
    return noted.ok ? noted.value : 0;
  }
}
