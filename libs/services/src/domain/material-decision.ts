import { blocker, departmentAccountable } from './blockers';
import { adviceOn, NO_ADVICE } from './counter-advice';
import { isMapped } from './item-graph';
import { WAY_KINDS, type Material, type WayKind } from './item-model';
import { isCompulsory, throughWay, type WayOutcome } from './material-ways';
import type { ItemView } from './need-view';
import type { Blocker, Decision, MaterialReadiness } from './readiness-answer';
import { REASON_TEXTS, sayFor, type ReasonCode } from './reasons';

/** A material with what the state of its item has to know of it. */
export interface DecidedMaterial {
  readonly answer: MaterialReadiness;
  /** Compulsory here: `conditional` materials are only decided where their condition holds. */
  readonly compulsory: boolean;
  readonly exempt: boolean;
  readonly byCommitment: boolean;
  readonly servedLocally: boolean;
}

function answerFor(
  material: Material,
  decision: Decision,
  reason: ReasonCode,
  outcome: WayOutcome | null,
  blockers: readonly Blocker[],
): MaterialReadiness {
  const { code, name, origin, necessity } = material;
  const used = decision === 'waive' || decision === 'waive_if_hit' || decision === 'commitment';
  return {
    code,
    name,
    origin,
    necessity,
    decision,
    reason,
    say: sayFor(reason, name),
    basis: (used ? outcome?.way.basis : null) ?? REASON_TEXTS[reason].basis,
    way: used ? (outcome?.way.kind ?? null) : null,
    entryCode: outcome?.entryCode ?? null,
    grantId: outcome?.grantId ?? null,
    validUntil: outcome?.validUntil ?? null,
    workingNow: outcome?.workingNow ?? null,
    blockers,
    ...NO_ADVICE,
  };
}

/** Spared; where the entry leaves somebody out only by a query that finds them (U8, U16). */
function sparedBy(
  { facts }: ItemView,
  material: Material,
  spared: WayOutcome,
  others: readonly WayKind[],
): MaterialReadiness {
  const entry = facts.entries.get(spared.entryCode ?? '');
  if (entry === undefined) return answerFor(material, 'waive', spared.reason, spared, []);
  const answer =
    entry.hasGaps === true
      ? answerFor(material, 'waive_if_hit', 'query_first', spared, [])
      : answerFor(material, 'waive', spared.reason, spared, []);
  const told = { grantId: spared.grantId ?? null, returnedFields: spared.itemNames ?? [], others };
  return { ...answer, ...adviceOn(facts, material, entry, told) };
}

const plain = (
  material: Material,
  decision: Decision,
  reason: ReasonCode,
  blockers: readonly Blocker[] = [],
): DecidedMaterial => ({
  answer: answerFor(material, decision, reason, null, blockers),
  compulsory: isCompulsory(material),
  exempt: false,
  byCommitment: false,
  servedLocally: false,
});

/** What the counter does when no way spares the paper today. */
function unspared(view: ItemView, material: Material, outcome: WayOutcome): { decision: Decision; reason: ReasonCode } {
  if (outcome.servedLocally && view.subjectRegion === null) {
    return { decision: 'undetermined', reason: 'subject_region_needed' };
  }
  if (material.necessity === 'later') return { decision: 'accept_later', reason: 'may_follow_later' };
  if (material.necessity === 'optional') return { decision: 'ask', reason: 'optional_not_spared' };
  return { decision: 'ask', reason: outcome.reason };
}

function noWay(view: ItemView, material: Material): DecidedMaterial {
  const subject = { itemCode: view.item.code, materialCode: material.code, use: 'spare', way: null } as const;
  const compulsory = isCompulsory(material);
  const owner = departmentAccountable(view.facts, view.item.departmentId);
  const missing = blocker({ ...subject, evidenceTypeCode: null, compulsory }, 'no_way_mapped', owner, 'liaison');
  const decision = material.necessity === 'later' ? 'accept_later' : 'ask';
  return plain(material, decision, material.necessity === 'later' ? 'may_follow_later' : 'no_way_mapped', [missing]);
}

/**
 * The counter's decision on one material (U16) by the best of its ways (U5). Own materials are asked, lawfully, and
 * never make a blocker (U4); a commitment never hides the blockers of the data (U5); an unconfirmed item is
 * undetermined, which is not "ask" (U17).
 */
export function decideMaterial(view: ItemView, material: Material): DecidedMaterial {
  if (!isMapped(view.item)) return plain(material, 'undetermined', 'not_mapped');
  if (material.origin !== 'department_issued' && material.ways.length === 0)
    return plain(material, 'ask', 'applicant_own');
  const ways = [...material.ways].sort((a, b) => WAY_KINDS.indexOf(a.kind) - WAY_KINDS.indexOf(b.kind));
  const outcomes = ways.map((way) => throughWay(view, material, way));
  const commitment = outcomes.find(({ way }) => way.kind === 'commitment');
  const data = outcomes.filter((outcome) => outcome !== commitment);
  const spared = data.find((outcome) => outcome.spared);
  const base = { compulsory: isCompulsory(material), servedLocally: data.some(({ servedLocally }) => servedLocally) };
  if (spared !== undefined) {
    const others = outcomes.flatMap((each) => (each !== spared && each.spared ? [each.way.kind] : []));
    return { ...base, answer: sparedBy(view, material, spared, others), exempt: true, byCommitment: false };
  }
  const blockers = material.origin === 'department_issued' ? data.flatMap((outcome) => outcome.blockers) : [];
  if (commitment !== undefined) {
    const answer = answerFor(material, 'commitment', 'commitment_accepted', commitment, blockers);
    return { ...base, answer, exempt: false, byCommitment: true };
  }
  const first = data.find(({ servedLocally }) => servedLocally) ?? data[0];
  if (first === undefined) return noWay(view, material);
  const { decision, reason } = unspared(view, material, first);
  return {
    ...base,
    answer: answerFor(material, decision, reason, first, blockers),
    exempt: false,
    byCommitment: false,
  };
}
