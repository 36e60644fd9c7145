import type { Id, Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';

/** What a grant may name to serve an item: the item's codes, its one-things by code and by name (U2). */
export interface ItemPurposes {
  readonly itemCode: string;
  readonly departmentId: Id;
  /** The item's own codes. */
  readonly itemCodes: readonly string[];
  readonly oneThingCodes: readonly string[];
}

const SELECT = `SELECT i.code AS "itemCode", i.department_id AS "departmentId",
    array_remove(ARRAY[i.code, i.national_code, i.local_code, i.handling_code], NULL) AS "itemCodes",
    ARRAY(SELECT unnest(ARRAY[o.code, o.name]) FROM one_thing_matter m JOIN one_thing o ON o.id = m.one_thing_id
      WHERE m.item_code = i.code ORDER BY 1) AS "oneThingCodes"
  FROM service_item i WHERE i.status = 'active'`;

/** Of these active items. */
export const purposesOfItems = (tx: Tx, codes: readonly string[]): Promise<ItemPurposes[]> =>
  rows<ItemPurposes>(tx, `${SELECT} AND i.code = ANY($1::text[]) ORDER BY i.code, i.id LIMIT 100000`, [codes]);

/** One slice of all active items by code. */
export const sliceOfItemPurposes = (tx: Tx, afterCode: string | null, limit: number): Promise<ItemPurposes[]> =>
  rows<ItemPurposes>(tx, `${SELECT} AND ($1::text IS NULL OR i.code > $1) ORDER BY i.code, i.id LIMIT $2`, [
    afterCode,
    limit,
  ]);
