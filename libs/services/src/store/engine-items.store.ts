import type { Id, Tx } from '@zeqing/kernel';
import { rows } from '@zeqing/platform';
import type { CaseVolume } from '../domain/item-model';
import { CASE_VOLUME_COLUMN } from './item.repository';

/** An active item as far as it is its own: who handles it where, and which structure it has. */
export interface EngineItemRow {
  readonly code: string;
  readonly nationalCode: string | null;
  readonly localCode: string | null;
  readonly handlingCode: string | null;
  readonly name: string;
  readonly departmentId: Id;
  readonly regionCode: string;
  readonly status: 'active';
  readonly materialsConfirmedBy: string | null;
  readonly materialsConfirmedAt: string | null;
  readonly caseVolume: CaseVolume | null;
  /** Equal for items with equal situations, materials, ways and uses: those made of one template are many. */
  readonly structure: string;
}

const NEED = 'n.use, n.evidence_type_id, n.fields, n.is_compulsory, n.subject_scope, n.condition';
/** A digest of rows in any order; their position is its seed, so that the order counts. */
const digest = (columns: string, position: string): string =>
  `bit_xor(hash_record_extended(ROW(${columns}), ${position}))`;

const SLICES = 'engine_items';
const STRUCTURES = `SELECT i.code, i.national_code AS "nationalCode", i.local_code AS "localCode",
    i.handling_code AS "handlingCode", i.name, i.department_id AS "departmentId", i.region_code AS "regionCode", i.status,
    i.materials_confirmed_by AS "materialsConfirmedBy", i.materials_confirmed_on::text AS "materialsConfirmedAt",
    ${CASE_VOLUME_COLUMN}, concat(m.digest, ' ', u.digest, ' ', s.digest) AS structure
  FROM service_item i
    LEFT JOIN (
      SELECT m.item_id, ${digest('m.origin, m.necessity, m.condition, w.digest', 'm.position')} AS digest
      FROM material m LEFT JOIN (
        SELECT w.material_id, ${digest(`w.kind, w.earlier_item_code, ${NEED}`, 'w.position')} AS digest
        FROM material_way w LEFT JOIN data_need n ON n.id = w.data_need_id GROUP BY w.material_id
      ) w ON w.material_id = m.id GROUP BY m.item_id
    ) m ON m.item_id = i.id
    LEFT JOIN (
      SELECT n.item_id, ${digest(NEED, 'n.position')} AS digest FROM data_need n WHERE n.use <> 'spare' GROUP BY n.item_id
    ) u ON u.item_id = i.id
    LEFT JOIN (
      SELECT s.item_id, ${digest('s.code, s.answers, s.is_usual', 's.position')} AS digest FROM situation s GROUP BY s.item_id
    ) s ON s.item_id = i.id
  WHERE i.status = 'active' ORDER BY i.code`;

/**
 * All active items by code, in slices of a cursor: one pass over each table, whatever the number of items. Has to run in
 * a transaction of its own kind, whose settings end with it.
 */
export async function* slicesOfEngineItems(tx: Tx, size: number): AsyncGenerator<readonly EngineItemRow[]> {
  await rows(tx, `SET LOCAL work_mem = '64MB'`);
  await rows(tx, 'SET LOCAL cursor_tuple_fraction = 1');
  await rows(tx, `DECLARE ${SLICES} NO SCROLL CURSOR FOR ${STRUCTURES}`);
  for (;;) {
    const slice = await rows<EngineItemRow>(tx, `FETCH ${String(size)} FROM ${SLICES}`);
    if (slice.length > 0) yield slice;
    if (slice.length < size) break;
  }
  await rows(tx, `CLOSE ${SLICES}`);
}
