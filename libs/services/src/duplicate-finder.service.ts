import { Injectable } from '@nestjs/common';
import type { Page, PageRequest, Tx, UseCaseContext } from '@zeqing/kernel';
import { OwedData, type DuplicateFilter, type DuplicatePair, type DuplicateProbe } from '@zeqing/lists';
import { collectedBy, duplicatesOf, type Collected } from './domain/duplicate-collection';
import type { ServiceItem } from './domain/item-model';
import { pageOfItems } from './store/item.repository';
import { findEvidenceTypes } from './store/model.repository';

/** Service items looked at in one page. */
const ITEMS = 25;

/** Finds what service items collect although it is owed: the answer to the port of the lists (R20). */
@Injectable()
export class DuplicateFinder implements DuplicateProbe {
  constructor(private readonly owed: OwedData) {}

  async pairs(
    context: UseCaseContext & { readonly tx: Tx },
    filter: DuplicateFilter,
    page: PageRequest,
  ): Promise<Page<DuplicatePair>> {
    const { tx } = context;
    const found: DuplicatePair[] = [];
    const wanted = { departmentId: filter.departmentId, regionCodePrefix: null };
    for (let after = page.after; ;) {
      const items = await pageOfItems(tx, wanted, { limit: ITEMS, after });
      for (const item of items.slice(0, ITEMS)) {
        const pairs = await this.#ofItem(tx, item);
        found.push(...pairs.filter(({ state }) => filter.state === null || state === filter.state));
        after = [item.code];
        // Never half an item: the page goes on with the next one.
        if (found.length >= page.limit) return { items: found, next: JSON.stringify(after) };
      }
      if (items.length <= ITEMS) return { items: found, next: null };
    }
  }

  async #ofItem(tx: Tx, item: ServiceItem): Promise<readonly DuplicatePair[]> {
    const needed = [...item.materials.flatMap(({ ways }) => ways.flatMap(({ need }) => need ?? [])), ...item.uses];
    const types = await findEvidenceTypes(tx, [...new Set(needed.map(({ evidenceTypeCode }) => evidenceTypeCode))]);
    const byCode = new Map(types.map((type) => [type.code, type]));
    const pairs: DuplicatePair[] = [];
    for (const collected of collectedBy(item, byCode)) {
      const owed = await this.owed.like(tx, askedOf(collected));
      pairs.push(...duplicatesOf(collected, owed));
    }
    return pairs;
  }
}

const askedOf = ({ name, fields, evidenceTypes }: Collected) => ({
  names: [name, ...evidenceTypes.map((type) => type.name)],
  fields,
  entryCodes: evidenceTypes.flatMap(({ mappings }) => mappings.map(({ entryCode }) => entryCode)),
});
