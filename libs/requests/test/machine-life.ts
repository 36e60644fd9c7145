import {
  after,
  before,
  dueOf,
  firstWorked,
  HOUR_OF_ACTS,
  ownEndOf,
  rungsOf,
  type ModelClock,
  type Span,
} from './machine-days';
import { alarm, changed, opened, type ModelGrant, type ModelSuspension, type ModelTerms } from './machine-grant';

// What a request of the pure model is, what its clocks do, and what sweeps find: written from Decree 809 and the
// semantics.

export type Side = 'requester' | 'provider' | 'authority';
export type ModelEntry = 'conditional' | 'open' | 'standing' | 'standing_bare';
export type ModelCut = 'items' | 'period' | 'scope';

export interface ModelAct {
  readonly by: Side;
  readonly from: readonly string[];
  /** Where it leads; left out, where it leaves the request. */
  readonly to?: string | ((model: Model) => string);
  /** Why it is refused although the state allows it. */
  readonly unless?: (model: Model) => string | null;
  readonly then?: (model: Model) => void;
  /** It begins another request, or comes to nothing, and leaves this one as it is. */
  readonly leavesAlone?: true | ((model: Model) => boolean);
}

/** What a request is born with. */
export interface Traits {
  readonly entry: ModelEntry;
  /** Urgent: where the local rule has the authority check such requests first (U34). */
  readonly urgent: boolean;
  /** For more than the asking department (U19). */
  readonly wide: boolean;
  /** From which day and for how many it is asked for. */
  readonly from: number;
  readonly days: number;
}

export interface ModelSupply {
  readonly attempt: number;
  readonly on: number;
  /** Told to the requester with the supply: a calendar that changes does not move it. */
  readonly dueOn: number;
  readonly remindOn: number;
  outcome: 'awaiting' | 'confirmed' | 'rejected' | 'withdrawn';
  reminded: boolean;
  deemed: boolean;
}

export interface Model {
  readonly traits: Traits;
  readonly asked: ModelTerms;
  /** A consent to another scope than that of a grant (art. 25). */
  readonly isOtherScope: boolean;
  state: string;
  since: number;
  version: number;
  today: number;
  isSigned: boolean;
  isReceived: boolean;
  /** The n-th department that may answer. */
  provider: number;
  /** Who passed it on (U39). */
  readonly passedOn: number[];
  proposal: 'agree' | 'refuse' | ModelCut;
  supplement: (Span & { readonly dueOn: number }) | null;
  extension: 'asked' | 'consented' | 'declined' | 'told' | null;
  supply: ModelSupply | null;
  readonly suspensions: ModelSuspension[];
  readonly serviceChanges: ('stop' | 'alter')[];
  grant: ModelGrant | null;
  renewal: { readonly from: number; readonly terms: ModelTerms; readonly isUnderWay: boolean } | null;
  effectTold: boolean;
  /** The provider stopped the service, and no ruling has undone it. */
  isStopped: boolean;
  /** Another request came of its end. */
  beganAnew: boolean;
  disposal: { dueOn: number; remindOn: number; reminded: boolean; overdue: boolean; lifted: boolean } | null;
  readonly clocks: ModelClock[];
  /** Whose time ran out in each term and on which day, and of what it is suspected. */
  readonly facts: Map<string, { readonly holder: string; readonly dueOn: number }>;
  readonly cases: Map<string, string>;
}

/** How many days after the first of a request the standing answers begin to hold. */
export const STANDING_AFTER = 3;
const CONFIRMATION_DAYS = 5;
const REMINDED_BEFORE = 2;
const DISPOSAL_DAYS = 20;
const DISPOSAL_REMINDED_BEFORE = 5;

export const drafted = (traits: Traits): Model => ({
  ...{ traits, isOtherScope: false },
  asked: { items: 3, purposes: 2, wide: traits.wide, until: traits.from + traits.days },
  ...{ state: 'draft', since: traits.from, version: 1, today: traits.from, isSigned: false, isReceived: false },
  ...{ provider: 0, passedOn: [], proposal: 'agree', supplement: null, extension: null, supply: null },
  ...{ suspensions: [], serviceChanges: [], grant: null, renewal: null, effectTold: false, disposal: null },
  ...{ isStopped: false, beganAnew: false },
  ...{ clocks: [], facts: new Map(), cases: new Map() },
});

/** Drafted from what a grant gives, for one purpose more, and amended once (art. 25). */
export const forOtherScope = ({ traits, today }: Model, { terms }: ModelGrant): Model => ({
  ...drafted({ ...traits, wide: terms.wide }),
  ...{ isOtherScope: true, asked: { ...terms, purposes: terms.purposes + 1 }, since: today, today, version: 2 },
});

const PERIOD_CUT = 10;
/** What is left of what was asked for; null where the cut takes nothing away or leaves nothing (U32). */
export function cutOf(model: Model, cut: ModelCut): ModelTerms | null {
  const { asked } = model;
  if (cut === 'items') return { ...asked, items: asked.items - 1 };
  if (cut === 'scope') return asked.wide ? { ...asked, purposes: asked.purposes - 1, wide: false } : null;
  const until = asked.until - PERIOD_CUT;
  return until >= model.traits.from ? { ...asked, until } : null;
}

/** What the answer gave of what was asked for. */
export function grantedBy(model: Model): ModelTerms {
  const { proposal, asked } = model;
  return proposal === 'agree' || proposal === 'refuse' ? asked : (cutOf(model, proposal) ?? asked);
}

export const isAnsweredBeforehand = ({ traits, today }: Model): boolean =>
  traits.entry.startsWith('standing') && today >= traits.from + STANDING_AFTER;

export const running = (model: Model, phase: string): ModelClock | undefined =>
  model.clocks.find((clock) => clock.phase === phase && clock.stoppedOn === null);

export function start(model: Model, phase: ModelClock['phase']): void {
  const { today, traits, provider } = model;
  const budget = { check: 2, answer: traits.entry === 'conditional' ? 10 : 1, supply: 20, correction: 10 }[phase];
  model.clocks.push({
    ...{ phase, budget, extension: 0, stoppedOn: null, stoppedDue: null, pauses: [], requesters: [] },
    fired: new Map(),
    startedAt: today * 24 + HOUR_OF_ACTS,
    // What is received on a day off counts for the next working day (U27); a signature counts for its own day.
    startedOn: phase === 'supply' ? today : firstWorked(today),
    holder: phase === 'check' ? 'authority' : `provider ${provider}`,
  });
}

/** A term by its phase; one that a ruling began anew by its number too (U40). */
function termOf({ clocks }: Model, clock: ModelClock): string {
  const number = clocks.filter(({ phase }) => phase === clock.phase).indexOf(clock);
  return number === 0 ? clock.phase : `${clock.phase} ${number}`;
}

/** The fact that a term ran out, and the suspicion once the holder's own days have run out too (U28, U29). */
function noteLate(model: Model, clock: ModelClock): void {
  const term = termOf(model, clock);
  const fact = { holder: clock.holder, dueOn: dueOf(clock) };
  if (!model.facts.has(term)) model.facts.set(term, fact);
  const own = ownEndOf(clock);
  if (own !== null && model.today > own) model.cases.set(term, '39-4');
}

export function stop(model: Model, ...phases: ModelClock['phase'][]): void {
  for (const phase of phases) {
    const clock = running(model, phase);
    if (!clock) continue;
    if (model.today > dueOf(clock)) noteLate(model, clock);
    clock.stoppedDue = dueOf(clock);
    clock.stoppedOn = model.today;
  }
}

export function openGrant(model: Model): void {
  model.grant = opened(grantedBy(model), model.today);
}

export function changeGrant({ grant, today }: Model, state: ModelGrant['state'], terms?: Partial<ModelTerms>): void {
  if (grant) changed(grant, state, today, terms);
}

export function endSuspension({ suspensions }: Model, endedAs: ModelSuspension['endedAs']): void {
  const last = suspensions.at(-1);
  if (last) last.endedAs ??= endedAs;
}

export function move(model: Model, state: string): void {
  if (model.state !== state) model.since = model.today;
  model.state = state;
  model.version++;
}

/** What the sweeps of a day do to a request: reminders, facts, and the ends that days alone bring. */
export function sweep(model: Model): void {
  for (const clock of model.clocks) if (clock.stoppedOn === null) fire(model, clock);
  beSilent(model);
  const { supplement, grant, today } = model;
  if (model.state === 'supplementing' && supplement && supplement.dueOn < today) {
    stop(model, 'answer');
    move(model, 'returned_unfinished');
  }
  if (grant && grant.state !== 'ended' && grant.terms.until < today) {
    endSuspension(model, 'expired');
    changeGrant(model, 'ended');
    move(model, 'disposal_due');
  }
  if (model.state === 'disposal_due') waitForDisposal(model);
  if (grant) alarm(grant, today);
}

export function fire(model: Model, clock: ModelClock): void {
  const now = model.today * 24 + HOUR_OF_ACTS;
  const due = rungsOf(clock).filter(([rung, at]) => at <= now && !clock.fired.has(rung));
  for (const [rung] of due) clock.fired.set(rung, model.today);
  if (due.some(([rung]) => ['T+1', 'own_days'].includes(rung))) noteLate(model, clock);
}

/** Silence upon a supply: a reminder, then deemed usable; the request does not move (U31). */
function beSilent({ supply, today }: Model): void {
  if (supply?.outcome !== 'awaiting') return;
  supply.reminded ||= supply.remindOn <= today;
  supply.deemed ||= supply.reminded && supply.dueOn < today;
}

/** The last day to dispose and that of the reminder, told when they are set: a calendar that changes does not move them. */
export function disposeBy(model: Model, dueOn: number): void {
  const remindOn = before(dueOn, DISPOSAL_REMINDED_BEFORE);
  const kept = model.disposal?.lifted === false ? model.disposal : { reminded: false, overdue: false };
  model.disposal = { ...kept, dueOn, remindOn, lifted: false };
}

function waitForDisposal(model: Model): void {
  const { today } = model;
  if (model.disposal?.lifted !== false) disposeBy(model, after(model.since, DISPOSAL_DAYS));
  const { disposal } = model;
  if (disposal === null) return;
  disposal.reminded ||= disposal.remindOn <= today && today <= disposal.dueOn;
  if (disposal.overdue || disposal.dueOn >= today) return;
  disposal.overdue = true;
  // The fact is the first one's: another end of use after a ruling makes no second (U28).
  if (!model.facts.has('disposal')) model.facts.set('disposal', { holder: 'requester', dueOn: disposal.dueOn });
  model.cases.set('disposal', '40-4');
}

export function supplied(model: Model): void {
  const attempt = (model.supply?.attempt ?? 0) + 1;
  const dueOn = after(model.today, CONFIRMATION_DAYS);
  const term = { dueOn, remindOn: before(dueOn, REMINDED_BEFORE) };
  model.supply = { attempt, on: model.today, ...term, outcome: 'awaiting', reminded: false, deemed: false };
}

/** What a ruling makes of a refusal: a request that is agreed from its beginning (U40). */
export function agreeByRuling(model: Model): void {
  Object.assign(model, { isSigned: true, isReceived: true });
  start(model, 'supply');
  move(model, 'agreed');
}
