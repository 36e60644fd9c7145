import { Injectable } from '@nestjs/common';
import { Catalogue } from '@zeqing/catalogue';
import { Journal } from '@zeqing/journal';
import {
  departmentsAs,
  err,
  forbidden,
  newId,
  notFound,
  ok,
  stale,
  type Id,
  type Result,
  type Tx,
  type UseCaseContext,
} from '@zeqing/kernel';
import { DepartmentDirectory } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import { isEnded } from '../settling/domain/settling';
import { bareContent, refusalOf, settledEntry } from '../settling/domain/settled-row';
import type { SettlingError } from '../settling/domain/settling-error';
import { SettlingParties } from '../settling/settling-parties';
import { outcomeOf, type NeedOutcome } from './domain/match';
import type { NeedDraft, NeedState } from './domain/need';
import { changeNeed, departmentsNaming, findNeed, insertNeed, lockNeed, type MetNeed } from './store/need.repository';

/** What an act on a need left behind. */
export interface NeedAct {
  readonly id: Id;
  readonly version: number;
  readonly state: NeedState;
  readonly outcome: NeedOutcome;
}
type Outcome = Result<NeedAct, SettlingError>;

export interface NeedOrder {
  readonly id: Id;
  readonly seenVersion: number;
}

/** The need list (需求清单): what departments ask for, matched with the catalogue or not in it. */
@Injectable()
export class Needs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: Catalogue,
    private readonly directory: DepartmentDirectory,
    private readonly parties: SettlingParties,
    private readonly journal: Journal,
  ) {}

  /** The departments with an open need for the entry; for the system, which tells them what becomes of it. */
  departmentsNaming(tx: Tx, entryId: Id): Promise<Id[]> {
    return departmentsNaming(tx, entryId);
  }

  /** Raises a need for one's department, matched with a published entry or with none. */
  async raise(context: UseCaseContext, draft: NeedDraft, entryCode: string | null): Promise<Outcome> {
    const [own] = departmentsAs(context.actor, ['liaison']);
    if (own === undefined) return err(forbidden('needs.raise'));
    const refusal = nameRefusal(own, draft);
    if (refusal) return err(refusal);
    return this.unitOfWork.run(context, async (tx): Promise<Outcome> => {
      const requester = await this.directory.byId(tx, own);
      if (!requester) return err(notFound('department'));
      const entryId = await this.#entryOf(tx, entryCode);
      if (!entryId.ok) return entryId;
      const { namedDepartmentId } = draft;
      if (namedDepartmentId !== null && !(await this.directory.byId(tx, namedDepartmentId)))
        return err(notFound('department'));
      const id = newId(context.at.getTime());
      const place = { requesterDepartmentId: own, regionCode: requester.regionCode };
      const [by, at] = [context.actor.id, context.at];
      await insertNeed(tx, { ...draft, ...place, id, entryId: entryId.value, by, at });
      return this.#told(tx, context, id, 'need.raised');
    });
  }

  /** Matches a need with another entry, or with none; its department's or the authority's act. */
  match(context: UseCaseContext, order: NeedOrder, entryCode: string | null): Promise<Outcome> {
    return this.#change(context, order, 'need.matched', async (tx) => {
      const entryId = await this.#entryOf(tx, entryCode);
      return entryId.ok ? ok({ entryId: entryId.value, state: 'open' }) : entryId;
    });
  }

  /** Takes a need back, unless a department is being asked for it. */
  withdraw(context: UseCaseContext, order: NeedOrder): Promise<Outcome> {
    return this.#change(context, order, 'need.withdrawn', (_, need) => {
      if (need.settling !== null && !isEnded(need.settling.state))
        return Promise.resolve(err({ code: 'settling.open_already' }));
      return Promise.resolve(ok({ entryId: need.entryId, state: 'withdrawn' }));
    });
  }

  async #change(
    context: UseCaseContext,
    order: NeedOrder,
    type: string,
    to: (
      tx: Tx,
      need: MetNeed,
    ) => Promise<Result<{ readonly entryId: Id | null; readonly state: NeedState }, SettlingError>>,
  ): Promise<Outcome> {
    return this.unitOfWork.run(context, async (tx): Promise<Outcome> => {
      await lockNeed(tx, order.id);
      const need = await findNeed(tx, order.id);
      if (!need) return err(notFound('need_row'));
      if (!(await this.#mayChange(tx, context, need))) return err(forbidden('needs.match'));
      if (need.state !== 'open') return err({ code: 'matching.need_closed' });
      const changed = await to(tx, need);
      if (!changed.ok) return changed;
      if (!(await changeNeed(tx, order, changed.value))) return err(stale('need_row'));
      return this.#told(tx, context, order.id, type);
    });
  }

  async #mayChange(tx: Tx, { actor }: UseCaseContext, need: MetNeed): Promise<boolean> {
    if (departmentsAs(actor, ['liaison']).includes(need.requesterDepartmentId)) return true;
    return this.parties.oversees(tx, actor, need.requesterDepartmentId);
  }

  async #entryOf(tx: Tx, code: string | null): Promise<Result<Id | null, SettlingError>> {
    if (code === null) return ok(null);
    const entry = await this.catalogue.findPublishedByCode(tx, code);
    return entry ? ok(entry.id) : err(notFound('catalogue_entry'));
  }

  async #told(tx: Tx, context: UseCaseContext, id: Id, type: string): Promise<Outcome> {
    const need = await findNeed(tx, id);
    if (!need) throw new Error(`need ${id} vanished within its transaction`);
    const { version, state, requesterDepartmentId, entryId } = need;
    const outcome = outcomeOf(need);
    await this.journal.append(tx, context, {
      type,
      object: { type: 'need_row', id, version },
      departmentIds: [requesterDepartmentId],
      payload: { state, outcome, entryId },
    });
    return ok({ id, version, state, outcome });
  }
}

/** What may not stand in the catalogue is not asked for either: of a need only name and items can become an entry. */
function nameRefusal(requesterDepartmentId: Id, draft: NeedDraft): SettlingError | null {
  const refusal = refusalOf(settledEntry(requesterDepartmentId, bareContent(draft)), true);
  const fields = (refusal?.fields ?? []).map((one) => ({ ...one, pointer: one.pointer.replace('/content', '') }));
  return refusal && { ...refusal, fields };
}
