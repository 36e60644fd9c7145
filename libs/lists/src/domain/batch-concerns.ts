import type { Id } from '@zeqing/kernel';
import type { AskingDepartment } from './duty-check';
import { diffRow } from './edition-diff';
import type { FrozenDuty } from './frozen-duty';
import { holdersOfFrozen, NOBODY, type Holders } from './holders';

/** Rows of a batch as one department finds them: new to it, changed, or no longer its. */
export interface RowCounts {
  readonly added: number;
  readonly changed: number;
  readonly withdrawn: number;
}

/** What a batch changes for a department, as who provides rows and as whom they are owed to. */
export interface BatchConcern {
  readonly provider: RowCounts;
  readonly recipient: RowCounts;
  /** Of the rows added or changed for it as a recipient, those nobody confirmed it for yet (U22). */
  readonly unconfirmed: number;
}

type Side = 'provider' | 'recipient';
type Counted = Record<Side, Record<keyof RowCounts, number>> & { unconfirmed: number };

const none = (): Record<keyof RowCounts, number> => ({ added: 0, changed: 0, withdrawn: 0 });

/** Counts what a batch changes for each department, from the rows that differ between the two editions around it. */
export class BatchConcerns {
  readonly #byDepartment = new Map<Id, Counted>();

  /** `reached`: those who may be meant by a recipient that names no department. */
  constructor(
    private readonly batchId: Id,
    private readonly reached: readonly AskingDepartment[],
  ) {}

  get byDepartment(): ReadonlyMap<Id, BatchConcern> {
    return this.#byDepartment;
  }

  /** A row that differs for another reason (recipients confirmed, an entry published anew) is not the batch's. */
  add({ before, after }: { readonly before: FrozenDuty | null; readonly after: FrozenDuty | null }): void {
    if (after && !isSaidBy(after, this.batchId)) return;
    const difference = diffRow(before, after);
    if (!difference || difference.classes.includes('restated')) return;
    this.#count('provider', before ? providerOf(before) : NOBODY, after ? providerOf(after) : NOBODY);
    const holders = (row: FrozenDuty | null): Holders => (row ? holdersOfFrozen(row, this.reached) : NOBODY);
    this.#count('recipient', holders(before), holders(after));
  }

  #count(side: Side, before: Holders, after: Holders): void {
    for (const id of new Set([...before.keys(), ...after.keys()])) {
      const counted = this.#of(id);
      counted[side][!before.has(id) ? 'added' : after.has(id) ? 'changed' : 'withdrawn'] += 1;
      if (after.get(id) === false) counted.unconfirmed += 1;
    }
  }

  #of(departmentId: Id): Counted {
    const known = this.#byDepartment.get(departmentId);
    if (known) return known;
    const made = { provider: none(), recipient: none(), unconfirmed: 0 };
    this.#byDepartment.set(departmentId, made);
    return made;
  }
}

const isSaidBy = ({ batches }: FrozenDuty, batchId: Id): boolean =>
  batches.createdBy === batchId || batches.changedBy.includes(batchId);

const providerOf = ({ provider }: FrozenDuty): Holders => new Map([[provider.id, true]]);
