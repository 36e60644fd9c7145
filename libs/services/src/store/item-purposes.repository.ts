import type { Id, Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import type { WrittenUse } from '../domain/entry-uses';
import type { Situation } from '../domain/item-model';

/** What a grant may name to serve an item: the item's codes, its one-things by code and by name (U2). */
export interface ItemPurposes {
  readonly itemCode: string;
  readonly departmentId: Id;
  readonly regionCode: string;
  /** The item's own codes. */
  readonly itemCodes: readonly string[];
  readonly oneThingCodes: readonly string[];
  /** Those it declares (U7). */
  readonly situations: readonly Pick<Situation, 'code' | 'answers'>[];
  /** Whose data it needs, when, and for whom. */
  readonly uses: readonly WrittenUse[];
}

/** A need that spares a paper holds where its material does; of the others each has a condition of its own. */
const USES = `SELECT p.entry_code AS "entryCode", COALESCE(m.condition, n.condition) AS condition,
    n.subject_scope AS "subjectScope", p.subject_region_prefixes AS "subjectRegionPrefixes"
  FROM data_need n JOIN evidence_mapping p ON p.evidence_type_id = n.evidence_type_id
    LEFT JOIN material_way w ON w.data_need_id = n.id LEFT JOIN material m ON m.id = w.material_id
  WHERE n.item_id = i.id`;

const SELECT = `SELECT i.code AS "itemCode", i.department_id AS "departmentId", i.region_code AS "regionCode",
    array_remove(ARRAY[i.code, i.national_code, i.local_code, i.handling_code], NULL) AS "itemCodes",
    ARRAY(SELECT unnest(ARRAY[o.code, o.name]) FROM one_thing_matter m JOIN one_thing o ON o.id = m.one_thing_id
      WHERE m.item_code = i.code ORDER BY 1) AS "oneThingCodes",
    (SELECT COALESCE(json_agg(json_build_object('code', s.code, 'answers', s.answers) ORDER BY s.position), '[]')
      FROM situation s WHERE s.item_id = i.id) AS situations,
    (SELECT COALESCE(json_agg(to_json(u) ORDER BY u."entryCode"), '[]') FROM (${USES}) u) AS uses
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
