import type { EvidenceMapping } from '../../domain/item-model';
import { sameContent } from './draft';
import type { Faults } from './draft-rules';
import type { Surroundings } from './surroundings';
import type { WrittenItem } from './written-model';
import { newlyBrought } from './written-of';

/**
 * What is wrong with the evidence types an item brings along: a datum has one entry a region (U11), and only the
 * government of that region's own level changes how it is mapped there.
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
      'one_source',
    );
    const fresh = newlyBrought(brought, around.inForce);
    for (const [place, mapping] of brought.mappings.entries()) {
      const ofMapping = one.below('mappings', place);
      mappingFaults(ofMapping, mapping, fields, around);
      const { regionCode } = mapping;
      const other = known?.mappings.find((its) => its.regionCode === regionCode);
      if (!fresh.includes(mapping) || other === undefined || regionCode === around.department.regionCode) continue;
      if (!sameContent(other, mapping)) ofMapping.add('entryCode', 'mapped_otherwise');
    }
  }
}

function mappingFaults(
  faults: Faults,
  mapping: EvidenceMapping,
  fields: readonly string[],
  { entries }: Surroundings,
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
}
