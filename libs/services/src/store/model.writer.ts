import { newId, type Id, type Tx } from '@zeqing/kernel';
import { firstRow, rows } from '@zeqing/platform';
import type { DataNeed, EvidenceType, Material, OneThing, ServiceItem } from '../domain/item-model';

/** Writes one evidence type and its mappings as a whole; its id is kept where the code is known. */
export async function saveEvidenceType(tx: Tx, type: EvidenceType): Promise<void> {
  const { id } = await returned(
    tx,
    `INSERT INTO evidence_type (id, code, name, fields, proposed_source_id, proposed_source_name, is_source_outside,
       upper_holder) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (code) DO UPDATE SET name = excluded.name, fields = excluded.fields,
       proposed_source_id = excluded.proposed_source_id, proposed_source_name = excluded.proposed_source_name,
       is_source_outside = excluded.is_source_outside, upper_holder = excluded.upper_holder RETURNING id`,
    [
      newId(),
      type.code,
      type.name,
      type.fields,
      type.proposedSourceId,
      type.proposedSourceName,
      type.proposedSourceOutside,
      type.upperHolder,
    ],
  );
  await rows(tx, 'DELETE FROM evidence_mapping WHERE evidence_type_id = $1', [id]);
  for (const mapping of type.mappings) {
    await rows(
      tx,
      `INSERT INTO evidence_mapping (id, evidence_type_id, entry_code, region_code, field_items,
         subject_region_prefixes, preference) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        newId(),
        id,
        mapping.entryCode,
        mapping.regionCode,
        JSON.stringify(mapping.fieldItems),
        mapping.subjectRegionPrefixes,
        mapping.preference,
      ],
    );
  }
}

/** Writes one item with everything that hangs on it; its id is kept where the code is known. */
export async function saveItem(tx: Tx, item: ServiceItem): Promise<void> {
  const { id } = await returned(
    tx,
    `INSERT INTO service_item (id, code, national_code, local_code, handling_code, name, item_type, department_id,
       region_code, guide_version, status, materials_confirmed_by, materials_confirmed_on, cases, cases_year, cases_source)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
     ON CONFLICT (code) DO UPDATE SET version = service_item.version + 1, national_code = excluded.national_code,
       local_code = excluded.local_code, handling_code = excluded.handling_code, name = excluded.name,
       item_type = excluded.item_type, department_id = excluded.department_id, region_code = excluded.region_code,
       guide_version = excluded.guide_version, status = excluded.status,
       materials_confirmed_by = excluded.materials_confirmed_by,
       materials_confirmed_on = excluded.materials_confirmed_on, cases = excluded.cases,
       cases_year = excluded.cases_year, cases_source = excluded.cases_source RETURNING id`,
    [
      item.id,
      item.code,
      item.nationalCode,
      item.localCode,
      item.handlingCode,
      item.name,
      item.itemType,
      item.departmentId,
      item.regionCode,
      item.guideVersion,
      item.status,
      item.materialsConfirmedBy,
      item.materialsConfirmedAt,
      item.caseVolume?.cases ?? null,
      item.caseVolume?.year ?? null,
      item.caseVolume?.source ?? null,
    ],
  );
  await emptyItem(tx, id);
  await saveSituations(tx, id, item);
  for (const [position, use] of item.uses.entries()) await saveNeed(tx, id, position, use);
  for (const [position, material] of item.materials.entries()) await saveMaterial(tx, id, position, material);
}

async function emptyItem(tx: Tx, itemId: Id): Promise<void> {
  await rows(tx, `DELETE FROM material_way WHERE material_id IN (SELECT id FROM material WHERE item_id = $1)`, [
    itemId,
  ]);
  for (const table of ['material', 'data_need', 'situation', 'situation_question']) {
    await rows(tx, `DELETE FROM ${table} WHERE item_id = $1`, [itemId]);
  }
}

async function saveSituations(tx: Tx, itemId: Id, item: ServiceItem): Promise<void> {
  for (const [position, { code, text, answers }] of item.questions.entries()) {
    await rows(
      tx,
      'INSERT INTO situation_question (item_id, code, position, text, answers) VALUES ($1, $2, $3, $4, $5)',
      [itemId, code, position, text, JSON.stringify(answers)],
    );
  }
  for (const [position, situation] of item.situations.entries()) {
    const { code, name, answers, shareOfCases, usual } = situation;
    await rows(
      tx,
      `INSERT INTO situation (item_id, code, position, name, answers, share_of_cases, is_usual)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [itemId, code, position, name, JSON.stringify(answers), shareOfCases, usual],
    );
  }
}

async function saveNeed(tx: Tx, itemId: Id, position: number, need: DataNeed): Promise<void> {
  await rows(
    tx,
    `INSERT INTO data_need (id, item_id, position, use, evidence_type_id, fields, is_compulsory, subject_scope, condition)
     VALUES ($1, $2, $3, $4, (SELECT id FROM evidence_type WHERE code = $5), $6, $7, $8, $9)`,
    [
      need.id,
      itemId,
      position,
      need.use,
      need.evidenceTypeCode,
      need.fields,
      need.compulsory,
      need.subjectScope,
      JSON.stringify(need.condition),
    ],
  );
}

async function saveMaterial(tx: Tx, itemId: Id, position: number, material: Material): Promise<void> {
  const { id, code, name, origin, necessity, forms, condition, issuedBy, source } = material;
  await rows(
    tx,
    `INSERT INTO material (id, item_id, position, code, name, origin, necessity, forms, condition, issued_by, source)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [id, itemId, position, code, name, origin, necessity, forms, JSON.stringify(condition), issuedBy, source],
  );
  for (const [at, way] of material.ways.entries()) {
    if (way.need !== null) await saveNeed(tx, itemId, position, way.need);
    await rows(
      tx,
      `INSERT INTO material_way (material_id, position, kind, data_need_id, earlier_item_code, basis)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, at, way.kind, way.need?.id ?? null, way.earlierItemCode, way.basis],
    );
  }
}

/** Writes one one-thing with its graph; the items of its matters must be there. */
export async function saveOneThing(tx: Tx, oneThing: OneThing): Promise<void> {
  const { code, name, leadName, leadDepartmentId, nationalBatch } = oneThing;
  const { id } = await returned(
    tx,
    `INSERT INTO one_thing (id, code, name, lead_name, lead_department_id, national_batch)
     VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (code) DO UPDATE SET version = one_thing.version + 1, name = excluded.name,
       lead_name = excluded.lead_name, lead_department_id = excluded.lead_department_id,
       national_batch = excluded.national_batch RETURNING id`,
    [oneThing.id, code, name, leadName, leadDepartmentId, nationalBatch],
  );
  await rows(tx, 'DELETE FROM one_thing_matter_edge WHERE one_thing_id = $1', [id]);
  await rows(tx, 'DELETE FROM one_thing_matter WHERE one_thing_id = $1', [id]);
  for (const matter of oneThing.matters) {
    await rows(
      tx,
      `INSERT INTO one_thing_matter (id, one_thing_id, position, name, department_name, kind, item_code)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [matter.id, id, matter.position, matter.name, matter.departmentName, matter.kind, matter.itemCode],
    );
  }
  for (const { fromMatterId, toMatterId, relation } of oneThing.edges) {
    await rows(
      tx,
      'INSERT INTO one_thing_matter_edge (one_thing_id, from_matter_id, to_matter_id, relation) VALUES ($1, $2, $3, $4)',
      [id, fromMatterId, toMatterId, relation],
    );
  }
}

async function returned(tx: Tx, sql: string, parameters: readonly unknown[]): Promise<{ id: Id }> {
  const row = await firstRow<{ id: Id }>(tx, sql, parameters);
  if (row === null) throw new Error('an upsert returned no row');
  return row;
}
