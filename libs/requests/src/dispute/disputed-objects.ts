import { Injectable } from '@nestjs/common';
import { Catalogue } from '@zeqing/catalogue';
import { localDateOf, type Id, type LocalDate, type Tx, type UseCaseContext } from '@zeqing/kernel';
import { viewerBy } from '../case/case-viewer';
import type { SubjectRule } from './domain/dispute-subjects';
import type { DisputedObject } from './domain/dispute.rules';
import { findCorrection } from '../correction/store/correction.repository';
import { findForSystem, findVisible } from '../request/store/request.repository';
import type { StoredRequest } from '../request/store/stored-request';
import { viewerOf } from '../request/viewer';

/** What a dispute is about and where it is found. */
export interface DisputedPlace {
  readonly requestId: Id | null;
  readonly correctionId: Id | null;
  readonly entryId: Id;
  readonly entryCode: string;
  readonly object: DisputedObject;
}

interface Sought {
  readonly kind: SubjectRule['object'];
  readonly id: Id;
  /** The claimant's departments: an entry alone names only its provider. */
  readonly own: readonly Id[];
}

const NOTHING = { answerKind: null, supplyIsLate: false, correctionState: null } as const;

/** Finds what is disputed, as far as the actor may see it. */
@Injectable()
export class DisputedObjects {
  constructor(private readonly catalogue: Catalogue) {}

  /** Null when it does not exist or is not the actor's to see. */
  find(tx: Tx, context: UseCaseContext, sought: Sought): Promise<DisputedPlace | null> {
    switch (sought.kind) {
      case 'request':
        return this.#request(tx, context, sought.id);
      case 'correction':
        return this.#correction(tx, context, sought.id);
      case 'entry':
        return this.#entry(tx, sought);
    }
  }

  /** The items a disputed request asked for; whoever rules need not see the request itself. None without a request. */
  async itemsAskedFor(tx: Tx, requestId: Id | null): Promise<readonly Id[]> {
    const request = requestId === null ? null : await findForSystem(tx, requestId);
    return request?.content.itemIds ?? [];
  }

  async #request(tx: Tx, context: UseCaseContext, id: Id): Promise<DisputedPlace | null> {
    const request = await findVisible(tx, id, viewerOf(context.actor));
    if (request === null) return null;
    const { entryId, entryCode, requesterDepartmentId, providerDepartmentId, answer } = request;
    const answerKind = answer !== null && answer.signedAt !== null ? answer.kind : null;
    const supplyIsLate = isLate(request, localDateOf(context.at));
    const object = { ...NOTHING, requesterDepartmentId, providerDepartmentId, answerKind, supplyIsLate };
    return { requestId: id, correctionId: null, entryId, entryCode, object };
  }

  async #correction(tx: Tx, context: UseCaseContext, id: Id): Promise<DisputedPlace | null> {
    const correction = await findCorrection(tx, id, viewerBy(context.actor, 'corrections.read'));
    if (correction === null) return null;
    const { entryId, entryCode, reporterDepartmentId, providerDepartmentId, state } = correction;
    const parties = { requesterDepartmentId: reporterDepartmentId, providerDepartmentId };
    return {
      requestId: null,
      correctionId: id,
      entryId,
      entryCode,
      object: { ...NOTHING, ...parties, correctionState: state },
    };
  }

  async #entry(tx: Tx, { id, own }: Sought): Promise<DisputedPlace | null> {
    const entry = await this.catalogue.findById(tx, id);
    if (entry === null || entry.publishedVersion === null) return null;
    const { providerDepartmentId } = entry;
    const requesterDepartmentId = own.find((department) => department !== providerDepartmentId) ?? providerDepartmentId;
    const object = { ...NOTHING, requesterDepartmentId, providerDepartmentId };
    return { requestId: null, correctionId: null, entryId: id, entryCode: entry.code, object };
  }
}

const isLate = (request: StoredRequest, today: LocalDate): boolean =>
  request.clocks.some((clock) => clock.phase === 'supply' && (clock.stoppedOn ?? today) > clock.dueOn);
