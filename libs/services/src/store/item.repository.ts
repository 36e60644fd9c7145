import type { Id, PageRequest, Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import type { ServiceItem } from '../domain/item-model';

const NEED_JSON = `json_build_object('id', n.id, 'use', n.use, 'evidenceTypeCode', e.code, 'fields', n.fields,
  'compulsory', n.is_compulsory, 'subjectScope', n.subject_scope, 'condition', n.condition)`;
const NEED_FROM = 'data_need n JOIN evidence_type e ON e.id = n.evidence_type_id';

const WAYS_JSON = `(SELECT COALESCE(json_agg(json_build_object('kind', w.kind, 'basis', w.basis,
    'earlierItemCode', w.earlier_item_code,
    'need', (SELECT ${NEED_JSON} FROM ${NEED_FROM} WHERE n.id = w.data_need_id)) ORDER BY w.position), '[]'::json)
  FROM material_way w WHERE w.material_id = m.id)`;

const list = (value: string, from: string, order: string): string =>
  `(SELECT COALESCE(json_agg(${value} ORDER BY ${order}), '[]'::json) FROM ${from})`;

/** The case volume of `service_item i` as one object; null where nobody counted. */
export const CASE_VOLUME_COLUMN = `CASE WHEN i.cases IS NOT NULL THEN
    json_build_object('cases', i.cases, 'year', i.cases_year, 'source', i.cases_source) END AS "caseVolume"`;

/** A whole item in one row; days as text, because the driver would make them instants of the process time zone. */
const ITEM_SELECT = `SELECT i.id, i.code, i.national_code AS "nationalCode", i.local_code AS "localCode",
    i.handling_code AS "handlingCode", i.name, i.item_type AS "itemType", i.department_id AS "departmentId",
    i.region_code AS "regionCode", i.guide_version AS "guideVersion", i.status,
    i.materials_confirmed_by AS "materialsConfirmedBy", i.materials_confirmed_on::text AS "materialsConfirmedAt",
    ${CASE_VOLUME_COLUMN},
    ${list(
      `json_build_object('code', q.code, 'text', q.text, 'answers', q.answers)`,
      'situation_question q WHERE q.item_id = i.id',
      'q.position',
    )} AS questions,
    ${list(
      `json_build_object('code', s.code, 'name', s.name, 'answers', s.answers, 'shareOfCases', s.share_of_cases,
        'usual', s.is_usual)`,
      'situation s WHERE s.item_id = i.id',
      's.position',
    )} AS situations,
    ${list(
      `json_build_object('id', m.id, 'code', m.code, 'name', m.name, 'origin', m.origin, 'necessity', m.necessity,
        'forms', m.forms, 'condition', m.condition, 'issuedBy', m.issued_by, 'source', m.source, 'ways', ${WAYS_JSON})`,
      'material m WHERE m.item_id = i.id',
      'm.position',
    )} AS materials,
    ${list(NEED_JSON, `${NEED_FROM} WHERE n.item_id = i.id AND n.use <> 'spare'`, 'n.position, n.id')} AS uses
  FROM service_item i`;

/** The codes by which a caller may name an item (U18). */
export const ITEM_SCHEMES = ['implementing', 'national', 'local', 'handling'] as const;
export type ItemScheme = (typeof ITEM_SCHEMES)[number];
const SCHEME_COLUMN: Readonly<Record<ItemScheme, string>> = {
  implementing: 'i.code',
  national: 'i.national_code',
  local: 'i.local_code',
  handling: 'i.handling_code',
};

export interface ItemFilter {
  readonly departmentId: Id | null;
  readonly regionCodePrefix: string | null;
}

/** By implementing code. */
export const findItems = (tx: Tx, codes: readonly string[]): Promise<ServiceItem[]> =>
  rows<ServiceItem>(tx, `${ITEM_SELECT} WHERE i.code = ANY($1::text[]) ORDER BY i.code, i.id LIMIT 1000`, [codes]);

/** Of some implementing codes, those there is an item of. */
export async function itemCodesAmong(tx: Tx, codes: readonly string[]): Promise<readonly string[]> {
  const found = await rows<{ code: string }>(
    tx,
    'SELECT code FROM service_item WHERE code = ANY($1::text[]) ORDER BY code, id LIMIT 10000',
    [codes],
  );
  return found.map(({ code }) => code);
}

/** The codes of all items a department implements. */
export async function itemCodesOfDepartment(tx: Tx, departmentId: Id): Promise<readonly string[]> {
  const found = await rows<{ code: string }>(
    tx,
    'SELECT code FROM service_item WHERE department_id = $1 ORDER BY code, id LIMIT 10000',
    [departmentId],
  );
  return found.map(({ code }) => code);
}

/** Which department handles each of these items, retired or not. */
export async function departmentsOfItems(tx: Tx, codes: readonly string[]): Promise<ReadonlyMap<string, Id>> {
  const found = await rows<{ code: string; departmentId: Id }>(
    tx,
    `SELECT code, department_id AS "departmentId" FROM service_item WHERE code = ANY($1::text[])`,
    [codes],
  );
  return new Map(found.map(({ code, departmentId }) => [code, departmentId]));
}

/** The active items that need a datum some of these entries may carry, by code. */
export async function itemCodesUsing(tx: Tx, entryCodes: readonly string[]): Promise<readonly string[]> {
  const found = await rows<{ code: string }>(
    tx,
    `SELECT DISTINCT i.code FROM evidence_mapping p
       JOIN data_need n ON n.evidence_type_id = p.evidence_type_id JOIN service_item i ON i.id = n.item_id
     WHERE p.entry_code = ANY($1::text[]) AND i.status = 'active' ORDER BY i.code`,
    [entryCodes],
  );
  return found.map(({ code }) => code);
}

/** The entries that may carry what each of these active items needs. */
export const entriesUsedBy = (
  tx: Tx,
  itemCodes: readonly string[],
): Promise<{ readonly itemCode: string; readonly entryCodes: readonly string[] }[]> =>
  rows(
    tx,
    `SELECT i.code AS "itemCode", array_agg(DISTINCT p.entry_code ORDER BY p.entry_code) AS "entryCodes"
     FROM service_item i
       JOIN data_need n ON n.item_id = i.id JOIN evidence_mapping p ON p.evidence_type_id = n.evidence_type_id
     WHERE i.code = ANY($1::text[]) AND i.status = 'active' AND p.entry_code IS NOT NULL
     GROUP BY i.code`,
    [itemCodes],
  );

/** The implementing codes that codes of some scheme stand for, 200 of each at most: several of a national one. */
export const itemCodesByScheme = (
  tx: Tx,
  scheme: ItemScheme,
  codes: readonly string[],
): Promise<{ readonly asked: string; readonly code: string }[]> =>
  rows(
    tx,
    `SELECT asked.code AS asked, found.code
     FROM unnest($1::text[]) AS asked (code), LATERAL (
       SELECT i.code FROM service_item i WHERE ${SCHEME_COLUMN[scheme]} = asked.code ORDER BY i.code, i.id LIMIT 200) AS found
     ORDER BY asked.code, found.code`,
    [[...new Set(codes)]],
  );

/** One page of active items by code; one more than the limit, to tell whether another page follows. */
export const pageOfItems = (tx: Tx, filter: ItemFilter, page: PageRequest): Promise<ServiceItem[]> =>
  rows<ServiceItem>(
    tx,
    `${ITEM_SELECT} WHERE i.status = 'active' AND ($1::uuid IS NULL OR i.department_id = $1)
       AND ($2::text IS NULL OR starts_with(i.region_code, $2)) AND ($3::text IS NULL OR i.code > $3)
     ORDER BY i.code, i.id LIMIT $4`,
    [filter.departmentId, filter.regionCodePrefix, page.after?.[0] ?? null, page.limit + 1],
  );
