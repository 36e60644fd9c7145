import type { EvidenceType } from '../../domain/item-model';
import type { Faults } from './draft-rules';
import { isOffered, type Surroundings } from './surroundings';
import type { WrittenItem, WrittenNeed, WrittenWay } from './written-model';

/** What one way to spare a material lacks (U5). */
export function wayFaults(faults: Faults, way: WrittenWay, item: WrittenItem, around: Surroundings): void {
  const { kind, need, earlierItemCode, basis } = way;
  if (kind === 'shared_data' || kind === 'e_licence') {
    if (need === null) faults.add('need/evidenceTypeCode', 'required');
  }
  if (kind === 'earlier_result') {
    if (earlierItemCode === null) faults.add('earlierItemCode', 'required');
    else if (!around.itemCodes.has(earlierItemCode)) faults.add('earlierItemCode', 'earlier_unknown');
  } else if (earlierItemCode !== null) faults.add('earlierItemCode', 'earlier_only');
  if (kind === 'commitment' || kind === 'abolished') faults.required('basis', basis);
  if (need !== null) needFaults(faults.below('need'), need, item, around);
}

/** What one datum lacks: its evidence type, the fields of it, the situations it is needed in. */
export function needFaults(faults: Faults, need: WrittenNeed, item: WrittenItem, around: Surroundings): void {
  const fields = fieldsOf(need.evidenceTypeCode, item, around.evidenceTypes);
  if (need.evidenceTypeCode === '') faults.add('evidenceTypeCode', 'required');
  else if (fields === null) faults.add('evidenceTypeCode', 'evidence_unknown');
  if (need.fields.length === 0) faults.add('fields', 'required');
  else if (fields !== null && need.fields.some((field) => !fields.includes(field)))
    faults.add('fields', 'field_unknown');
  if (!isOffered(item.questions, need.condition)) faults.add('condition', 'answer_unknown');
}

/** The fields of a known evidence type, or of one the item brings along; null where there is none. */
export const fieldsOf = (
  code: string,
  { evidence }: Pick<WrittenItem, 'evidence'>,
  known: ReadonlyMap<string, EvidenceType>,
): readonly string[] | null => known.get(code)?.fields ?? evidence.find((one) => one.code === code)?.fields ?? null;
