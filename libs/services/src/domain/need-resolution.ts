import type { HealthState } from '@zeqing/catalogue';
import { addDays, type Id, type LocalDate } from '@zeqing/kernel';
import { regionPrefix } from '@zeqing/organisation';
import {
  blocker,
  coverageGap,
  departmentAccountable,
  disputedBlockers,
  failingBlocker,
  failsLastingly,
  dutyBlocker,
  entryClosed,
  missingEntry,
  requestBlocker,
  unfitMode,
  type BlockerSubject,
} from './blockers';
import type { EntryFact, Facts, GrantFact } from './facts';
import { grantServes, requestWasRefused, requestWouldServe, type Purpose } from './grant-match';
import type { DataNeed, EvidenceMapping, EvidenceType, Scope, ServiceItem, ServiceModel } from './item-model';
import type { Blocker } from './readiness-answer';
import { allowsUse } from './use-modes';
import { coversRegion, levelsAbove, narrower, regionToCover } from './region';

/** What one calculation of one item looks at. */
export interface ItemView {
  readonly model: ServiceModel;
  readonly facts: Facts;
  readonly item: ServiceItem;
  readonly purpose: Purpose;
  /** The scope asked for; a need whose subjects are nearer is answered for those. */
  readonly scope: Scope;
  /** The subject's region where the caller named it, six digits. */
  readonly subjectRegion: string | null;
}

/** What of it a need is resolved by: of the item only who handles it, and where. */
export type NeedView = Pick<ItemView, 'facts' | 'purpose' | 'scope' | 'subjectRegion'> & {
  readonly model: Pick<ServiceModel, 'evidenceTypes'>;
  readonly item: Pick<ServiceItem, 'departmentId' | 'regionCode'>;
};

/** How a need stands. `servedLocally`: served for subjects of the item's own region only (U8). */
export interface NeedOutcome {
  readonly served: boolean;
  readonly servedLocally: boolean;
  readonly ownData: boolean;
  readonly entryCode: string | null;
  readonly grantId: Id | null;
  readonly validUntil: LocalDate | null;
  /** Whether the entry can be had now (U10); null for own data and where no entry is known. */
  readonly workingNow: HealthState | null;
  /** The entry's data items it is served by. */
  readonly itemNames: readonly string[];
  readonly blockers: readonly Blocker[];
}

/** What of a need its resolution looks at. */
type AskedNeed = Pick<DataNeed, 'use' | 'evidenceTypeCode' | 'fields' | 'subjectScope'>;

const unserved = (entryCode: string | null, blockers: readonly Blocker[]): NeedOutcome => ({
  served: false,
  servedLocally: false,
  ownData: false,
  entryCode,
  grantId: null,
  validUntil: null,
  workingNow: null,
  itemNames: [],
  blockers,
});

/** The region whose subjects the need has to cover in this question. */
function targetOf(view: NeedView, need: AskedNeed): { scope: Scope; region: string } {
  const scope = narrower(view.scope, need.subjectScope);
  if (scope === view.scope && view.subjectRegion !== null) return { scope, region: regionPrefix(view.subjectRegion) };
  return { scope, region: regionToCover(view.item.regionCode, scope) };
}

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

/** The data items of the entry that carry the needed fields, and the fields none carries. */
export function itemNamesFor(
  need: Pick<DataNeed, 'fields'>,
  mapping: Pick<EvidenceMapping, 'fieldItems'>,
  entry: Pick<EntryFact, 'itemNames'>,
): { readonly itemNames: readonly string[]; readonly missing: readonly string[] } {
  const itemNames: string[] = [];
  const missing: string[] = [];
  for (const field of need.fields) {
    const name = mapping.fieldItems[field];
    if (name !== undefined && entry.itemNames.includes(name)) itemNames.push(name);
    else missing.push(field);
  }
  return { itemNames, missing };
}

/** How one entry stands to the need: served, or everything that is in the way at the same time (U12). */
function throughEntry(
  view: NeedView,
  subject: BlockerSubject,
  need: AskedNeed,
  mapping: EvidenceMapping,
  entry: EntryFact,
): NeedOutcome {
  const { facts, purpose } = view;
  const { itemNames, missing } = itemNamesFor(need, mapping, entry);
  const blockers: Blocker[] = [];
  if (missing.length > 0) {
    const owner = departmentAccountable(facts, entry.departmentId);
    blockers.push(
      blocker(subject, 'field_not_in_entry', owner, 'department_head', {
        entryCode: entry.code,
        missingFields: missing,
      }),
    );
  }
  if (entry.departmentId === purpose.departmentId) {
    // A department asks nobody for what it holds itself.
    return { ...unserved(entry.code, blockers), served: blockers.length === 0, ownData: true, itemNames };
  }
  const closed = entryClosed(subject, entry, facts);
  if (closed !== null) return unserved(entry.code, [...blockers, closed]);
  blockers.push(...disputedBlockers(subject, entry, itemNames, facts));
  const { serving, unfit } = grantsFor(view, entry, itemNames, need.use);
  const granted = throughGrant(facts, subject, entry, { serving, itemNames });
  if (granted !== null) {
    const all = [...blockers, ...granted.blockers];
    return { ...granted, served: all.length === 0, blockers: all };
  }
  const requests = facts.requests.get(entry.code) ?? [];
  // What was refused may be asked for anew: the request under way goes before it.
  const request =
    requests.find((each) => allowsUse(each.mode, need.use) && requestWouldServe(each, purpose, itemNames)) ??
    requests.find((each) => requestWasRefused(each, purpose, itemNames));
  if (request === undefined && unfit !== undefined) {
    const of = { grantId: unfit.id, requesterId: purpose.departmentId };
    return unserved(entry.code, [...blockers, unfitMode(subject, entry, of, facts)]);
  }
  const duty = dutyBlocker(subject, entry, purpose.departmentId, facts);
  const asked = requestBlocker(subject, entry, request ?? null, purpose.departmentId, facts);
  return unserved(entry.code, [...blockers, ...(duty === null ? [] : [duty]), asked]);
}

/** The grants for the purpose: those whose mode allows the use, and one of the others (U2). */
function grantsFor(
  { facts, purpose }: NeedView,
  entry: EntryFact,
  itemNames: readonly string[],
  use: DataNeed['use'],
): { readonly serving: readonly GrantFact[]; readonly unfit: GrantFact | undefined } {
  const all = (facts.grants.get(entry.code) ?? []).filter((grant) =>
    grantServes(grant, purpose, itemNames, facts.today),
  );
  const isFit = ({ mode }: GrantFact): boolean => allowsUse(mode, use);
  return { serving: all.filter(isFit), unfit: all.find((grant) => !isFit(grant)) };
}

/** What the grants that serve the purpose are worth: live, stale, suspended, without resource (U10); null: there is none. */
function throughGrant(
  facts: Facts,
  subject: BlockerSubject,
  entry: EntryFact,
  { serving, itemNames }: { readonly serving: readonly GrantFact[]; readonly itemNames: readonly string[] },
): NeedOutcome | null {
  const live = serving.filter((grant) => !grant.suspended);
  const first = live.find(({ staleSince }) => staleSince === null) ?? live[0] ?? serving[0];
  if (first === undefined) return null;
  const { id: grantId, validUntil, staleSince: since } = first;
  const inTheWay = first.suspended
    ? 'grant_suspended'
    : !entry.hasResource
      ? 'supplying'
      : since !== null
        ? 'supply_stale'
        : failsLastingly(facts, entry)
          ? 'resource_failing'
          : null;
  if (inTheWay === null) {
    const workingNow = entry.health?.state ?? 'unknown';
    return { ...unserved(entry.code, []), served: true, grantId, validUntil, workingNow, itemNames };
  }
  if (inTheWay === 'resource_failing') return unserved(entry.code, [failingBlocker(subject, entry, facts)]);
  const owner = departmentAccountable(facts, entry.departmentId);
  const late = inTheWay === 'supply_stale' && since !== null ? { since, due: addDays(since, -1) } : {};
  const document = { type: 'grant', reference: grantId } as const;
  return unserved(entry.code, [
    blocker(subject, inTheWay, owner, 'liaison', { entryCode: entry.code, document, ...late }),
  ]);
}

/**
 * How a data need of an item stands for the scope asked: the entry is resolved by level, region, coverage and grant
 * (U11), and every blocker of the datum is listed (U12). Served for local subjects only is a coverage gap (U8).
 */
export function resolveNeed(view: NeedView, subject: BlockerSubject, need: AskedNeed): NeedOutcome {
  const evidence = view.model.evidenceTypes.get(need.evidenceTypeCode);
  if (evidence === undefined) throw new Error(`no evidence type ${need.evidenceTypeCode} in the model`);
  const target = targetOf(view, need);
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
