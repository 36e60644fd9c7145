import { newId, type Id, type LocalDate } from '@zeqing/kernel';
import type {
  CaseVolume,
  DataNeed,
  EvidenceMapping,
  EvidenceType,
  Material,
  OneThing,
  ServiceItem,
} from '../../domain/item-model';
import { sameContent } from './draft';
import {
  NO_MEASURES,
  type WrittenContent,
  type WrittenEvidence,
  type WrittenItem,
  type WrittenMaterial,
  type WrittenNeed,
  type WrittenOneThing,
} from './written-model';

const needOf = ({ use, evidenceTypeCode, fields, compulsory, subjectScope, condition }: DataNeed): WrittenNeed => ({
  ...{ use, evidenceTypeCode, fields, compulsory, subjectScope, condition },
});

function materialOf({ ways, ...material }: Material): WrittenMaterial {
  const { code, name, origin, necessity, forms, condition, issuedBy, source } = material;
  return {
    ...{ code, name, origin, necessity, forms, condition, issuedBy, source },
    ways: ways.map(({ kind, need, earlierItemCode, basis }) => ({
      ...{ kind, need: need && needOf(need), earlierItemCode, basis },
    })),
  };
}

/** An item in force as somebody would have written it; what only versions keep is not there. */
export function writtenItem(item: ServiceItem): WrittenItem {
  const { code, nationalCode, localCode, handlingCode, name, itemType, regionCode, guideVersion, status } = item;
  return {
    ...{ code, nationalCode, localCode, handlingCode, name, itemType, regionCode, guideVersion, status },
    ...{ completeForGuide: item.materialsConfirmedAt === null ? null : guideVersion, template: null },
    questions: item.questions,
    situations: item.situations,
    materials: item.materials.map(materialOf),
    uses: item.uses.map(needOf),
    ...{ measures: NO_MEASURES, evidence: [] },
    ...(item.caseVolume && { caseVolume: item.caseVolume }),
  };
}

/** The volume of an item in force: what a draft may be published with is whole. */
function volumeOf({ caseVolume }: WrittenItem): CaseVolume | null {
  const { cases = null, year = null, source = null } = caseVolume ?? {};
  return cases === null || year === null || source === null ? null : { cases, year, source };
}

/** Who confirms the list, and when. */
export interface Confirmation {
  readonly by: string;
  readonly on: LocalDate;
}

/** What was written as an item in force: the list counts as confirmed only for the guide it was confirmed for (U1). */
export function itemInForce(written: WrittenItem, departmentId: Id, confirmation: Confirmation): ServiceItem {
  const { completeForGuide, materials, uses, questions, situations } = written;
  const { code, nationalCode, localCode, handlingCode, name, itemType, regionCode, guideVersion, status } = written;
  const isConfirmed = completeForGuide !== null && completeForGuide === written.guideVersion;
  return {
    ...{ code, nationalCode, localCode, handlingCode, name, itemType, regionCode, guideVersion, status },
    ...{ id: newId(), departmentId, questions, situations },
    materialsConfirmedBy: isConfirmed ? confirmation.by : null,
    materialsConfirmedAt: isConfirmed ? confirmation.on : null,
    caseVolume: volumeOf(written),
    materials: materials.map((material) => ({
      ...material,
      id: newId(),
      ways: material.ways.map((way) => ({ ...way, need: way.need && { ...way.need, id: newId() } })),
    })),
    uses: uses.map((use) => ({ ...use, id: newId() })),
  };
}

/** A one-thing in force as somebody would have written it. */
export function writtenOneThing({ code, name, leadName, nationalBatch, matters, edges }: OneThing): WrittenOneThing {
  const placeOf = (id: Id): number => matters.findIndex((matter) => matter.id === id);
  return {
    ...{ code, name, leadName, nationalBatch, cooperating: [], measures: NO_MEASURES },
    matters: matters.map(({ name: called, departmentName, kind, itemCode }) => ({
      ...{ name: called, departmentName, kind, itemCode },
    })),
    edges: edges
      .map(({ fromMatterId, toMatterId, relation }) => ({
        ...{ from: placeOf(fromMatterId), to: placeOf(toMatterId), relation },
      }))
      .sort((a, b) => a.from - b.from || a.to - b.to),
  };
}

/** What was written as a one-thing in force, led by the department. */
export function oneThingInForce(written: WrittenOneThing, leadDepartmentId: Id): OneThing {
  const { code, name, leadName, nationalBatch } = written;
  const matters = written.matters.map((matter, at) => ({ ...matter, id: newId(), position: at + 1 }));
  return {
    ...{ id: newId(), code, name, leadName, nationalBatch, leadDepartmentId, matters },
    edges: written.edges.flatMap(({ from, to, relation }) => {
      const [a, b] = [matters[from], matters[to]];
      return a && b ? [{ fromMatterId: a.id, toMatterId: b.id, relation }] : [];
    }),
  };
}

/** Mappings an item brings along for the first time: what the version in force brought may have been changed since. */
export function newlyBrought(
  { code, mappings }: Pick<WrittenEvidence, 'code' | 'mappings'>,
  inForce: WrittenContent | null,
): readonly EvidenceMapping[] {
  const before = inForce !== null && 'evidence' in inForce ? inForce.evidence.filter((one) => one.code === code) : [];
  return mappings.filter((mapping) => !before.some((one) => one.mappings.some((its) => sameContent(its, mapping))));
}

/** The evidence types an item needs, with what it brings along: a new mapping of a region takes the known one's place. */
export function withBrought(
  known: readonly EvidenceType[],
  { evidence }: Pick<WrittenItem, 'evidence'>,
  inForce: WrittenContent | null,
): EvidenceType[] {
  const types = new Map(known.map((type) => [type.code, type]));
  for (const brought of evidence) {
    const type = types.get(brought.code) ?? {
      ...{ ...brought, proposedSourceId: null, proposedSourceName: null, proposedSourceOutside: false, mappings: [] },
    };
    const mappings = newlyBrought(brought, inForce);
    const regions = new Set(mappings.map(({ regionCode }) => regionCode));
    const kept = type.mappings.filter(({ regionCode }) => !regions.has(regionCode));
    types.set(brought.code, { ...type, mappings: [...kept, ...mappings] });
  }
  return [...types.values()];
}
