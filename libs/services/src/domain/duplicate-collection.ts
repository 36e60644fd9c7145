import {
  judgeCandidate,
  type CollectedThing,
  type CollectionState,
  type DuplicatePair,
  type DuplicatePart,
  type OwedRow,
} from '@zeqing/lists';
import type { DataNeed, EvidenceType, Material, ServiceItem, WayKind } from './item-model';

/** From here on a pair is worth a warning. */
export const WARN_FROM = 0.5;
/** What an evidence type common to both sides weighs; the rest is the words. */
const MAPPING_WEIGHT = 0.6;

/** What an item asks for, with what is known of the datum behind it. */
export interface Collected extends CollectedThing {
  readonly fields: readonly string[];
  readonly evidenceTypes: readonly EvidenceType[];
  /** Ways by which it is spared. */
  readonly ways: readonly { readonly kind: WayKind; readonly evidenceTypeCode: string | null }[];
}

/**
 * Everything a service item collects that a department may hold already: materials that a department issued, and the
 * fields it needs to verify or prefill (U6). The applicant’s own papers are never meant (U4).
 */
export function collectedBy(item: ServiceItem, types: ReadonlyMap<string, EvidenceType>): readonly Collected[] {
  const of = { itemCode: item.code, itemName: item.name, departmentId: item.departmentId };
  const typesOf = (needs: readonly DataNeed[]): readonly EvidenceType[] =>
    [...new Set(needs.map(({ evidenceTypeCode }) => evidenceTypeCode))].flatMap((code) => types.get(code) ?? []);
  const materials = item.materials
    .filter(({ origin }) => origin !== 'applicant')
    .map((material): Collected => {
      const needs = needsOf(material);
      const fields = [...new Set(needs.flatMap((need) => need.fields))];
      const ways = material.ways.map(({ kind, need }) => ({ kind, evidenceTypeCode: need?.evidenceTypeCode ?? null }));
      return { ...of, kind: 'material', name: material.name, fields, evidenceTypes: typesOf(needs), ways };
    });
  const uses = item.uses
    .filter(({ use }) => use === 'verify' || use === 'prefill')
    .flatMap((need) =>
      need.fields.map((name): Collected => {
        return { ...of, kind: 'field', name, fields: [name], evidenceTypes: typesOf([need]), ways: [wayOf(need)] };
      }),
    );
  return [...materials, ...uses];
}

const needsOf = (material: Material): readonly DataNeed[] =>
  material.ways.flatMap(({ need }) => (need === null ? [] : [need]));
const wayOf = ({ evidenceTypeCode }: DataNeed) => ({ kind: 'shared_data' as const, evidenceTypeCode });

/**
 * The owed rows a collected thing repeats, the likeliest first. The score is explained part by part: whether both are of
 * one evidence type (U11), how the names agree, and which fields are among the items. Source: Decree 809 arts 19, 40(1);
 * R20. A warning to whoever collects and to the authority, never a finding.
 */
export function duplicatesOf(collected: Collected, owed: readonly OwedRow[]): readonly DuplicatePair[] {
  return owed
    .map((row) => pairOf(collected, row))
    .filter(({ score }) => score >= WARN_FROM)
    .sort((a, b) => b.score - a.score || (a.owed.entryCode < b.owed.entryCode ? -1 : 1));
}

function pairOf(collected: Collected, row: OwedRow): DuplicatePair {
  const { itemCode, itemName, departmentId, kind, name } = collected;
  const { parts, score } = judged(collected, row);
  const { dutyRowId, entryCode, entryName, providerDepartmentId } = row;
  return {
    collected: { itemCode, itemName, departmentId, kind, name },
    owed: { dutyRowId, entryCode, entryName, providerDepartmentId },
    ...{ state: stateOf(collected, entryCode), score, parts },
  };
}

function judged(
  collected: Collected,
  row: OwedRow,
): { readonly score: number; readonly parts: readonly DuplicatePart[] } {
  const names = [collected.name, ...collected.evidenceTypes.map((type) => type.name)];
  const entry = { name: row.entryName, items: row.items };
  const byWords = names
    .map((name) => judgeCandidate({ name, items: collected.fields }, entry))
    .reduce((best, one) => (one.score > best.score ? one : best));
  const mapped = collected.evidenceTypes.filter((type) => mapsTo(type, row.entryCode));
  if (mapped.length === 0) return byWords;
  const agreed = mapped.map((type) => type.name);
  const mapping: DuplicatePart = { part: 'mapping', weight: MAPPING_WEIGHT, score: 1, agreed, missing: [] };
  const rest = byWords.parts.map((part) => ({ ...part, weight: part.weight * (1 - MAPPING_WEIGHT) }));
  return { score: MAPPING_WEIGHT + byWords.score * (1 - MAPPING_WEIGHT), parts: [mapping, ...rest] };
}

const mapsTo = ({ mappings }: EvidenceType, code: string): boolean =>
  mappings.some(({ entryCode }) => entryCode === code);

/** Ways that a person meets without bringing the paper; a promise or the office's own look at it is none. */
const SPARING: readonly WayKind[] = ['abolished', 'shared_data', 'e_licence', 'earlier_result'];

function stateOf({ ways, evidenceTypes }: Collected, entryCode: string): CollectionState {
  const mapped = evidenceTypes.filter((type) => mapsTo(type, entryCode)).map(({ code }) => code);
  const byEntry = ways.some(
    ({ kind, evidenceTypeCode }) =>
      kind === 'shared_data' && evidenceTypeCode !== null && mapped.includes(evidenceTypeCode),
  );
  if (byEntry) return 'spared';
  return ways.some(({ kind }) => SPARING.includes(kind)) ? 'other_way' : 'asked';
}
