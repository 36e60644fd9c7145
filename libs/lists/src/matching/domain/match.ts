import { isGroundComplete, type EntryStatus, type RefusalGround, type ShareType } from '@zeqing/catalogue';
import { LIKE_ENOUGH, likenessOf, type Id, type LocalDate } from '@zeqing/kernel';
import { isEnded, type SettlingState } from '../../settling/domain/settling';

/** What became of a need on the matching board (供需对接). */
export const NEED_OUTCOMES = ['found', 'conditional', 'not_in_catalogue', 'forbidden'] as const;
export type NeedOutcome = (typeof NEED_OUTCOMES)[number];

/** What is to be done about a need next; each leads to one place. */
export const NEXT_STEPS = [
  'request',
  'request_with_conditions',
  'designate',
  'follow_settling',
  'follow_duty',
  'negative_row',
  'list_negative',
] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

/** An entry as far as matching looks at it. */
export interface MatchedEntry {
  readonly id: Id;
  readonly code: string;
  readonly name: string;
  readonly status: EntryStatus;
  readonly shareType: ShareType;
  readonly conditions: string | null;
  readonly refusalGround: RefusalGround | null;
  readonly providerDepartmentId: Id;
}

export interface MatchFacts {
  readonly entry: MatchedEntry | null;
  /** The row of the negative list in force that speaks of it. */
  readonly negativeId: Id | null;
  /** The settling last opened for it. */
  readonly settling: {
    readonly id: Id;
    readonly state: SettlingState;
    /** The day of whoever has the word, and whether it passed without a word. */
    readonly dueOn: LocalDate | null;
    readonly isOverdue: boolean;
  } | null;
}

/**
 * What a need meets: an entry to be asked for, one with conditions, nothing in the catalogue, or what the law forbids. A
 * refusal ground without its article counts as none (U23), so such an entry is asked for like a conditional one.
 * Source: Decree 809 arts 14, 15, 20.
 */
export function outcomeOf({ entry, negativeId }: MatchFacts): NeedOutcome {
  if (negativeId !== null) return 'forbidden';
  if (entry?.status !== 'published') return 'not_in_catalogue';
  if (entry.shareType === 'not_shared') return isGroundComplete(entry.refusalGround) ? 'forbidden' : 'conditional';
  return entry.shareType === 'conditional' ? 'conditional' : 'found';
}

/** Where a need leads to. What a confirmed duty will put into the catalogue is waited for until it is published. */
export function nextStepOf(facts: MatchFacts): NextStep {
  switch (outcomeOf(facts)) {
    case 'found':
      return 'request';
    case 'conditional':
      return 'request_with_conditions';
    case 'forbidden':
      return facts.negativeId === null ? 'list_negative' : 'negative_row';
    case 'not_in_catalogue':
      return settlingStep(facts.settling?.state ?? null);
  }
}

function settlingStep(state: SettlingState | null): NextStep {
  // One that ended on the negative list comes here only once its row is lifted.
  if (state === null || isEnded(state)) return 'designate';
  return state === 'confirmed' || state === 'withdrawal_asked' ? 'follow_duty' : 'follow_settling';
}

/** One thing a candidate was judged by: how much it weighs, how well it agrees, and by which words. */
export interface MatchPart {
  readonly part: 'name' | 'items';
  /** Of the whole, 0 to 1. */
  readonly weight: number;
  /** 0 to 1. */
  readonly score: number;
  readonly agreed: readonly string[];
  /** What was asked for and is not there. */
  readonly missing: readonly string[];
}

export interface Candidate {
  /** 0 to 1: the weighted sum of its parts. */
  readonly score: number;
  readonly parts: readonly MatchPart[];
}

const NAME_WEIGHT = 0.4;
/** Less than this is not worth showing. */
export const LEAST_SCORE = 0.2;

/** Judges an entry by the name and the items asked for; without items the name is all there is. */
export function judgeCandidate(
  asked: { readonly name: string; readonly items: readonly string[] },
  entry: { readonly name: string; readonly items: readonly string[] },
): Candidate {
  const named = likenessOf(asked.name, entry.name);
  const hasItems = asked.items.length > 0;
  const name: MatchPart = {
    ...{ part: 'name', weight: hasItems ? NAME_WEIGHT : 1, score: named.score, agreed: named.shared, missing: [] },
  };
  if (!hasItems) return { score: name.score, parts: [name] };
  const isThere = (item: string): boolean => entry.items.some((one) => likenessOf(item, one).score >= LIKE_ENOUGH);
  const agreed = asked.items.filter(isThere);
  const items: MatchPart = {
    ...{ part: 'items', weight: 1 - NAME_WEIGHT, score: agreed.length / asked.items.length, agreed },
    missing: asked.items.filter((item) => !agreed.includes(item)),
  };
  return { score: name.weight * name.score + items.weight * items.score, parts: [name, items] };
}
