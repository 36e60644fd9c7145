import { Injectable } from '@nestjs/common';
import { newId, systemActor, type Id, type Tx, type UseCaseContext } from '@zeqing/kernel';
import { DepartmentDirectory, type Department, isBoundByDecree } from '@zeqing/organisation';
import { ReadinessService, type ItemReadiness } from '@zeqing/services';
import { blockersOf } from './domain/blocker-rows';
import { deleteReadiness, insertBlockers, insertItems, insertOneThings } from './store/readiness.store';

const PAGE = 200;
const EVERYTHING = { departmentId: null, regionCodePrefix: null };

/** Makes the counted items, one-things and blockers from what readiness says today. */
@Injectable()
export class ReadinessProjector {
  constructor(
    private readonly readiness: ReadinessService,
    private readonly directory: DepartmentDirectory,
  ) {}

  async all(tx: Tx, at: Date): Promise<void> {
    const context = { actor: systemActor('supervision'), at, traceId: newId(), tx };
    const oneThings = (await this.readiness.listOneThings(context)).answer;
    const departments = new Map((await this.directory.list(tx)).map((one) => [one.id, one]));
    await deleteReadiness(tx);
    await insertOneThings(tx, oneThings);
    await insertBlockers(
      tx,
      oneThings.flatMap((oneThing) => blockersOf(oneThing, departments)),
    );
    await this.#items(tx, context, departments);
  }

  async #items(tx: Tx, context: UseCaseContext, departments: ReadonlyMap<Id, Department>): Promise<void> {
    const bound = new Set([...departments.values()].filter(isBoundByDecree).map(({ id }) => id));
    for (let after: readonly string[] | null = null; ;) {
      const page = await this.#page(context, after);
      await insertItems(tx, page.items, bound);
      if (page.next === null) return;
      after = JSON.parse(page.next) as readonly string[];
    }
  }

  async #page(
    context: UseCaseContext,
    after: readonly string[] | null,
  ): Promise<{ readonly items: readonly ItemReadiness[]; readonly next: string | null }> {
    return (await this.readiness.listItems(context, EVERYTHING, { limit: PAGE, after })).answer;
  }
}
