import { Injectable } from '@nestjs/common';
import { Catalogue } from '@zeqing/catalogue';
import type { Id, Tx, UseCaseContext } from '@zeqing/kernel';
import type { ImpactProbe, ItemLook, Standing } from '@zeqing/lists';
import { RequestsReader } from '@zeqing/requests';
import { itemReadiness } from './domain/item-readiness';
import { findItems, itemCodesUsing } from './store/item.repository';
import { WorldReader } from './world-reader';

/** Items read at once. */
const SLICE = 200;

/** Tells the lists what stands on entries: the answer to their port. */
@Injectable()
export class ServiceListImpact implements ImpactProbe {
  constructor(
    private readonly worlds: WorldReader,
    private readonly catalogue: Catalogue,
    private readonly requests: RequestsReader,
  ) {}

  async look(context: UseCaseContext & { readonly tx: Tx }, entryIds: readonly Id[]): Promise<Standing> {
    if (entryIds.length === 0) return { items: [], requests: [], grants: [] };
    const { tx } = context;
    const entries = new Map((await this.catalogue.findByIds(tx, entryIds)).map(({ id, code }) => [id, code]));
    const open = await this.requests.openRequests(tx, { entryIds });
    const live = await this.requests.liveGrants(tx, { entryIds });
    const codeOf = (id: Id): string => entries.get(id) ?? '';
    return {
      items: await this.#items(context, [...entries.values()]),
      requests: open.map(({ id, number, entryId, requesterDepartmentId, providerDepartmentId }) => ({
        ...{ requestId: id, number, entryCode: codeOf(entryId), requesterDepartmentId, providerDepartmentId },
      })),
      grants: live.map(({ id, requestId, entryCode, beneficiaryDepartmentId, providerDepartmentId, validUntil }) => ({
        ...{ grantId: id, requestId, entryCode, beneficiaryDepartmentId, providerDepartmentId, validUntil },
      })),
    };
  }

  async #items(context: UseCaseContext & { readonly tx: Tx }, entryCodes: readonly string[]): Promise<ItemLook[]> {
    const { tx } = context;
    const codes = await itemCodesUsing(tx, entryCodes);
    const looks: ItemLook[] = [];
    for (let from = 0; from < codes.length; from += SLICE) {
      const items = await findItems(tx, codes.slice(from, from + SLICE));
      const { model, facts } = await this.worlds.of(tx, context, items);
      for (const item of items) {
        const { itemCode, itemName, departmentId, state } = itemReadiness(model, facts, item);
        looks.push({ itemCode, itemName, departmentId, state });
      }
    }
    return looks;
  }
}
