import type { EvidenceMapping, EvidenceType } from '../../domain/item-model';
import type { Faults } from './draft-rules';
import type { Surroundings } from './surroundings';
import type { WrittenItem } from './written-model';

/**
 * What is wrong with the evidence types an item brings along: a datum has one entry a region (U11), and only the
 * government of that region's own level moves it to another entry.
 */
export function evidenceFaults(faults: Faults, { evidence }: WrittenItem, around: Surroundings): void {
  const ofEvidence = faults.below('evidence');
  ofEvidence.unique(
    'code',
    evidence.map(({ code }) => code),
  );
  for (const [at, brought] of evidence.entries()) {
    const one = ofEvidence.below(at);
    const known = around.evidenceTypes.get(brought.code);
    one.required('code', brought.code);
    if (known === undefined) one.required('name', brought.name);
    const fields = known?.fields ?? brought.fields;
    if (fields.length === 0) one.add('fields', 'required');
    one.below('mappings').unique(
      'regionCode',
      brought.mappings.map(({ regionCode }) => regionCode),
    );
    for (const [place, mapping] of brought.mappings.entries())
      mappingFaults(one.below('mappings', place), mapping, fields, known, around);
  }
}

function mappingFaults(
  faults: Faults,
  mapping: EvidenceMapping,
  fields: readonly string[],
  known: EvidenceType | undefined,
  { entries, department }: Surroundings,
): void {
  const entry = entries.get(mapping.entryCode);
  if (entry === undefined) faults.add('entryCode', mapping.entryCode === '' ? 'required' : 'entry_unknown');
  if (!/^\d{6}$/u.test(mapping.regionCode)) faults.add('regionCode', 'region_form');
  if (mapping.subjectRegionPrefixes.some((prefix) => !/^\d{0,6}$/u.test(prefix)))
    faults.add('subjectRegionPrefixes', 'region_form');
  if (mapping.subjectRegionPrefixes.length === 0) faults.add('subjectRegionPrefixes', 'required');
  const pairs = Object.entries(mapping.fieldItems);
  if (pairs.length === 0) faults.add('fieldItems', 'required');
  if (pairs.some(([field]) => !fields.includes(field))) faults.add('fieldItems', 'field_unknown');
  if (entry !== undefined && pairs.some(([, name]) => !entry.itemNames.includes(name)))
    faults.add('fieldItems', 'entry_item_unknown');
  const other = known?.mappings.find(({ regionCode }) => regionCode === mapping.regionCode);
  if (other !== undefined && other.entryCode !== mapping.entryCode && mapping.regionCode !== department.regionCode)
    faults.add('entryCode', 'mapped_otherwise');
}
