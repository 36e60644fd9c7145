import type { FieldError } from '@zeqing/kernel';
import type { EvidenceType } from '../item-model';
import { cellsOf, type Cells, type ServiceNeedRows } from './cells';

/** An evidence type before its proposed source is looked up. */
export interface EvidencePlan {
  readonly sourceCode: string | null;
  readonly evidence: Omit<EvidenceType, 'proposedSourceId'>;
}

/** `*` in the coverage column: the whole country. */
const WHOLE_COUNTRY = '*';
const REGION = /^\d{6}$/;

function mappingOf(cells: Cells, fields: readonly string[]): EvidenceType['mappings'] {
  const entryCode = cells.textOrNull('entry_code');
  if (entryCode === null) return [];
  const regionCode = cells.required('region');
  if (!REGION.test(regionCode)) cells.fault('region', 'six digits');
  const fieldItems = Object.fromEntries(cells.pairs('field_items'));
  for (const field of Object.keys(fieldItems)) {
    if (!fields.includes(field)) cells.fault('field_items', `no field ${field}`);
  }
  const coverage = cells.list('coverage');
  if (coverage.length === 0) cells.fault('coverage', 'required');
  const subjectRegionPrefixes = coverage.map((prefix) => (prefix === WHOLE_COUNTRY ? '' : prefix));
  return [{ entryCode, regionCode, fieldItems, subjectRegionPrefixes, preference: 0 }];
}

/** Evidence types with their mappings; several rows of one code are several entries that carry it (U11). */
export function evidencePlans(rows: ServiceNeedRows, faults: FieldError[]): ReadonlyMap<string, EvidencePlan> {
  const plans = new Map<string, EvidencePlan>();
  for (const cells of cellsOf(rows, 'evidenceTypes', faults)) {
    const code = cells.required('evidence_type');
    const known = plans.get(code);
    const fields = known?.evidence.fields ?? cells.list('fields');
    if (fields.length === 0) cells.fault('fields', 'required');
    const mappings = mappingOf(cells, fields);
    if (known !== undefined) {
      const regions = new Set(known.evidence.mappings.map(({ regionCode }) => regionCode));
      if (mappings.some(({ regionCode }) => regions.has(regionCode)))
        cells.fault('region', 'one source an evidence type, level and region (art. 19)');
      const evidence = { ...known.evidence, mappings: [...known.evidence.mappings, ...mappings] };
      plans.set(code, { ...known, evidence });
      continue;
    }
    const evidence = {
      code,
      name: cells.required('name'),
      fields,
      proposedSourceName: cells.textOrNull('proposed_source_name'),
      proposedSourceOutside: cells.yes('outside'),
      upperHolder: cells.textOrNull('upper_holder'),
      mappings,
    };
    plans.set(code, { sourceCode: cells.textOrNull('proposed_source_code'), evidence });
  }
  return plans;
}
