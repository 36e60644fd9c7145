import type { Id } from '@zeqing/kernel';
import type { EntryFact, Facts } from './facts';
import { grantServes, requestWouldServe, validOn } from './grant-match';
import type { DataNeed, DataUse, EvidenceType, ServiceItem, ServiceModel } from './item-model';
import { viewOf } from './item-readiness';
import { itemNamesFor } from './need-through-entry';
import type { ItemView } from './need-view';
import { levelsAbove } from './region';
import { allowsUse } from './use-modes';

/** A datum one item needs and how far the way to it is gone: what a package of requests is made of (U36). */
export interface ItemNeed {
  readonly itemCode: string;
  readonly itemName: string;
  /** The department that handles the item and would ask. */
  readonly departmentId: Id;
  readonly materialCode: string | null;
  readonly use: DataUse;
  readonly compulsory: boolean;
  readonly evidenceTypeCode: string;
  readonly evidenceTypeName: string;
  /** The nearest mapped entry; null where none is: a row for the need list instead. */
  readonly entryCode: string | null;
  readonly providerDepartmentId: Id | null;
  readonly fields: readonly string[];
  /** Data items of the entry that carry the fields. */
  readonly itemNames: readonly string[];
  /** `own_data`: the department holds it itself; `granted`; `requested`; `other_purpose`: granted for something else, or in a mode that does not serve. */
  readonly status: 'own_data' | 'granted' | 'requested' | 'other_purpose' | 'open' | 'not_mapped';
  readonly grantId: Id | null;
  readonly requestId: Id | null;
}

interface Wanted {
  readonly need: DataNeed;
  readonly materialCode: string | null;
}

/** Every data need of an item, of its materials' ways and of its other uses. */
const wantedBy = (item: ServiceItem): readonly Wanted[] => [
  ...item.materials.flatMap(({ code, ways }) =>
    ways.flatMap(({ need }) => (need === null ? [] : [{ need, materialCode: code }])),
  ),
  ...item.uses.map((need) => ({ need, materialCode: null })),
];

const nearest = (item: ServiceItem, evidence: EvidenceType): EvidenceType['mappings'][number] | undefined =>
  evidence.mappings
    .flatMap((mapping) => {
      const rank = levelsAbove(item.regionCode, mapping.regionCode);
      return rank === null ? [] : [{ mapping, rank }];
    })
    .sort((a, b) => a.rank - b.rank || a.mapping.preference - b.mapping.preference)[0]?.mapping;

type Found = Omit<ItemNeed, 'status' | 'grantId' | 'requestId'>;
type Status = Pick<ItemNeed, 'status' | 'grantId' | 'requestId'>;

/** How far the way to a mapped entry is gone. */
function statusOf(view: ItemView, entry: EntryFact, itemNames: readonly string[], use: DataUse): Status {
  const { facts, purpose } = view;
  const nothing = { grantId: null, requestId: null };
  if (entry.departmentId === purpose.departmentId) return { ...nothing, status: 'own_data' };
  const grants = facts.grants.get(entry.code) ?? [];
  const serving = grants.find(
    (grant) => allowsUse(grant.mode, use) && grantServes(grant, purpose, itemNames, facts.today),
  );
  if (serving !== undefined) return { ...nothing, status: 'granted', grantId: serving.id };
  const asked = facts.requests
    .get(entry.code)
    ?.find((request) => allowsUse(request.mode, use) && requestWouldServe(request, purpose, itemNames));
  if (asked !== undefined) return { ...nothing, status: 'requested', requestId: asked.id };
  const other = grants.find(
    (grant) => grant.beneficiaryIds.includes(purpose.departmentId) && validOn(grant, facts.today),
  );
  if (other === undefined) return { ...nothing, status: 'open' };
  return { ...nothing, status: 'other_purpose', grantId: other.id };
}

function itemNeed(view: ItemView, { need, materialCode }: Wanted): ItemNeed {
  const { item, model, facts } = view;
  const evidence = model.evidenceTypes.get(need.evidenceTypeCode);
  if (evidence === undefined) throw new Error(`no evidence type ${need.evidenceTypeCode} in the model`);
  const mapping = nearest(item, evidence);
  const entry = mapping && facts.entries.get(mapping.entryCode);
  const itemNames = mapping && entry ? itemNamesFor(need, mapping, entry).itemNames : [];
  const found: Found = {
    itemCode: item.code,
    itemName: item.name,
    departmentId: item.departmentId,
    materialCode,
    use: need.use,
    compulsory: need.compulsory,
    evidenceTypeCode: evidence.code,
    evidenceTypeName: evidence.name,
    entryCode: entry?.code ?? null,
    providerDepartmentId: entry?.departmentId ?? evidence.proposedSourceId,
    fields: need.fields,
    itemNames,
  };
  if (entry === undefined) return { ...found, status: 'not_mapped', grantId: null, requestId: null };
  return { ...found, ...statusOf(view, entry, itemNames, need.use) };
}

/** What an item needs of others' data, and what of it is granted or asked for already (U2, U36). */
export function needsOfItem(model: ServiceModel, facts: Facts, item: ServiceItem): readonly ItemNeed[] {
  const view = viewOf(model, facts, item, {});
  return wantedBy(item).map((wanted) => itemNeed(view, wanted));
}
