import { Injectable } from '@nestjs/common';
import type { Announcement, Id, Tx } from '@zeqing/kernel';
import { supplyTold } from './domain/supply-told';
import { findForSystem } from './store/request.repository';
import {
  findProbe,
  findSuppliedLink,
  findUncheckedSupplies,
  insertProbe,
  type OpenSupply,
  type SupplyProbe,
} from './store/supply-step.repository';

/** The steps between a supply and its check, each made once by a row of its own. */
@Injectable()
export class SupplySteps {
  unchecked(tx: Tx, before: Date, limit: number): Promise<readonly OpenSupply[]> {
    return findUncheckedSupplies(tx, before, limit);
  }

  /** What is to be looked at; `isDone` when it was before. */
  async link(tx: Tx, supplyId: Id): Promise<{ readonly isDone: boolean; readonly url: string | null }> {
    const isDone = (await findProbe(tx, supplyId)) !== null;
    return { isDone, url: isDone ? null : await findSuppliedLink(tx, supplyId) };
  }

  noteProbe(tx: Tx, supplyId: Id, probe: SupplyProbe, at: Date): Promise<void> {
    return insertProbe(tx, supplyId, probe, at);
  }

  /** What the provider is told; null while the link was not looked at, or when the supply was replaced since. */
  async toldToProvider(tx: Tx, { requestId, supplyId }: OpenSupply): Promise<Announcement | null> {
    const request = await findForSystem(tx, requestId);
    const probe = await findProbe(tx, supplyId);
    return request?.supply?.id === supplyId && probe ? supplyTold(request, probe) : null;
  }
}
