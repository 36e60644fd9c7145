import type { Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { EvidenceType, OneThing } from '../domain/item-model';

const ONE_THING_SELECT = `SELECT o.id, o.code, o.name, o.lead_name AS "leadName",
    o.lead_department_id AS "leadDepartmentId", o.national_batch AS "nationalBatch",
    (SELECT COALESCE(json_agg(json_build_object('id', m.id, 'position', m.position, 'name', m.name,
        'departmentName', m.department_name, 'kind', m.kind, 'itemCode', m.item_code) ORDER BY m.position), '[]'::json)
      FROM one_thing_matter m WHERE m.one_thing_id = o.id) AS matters,
    (SELECT COALESCE(json_agg(json_build_object('fromMatterId', e.from_matter_id, 'toMatterId', e.to_matter_id,
        'relation', e.relation) ORDER BY e.from_matter_id, e.to_matter_id), '[]'::json)
      FROM one_thing_matter_edge e WHERE e.one_thing_id = o.id) AS edges
  FROM one_thing o`;

/** More one-things than any installation has; the national general list counts 153. */
const MOST_ONE_THINGS = 1_000;

export const allOneThings = (tx: Tx): Promise<OneThing[]> =>
  rows<OneThing>(tx, `${ONE_THING_SELECT} ORDER BY o.code, o.id LIMIT ${MOST_ONE_THINGS}`);

export const findOneThing = (tx: Tx, code: string): Promise<OneThing | null> =>
  firstRow<OneThing>(tx, `${ONE_THING_SELECT} WHERE o.code = $1`, [code]);

/** The one-things these items are matters of. */
export const oneThingsWith = (tx: Tx, itemCodes: readonly string[]): Promise<OneThing[]> =>
  rows<OneThing>(
    tx,
    `${ONE_THING_SELECT} WHERE EXISTS (SELECT 1 FROM one_thing_matter m
       WHERE m.one_thing_id = o.id AND m.item_code = ANY($1::text[])) ORDER BY o.code, o.id LIMIT ${MOST_ONE_THINGS}`,
    [itemCodes],
  );

/** The one-things of these codes or names. */
export const oneThingsNamed = (tx: Tx, named: readonly string[]): Promise<OneThing[]> =>
  rows<OneThing>(
    tx,
    `${ONE_THING_SELECT} WHERE o.code = ANY($1::text[]) OR o.name = ANY($1::text[])
     ORDER BY o.code, o.id LIMIT ${MOST_ONE_THINGS}`,
    [named],
  );

export const EVIDENCE_SELECT = `SELECT t.code, t.name, t.fields, t.proposed_source_id AS "proposedSourceId",
    t.proposed_source_name AS "proposedSourceName", t.is_source_outside AS "proposedSourceOutside",
    t.upper_holder AS "upperHolder",
    (SELECT COALESCE(json_agg(json_build_object('entryCode', p.entry_code, 'regionCode', p.region_code,
        'fieldItems', p.field_items, 'subjectRegionPrefixes', p.subject_region_prefixes, 'preference', p.preference)
        ORDER BY p.region_code, p.entry_code), '[]'::json)
      FROM evidence_mapping p WHERE p.evidence_type_id = t.id) AS mappings
  FROM evidence_type t`;

export const findEvidenceTypes = (tx: Tx, codes: readonly string[]): Promise<EvidenceType[]> =>
  rows<EvidenceType>(tx, `${EVIDENCE_SELECT} WHERE t.code = ANY($1::text[]) ORDER BY t.code, t.id LIMIT 10000`, [
    codes,
  ]);
