import { Injectable } from '@nestjs/common';
import { err, localDateOf, type Id, type Result, type Tx, type UseCaseContext } from '@zeqing/kernel';
import { PeopleService } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import type { ServicesError } from '../services.errors';
import { lockImports } from '../store/import.repository';
import { findEvidenceTypes } from '../store/model.repository';
import { saveEvidenceType, saveItem, saveOneThing } from '../store/model.writer';
import { modelOf, type Draft } from './domain/draft';
import type { WrittenContent, WrittenModel } from './domain/written-model';
import { itemInForce, oneThingInForce, withBrought } from './domain/written-of';
import { DraftDesk, refusedFor, type DraftOrder } from './draft-desk';
import { ModelShelf } from './model-shelf';
import { lockCode } from './store/draft.repository';

/** The acts that move a draft on: sent by the liaison, published or given back by the department head. */
@Injectable()
export class ServiceDraftActs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: DraftDesk,
    private readonly shelf: ModelShelf,
    private readonly people: PeopleService,
  ) {}

  /** Sends it to the department head; refused with everything it lacks (`services.draft_incomplete`). */
  send(context: UseCaseContext, order: DraftOrder): Promise<Result<Id, ServicesError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<Id, ServicesError>> => {
      const opened = await this.desk.open(tx, context, order, 'send');
      if (!opened.ok) return opened;
      const faults = await this.desk.faultsOf(tx, opened.value.draft, context.at);
      if (faults.length > 0) return err(refusedFor(faults));
      const deed = { action: 'send', note: null, type: 'services.draft_sent' } as const;
      return this.desk.close(tx, context, opened.value, deed, { returnedFor: null });
    });
  }

  /** The department head gives it back to the liaison, with what is to be mended. */
  sendBack(context: UseCaseContext, order: DraftOrder, reason: string): Promise<Result<Id, ServicesError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<Id, ServicesError>> => {
      const opened = await this.desk.open(tx, context, order, 'send_back');
      if (!opened.ok) return opened;
      const deed = { action: 'send_back', note: reason, type: 'services.draft_sent_back' } as const;
      return this.desk.close(tx, context, opened.value, deed, { returnedFor: reason });
    });
  }

  /** The department drops what it has not sent. */
  discard(context: UseCaseContext, order: DraftOrder): Promise<Result<Id, ServicesError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<Id, ServicesError>> => {
      const opened = await this.desk.open(tx, context, order, 'discard');
      if (!opened.ok) return opened;
      return this.desk.close(tx, context, opened.value, {
        ...({ action: 'discard', note: null, type: 'services.draft_discarded' } as const),
      });
    });
  }

  /**
   * The department head, somebody else than who wrote it, publishes it: frozen as the next version with its hash, and
   * from then on what readiness is computed of. Judged again, because what stands around it may have changed. Refuses
   * with `services.draft_incomplete`, `services.draft_outdated` (something was published since it was begun).
   */
  publish(context: UseCaseContext, order: DraftOrder): Promise<Result<Id, ServicesError>> {
    return this.unitOfWork.run(context, async (tx): Promise<Result<Id, ServicesError>> => {
      await lockImports(tx);
      const opened = await this.desk.open(tx, context, order, 'publish');
      if (!opened.ok) return opened;
      const { draft } = opened.value;
      // Who begins the next draft of the code meanwhile waits, and starts from what is published here.
      await lockCode(tx, draft.target, draft.content.code);
      const inForce = await this.shelf.inForce(tx, draft.target, draft.content.code);
      if ((inForce?.number ?? null) !== draft.baseNumber) return err({ code: 'services.draft_outdated' });
      const faults = await this.desk.faultsOf(tx, draft, context.at);
      if (faults.length > 0) return err(refusedFor(faults));
      const { departmentId, id: draftId } = draft;
      const { number, hash } = await this.shelf.publish(tx, context, modelOf(draft), { departmentId, draftId });
      await this.#putInForce(tx, context, draft, inForce?.content ?? null);
      const deed = { action: 'publish', note: null, type: 'services.version_published' } as const;
      const move = { publishedNumber: number };
      return this.desk.close(tx, context, opened.value, { ...deed, payload: { number, contentHash: hash } }, move);
    });
  }

  async #putInForce(tx: Tx, context: UseCaseContext, draft: Draft, before: WrittenContent | null): Promise<void> {
    const model: WrittenModel = modelOf(draft);
    if (model.target === 'template') return;
    if (model.target === 'one_thing') return saveOneThing(tx, oneThingInForce(model.content, draft.departmentId));
    const { content } = model;
    const known = await findEvidenceTypes(
      tx,
      content.evidence.map(({ code }) => code),
    );
    for (const type of withBrought(known, content, before)) await saveEvidenceType(tx, type);
    const head = (await this.people.names(tx, [context.actor.id])).get(context.actor.id) ?? context.actor.id;
    await saveItem(tx, itemInForce(content, draft.departmentId, { by: head, on: localDateOf(context.at) }));
  }
}
