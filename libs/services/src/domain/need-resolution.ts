import { coverageGap, missingEntry, type BlockerSubject } from './blockers';
import type { EvidenceMapping, EvidenceType } from './item-model';
import { throughEntry } from './need-through-entry';
import { unserved, type AskedNeed, type NeedOutcome, type NeedView } from './need-view';
import { coversRegion, levelsAbove, regionToCover, targetOf } from './region';

/** Entries that may serve: own level, then upper levels, then where the subject is registered (U11). */
function candidates(view: NeedView, evidence: EvidenceType, region: string): readonly EvidenceMapping[] {
  const rankOf = (mapping: EvidenceMapping): number | null =>
    levelsAbove(view.item.regionCode, mapping.regionCode) ??
    (view.subjectRegion !== null && coversRegion(mapping.subjectRegionPrefixes, region)
      ? Number.MAX_SAFE_INTEGER
      : null);
  return evidence.mappings
    .flatMap((mapping) => {
      const rank = rankOf(mapping);
      return rank === null ? [] : [{ mapping, rank }];
    })
    .sort((a, b) => a.rank - b.rank || a.mapping.preference - b.mapping.preference)
    .map(({ mapping }) => mapping);
}

/**
 * How a data need of an item stands for the scope asked: the entry is resolved by level, region, coverage and grant
 * (U11), and every blocker of the datum is listed (U12). Served for local subjects only is a coverage gap (U8).
 */
export function resolveNeed(view: NeedView, subject: BlockerSubject, need: AskedNeed): NeedOutcome {
  const evidence = view.model.evidenceTypes.get(need.evidenceTypeCode);
  if (evidence === undefined) throw new Error(`no evidence type ${need.evidenceTypeCode} in the model`);
  const target = targetOf(view.item.regionCode, view, need.subjectScope);
  const possible = candidates(view, evidence, target.region);
  const through = (mapping: EvidenceMapping): NeedOutcome => {
    const entry = view.facts.entries.get(mapping.entryCode);
    return entry === undefined
      ? unserved(mapping.entryCode, [missingEntry(subject, evidence, view.facts, view.item.departmentId)])
      : throughEntry(view, subject, need, mapping, entry);
  };
  const best = (mappings: readonly EvidenceMapping[]): NeedOutcome | undefined => {
    const outcomes = mappings.map(through);
    return outcomes.find(({ served }) => served) ?? outcomes[0];
  };
  const covering = best(
    possible.filter(({ subjectRegionPrefixes }) => coversRegion(subjectRegionPrefixes, target.region)),
  );
  if (covering !== undefined) return covering;
  const local = regionToCover(view.item.regionCode, 'local');
  const covered = possible.filter(({ subjectRegionPrefixes }) => coversRegion(subjectRegionPrefixes, local));
  const nearest = best(covered) ?? best(possible);
  if (nearest === undefined)
    return unserved(null, [missingEntry(subject, evidence, view.facts, view.item.departmentId)]);
  const entry = nearest.entryCode === null ? undefined : view.facts.entries.get(nearest.entryCode);
  const gap = coverageGap(subject, evidence, entry ?? null, target.scope, view.facts);
  return {
    ...nearest,
    served: false,
    servedLocally: nearest.served && covered.length > 0,
    blockers: [...nearest.blockers, gap],
  };
}
