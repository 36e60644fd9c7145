import { Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import { ok, type Id, type Result, type Tx, type UseCaseContext } from '@zeqing/kernel';
import { ACCEPTED_BY_RULING_FROM } from '../correction/domain/correction.workflow';
import { findCorrectionForSystem, moveCorrection } from '../correction/store/correction.repository';
import type { EnactedAs } from './domain/dispute';
import type { DisputeError } from './domain/dispute-error';
import { enactedAs, RuledRequests, type Enacted } from './ruled-requests';
import type { StoredDispute } from './store/dispute.repository';

/** Carries out a ruling for the requester, in the transaction that records it (art. 28, U40). */
@Injectable()
export class RulingEnactment {
  constructor(
    private readonly journal: Journal,
    private readonly requests: RuledRequests,
  ) {}

  /** What became of the ruling; of an entry alone it is carried out by whoever the event tells. */
  async enact(
    tx: Tx,
    context: UseCaseContext,
    dispute: StoredDispute,
    itemIds: readonly Id[] | null,
  ): Promise<Result<Enacted, DisputeError>> {
    const { requestId, correctionId } = dispute;
    if (requestId !== null) return this.requests.enact(tx, context, dispute, requestId, itemIds);
    return ok(enactedAs(correctionId === null ? 'by_owner' : await this.#accept(tx, context, dispute, correctionId)));
  }

  async #accept(tx: Tx, context: UseCaseContext, dispute: StoredDispute, correctionId: Id): Promise<EnactedAs> {
    const found = await findCorrectionForSystem(tx, correctionId);
    if (found === null || !ACCEPTED_BY_RULING_FROM.some((state) => state === found.state)) return 'nothing_left';
    const { id, version: seenVersion, entryId, entryCode, scope } = found;
    const accepted = { scope: found.acceptedScope ?? scope, itemId: found.acceptedItemId ?? found.itemId };
    const { at, actor } = context;
    const move = { id, seenVersion, to: 'accepted', at, by: actor.id, accepted, clearsResult: true } as const;
    if (!(await moveCorrection(tx, move))) return 'nothing_left';
    await this.journal.append(tx, context, {
      type: 'correction.accepted',
      object: { type: 'correction', id, version: seenVersion + 1 },
      departmentIds: [found.reporterDepartmentId, found.providerDepartmentId],
      payload: {
        ...{ state: 'accepted', entryId, entryCode, scope, disputeId: dispute.id },
        ...{ acceptedScope: accepted.scope, itemId: accepted.itemId },
      },
    });
    return 'correction_accepted';
  }
}
