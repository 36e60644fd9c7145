import { addDays } from '@zeqing/kernel';
import {
  blocker,
  departmentAccountable,
  disputedBlockers,
  dutyBlocker,
  entryClosed,
  failingBlocker,
  failsLastingly,
  requestBlocker,
  unfitMode,
  type BlockerSubject,
} from './blockers';
import type { EntryFact, Facts, GrantFact } from './facts';
import { grantServes, requestWasRefused, requestWouldServe } from './grant-match';
import type { DataNeed, EvidenceMapping } from './item-model';
import { unserved, type AskedNeed, type NeedOutcome, type NeedView } from './need-view';
import type { Blocker } from './readiness-answer';
import { allowsUse } from './use-modes';

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
export function throughEntry(
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
