import { newId, type FieldError } from '@zeqing/kernel';
import {
  DATA_USES,
  MATERIAL_FORMS,
  NECESSITIES,
  ORIGINS,
  SCOPES,
  WAY_KINDS,
  type DataNeed,
  type Material,
  type Way,
} from '../item-model';
import { cellsOf, type Cells, type ServiceNeedRows } from './cells';
import type { EvidencePlan } from './evidence-rows';

/** What the rows of one item say. */
export interface ItemNeeds {
  readonly materials: readonly Material[];
  readonly uses: readonly DataNeed[];
}

type Evidence = ReadonlyMap<string, EvidencePlan>;

function needOf(cells: Cells, evidence: Evidence): DataNeed | null {
  const evidenceTypeCode = cells.textOrNull('evidence_type');
  if (evidenceTypeCode === null) return null;
  const known = evidence.get(evidenceTypeCode)?.evidence;
  const fields = cells.list('fields');
  if (known === undefined) cells.fault('evidence_type', 'unknown');
  if (fields.length === 0) cells.fault('fields', 'required');
  if (known !== undefined && fields.some((field) => !known.fields.includes(field)))
    cells.fault('fields', 'not in evidence type');
  checkEntry(cells, known?.mappings.map(({ entryCode }) => entryCode) ?? []);
  return {
    id: newId(),
    use: cells.oneOf('use', DATA_USES, 'spare'),
    evidenceTypeCode,
    fields,
    compulsory: cells.yes('compulsory'),
    subjectScope: cells.oneOf('scope', SCOPES, 'national'),
    condition: cells.condition('situation'),
  };
}

/** The entry beside a need repeats the mapping for the reader; a need without one must name its blocker. */
function checkEntry(cells: Cells, mapped: readonly string[]): void {
  const entryCode = cells.textOrNull('entry_code');
  if (entryCode !== null && !mapped.includes(entryCode)) cells.fault('entry_code', 'not mapped to the evidence type');
  if (entryCode === null && mapped.length > 0) cells.fault('entry_code', 'required');
  if (entryCode === null && mapped.length === 0) cells.required('blocker_note');
}

function wayOf(cells: Cells, evidence: Evidence): Way | null {
  if (cells.text('way') === '') return null;
  const kind = cells.oneOf('way', WAY_KINDS, 'shared_data');
  const way = {
    kind,
    need: needOf(cells, evidence),
    earlierItemCode: cells.textOrNull('earlier_item'),
    basis: cells.textOrNull('basis'),
  };
  if ((kind === 'shared_data' || kind === 'e_licence') && way.need === null) cells.fault('evidence_type', 'required');
  if ((kind === 'earlier_result') !== (way.earlierItemCode !== null))
    cells.fault('earlier_item', 'for earlier_result only');
  if ((kind === 'commitment' || kind === 'abolished') && way.basis === null) cells.fault('basis', 'required');
  return way;
}

function materialOf(cells: Cells, code: string, ways: readonly Way[]): Material {
  const forms = cells.list('forms').flatMap((form) => MATERIAL_FORMS.filter((known) => known === form));
  if (forms.length === 0) cells.fault('forms', `of ${MATERIAL_FORMS.join(', ')}`);
  return {
    id: newId(),
    code,
    name: cells.required('material'),
    origin: cells.oneOf('origin', ORIGINS, 'applicant'),
    necessity: cells.oneOf('necessity', NECESSITIES, 'compulsory'),
    forms,
    condition: cells.condition('situation'),
    issuedBy: cells.textOrNull('issued_by'),
    ways,
    source: cells.required('source'),
  };
}

const sameMaterial = (a: Material, b: Material): boolean =>
  a.name === b.name &&
  a.origin === b.origin &&
  a.necessity === b.necessity &&
  JSON.stringify(a.condition) === JSON.stringify(b.condition);

/** One row per way of a material, or per use that spares none; several rows of a material are its any-of ways (U5). */
export function needsByItem(
  rows: ServiceNeedRows,
  evidence: Evidence,
  faults: FieldError[],
): ReadonlyMap<string, ItemNeeds> {
  const byItem = new Map<string, { materials: Map<string, Material>; uses: DataNeed[] }>();
  for (const cells of cellsOf(rows, 'needs', faults)) {
    const itemCode = cells.required('item_code');
    const of = byItem.get(itemCode) ?? { materials: new Map<string, Material>(), uses: [] };
    byItem.set(itemCode, of);
    const code = cells.textOrNull('material_code');
    if (code === null) {
      const need = needOf(cells, evidence);
      if (need === null || need.use === 'spare') cells.fault('use', 'material or use required');
      else of.uses.push(need);
      continue;
    }
    const way = wayOf(cells, evidence);
    const known = of.materials.get(code);
    const material = materialOf(cells, code, [...(known?.ways ?? []), ...(way === null ? [] : [way])]);
    if (known !== undefined && !sameMaterial(known, material)) cells.fault('material', 'differs from its earlier row');
    of.materials.set(code, material);
  }
  return new Map(
    [...byItem].map(([item, { materials, uses }]) => [item, { materials: [...materials.values()], uses }]),
  );
}
