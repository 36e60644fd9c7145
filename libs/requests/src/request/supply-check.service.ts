import { Injectable } from '@nestjs/common';
import { Journal } from '@zeqing/journal';
import type { Id, Tx, UseCaseContext } from '@zeqing/kernel';
import { findForSystem } from './store/request.repository';
import { markChecked } from './store/supply.repository';

/** The step after a supply: notes that it was looked at and its requester told, so that confirming can begin (U31). */
@Injectable()
export class SupplyCheck {
  constructor(private readonly journal: Journal) {}

  /**
   * Notes it once; a supply that has been rejected or replaced since is left alone.
   * Answers whether this call noted it.
   */
  async note(tx: Tx, context: UseCaseContext, requestId: Id, supplyId: Id): Promise<boolean> {
    const request = await findForSystem(tx, requestId);
    if (request?.supply?.id !== supplyId) return false;
    // Whoever confirmed at once did not wait for us.
    if (request.supply.outcome !== 'awaiting' && request.supply.outcome !== 'confirmed') return false;
    const version = await markChecked(tx, supplyId, context.at);
    if (version === null) return false;
    await this.journal.append(tx, context, {
      type: 'supply.checked',
      object: { type: 'request_supply', id: supplyId, version },
      departmentIds: [request.requesterDepartmentId, request.providerDepartmentId],
      payload: {
        requestId,
        entryId: request.entryId,
        attempt: request.supply.attempt,
        resourceId: request.supply.resourceId,
      },
    });
    return true;
  }
}
