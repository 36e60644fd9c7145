import type { CanonicalValue } from '@zeqing/kernel';
import type { EntryContent } from './entry';

/**
 * The content of an entry as it is hashed and frozen: every field present, missing ones null, lists in their own
 * order; what came later (grade and openness of items, openness) only where it is stated. Two entries are the same content exactly when these values are equal.
 */
export function canonicalEntry(content: EntryContent): { readonly [key: string]: CanonicalValue } {
  const { refusalGround: ground, coverage, openness } = content;
  return {
    code: content.code,
    name: content.name,
    abstract: content.abstract,
    providerDepartmentId: content.providerDepartmentId,
    sourceSystem: content.sourceSystem,
    formatClass: content.formatClass,
    updateFrequency: content.updateFrequency,
    shareType: content.shareType,
    conditions: content.conditions,
    shareModes: [...content.shareModes],
    refusalGround: ground && { kind: ground.kind, title: ground.title, clause: ground.clause, text: ground.text },
    channel: content.channel,
    classification: content.classification,
    items: content.items.map((item) => ({
      name: item.name,
      dataType: item.dataType,
      length: item.length,
      sensitivity: item.sensitivity,
      shareType: item.shareType,
      ...(item.classification === undefined ? {} : { classification: item.classification }),
      ...(item.openKind === undefined ? {} : { openKind: item.openKind }),
    })),
    coverage: {
      subjectRegions: [...coverage.subjectRegions],
      periodFrom: coverage.periodFrom,
      periodTo: coverage.periodTo,
      population: coverage.population,
      knownGaps: coverage.knownGaps,
    },
    ...(openness === undefined ? {} : { openness: { kind: openness.kind, conditions: openness.conditions } }),
  };
}
