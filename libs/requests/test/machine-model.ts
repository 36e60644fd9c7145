// A pure model of a request, written from Decree 809 and the semantics and sharing nothing with the product: a table of
// acts, days counted by hand. It is told every act the machine is told, and must come to the same end.

export type Side = 'requester' | 'provider' | 'authority';
export type ExtensionState = 'asked' | 'consented' | 'declined' | 'told';

export interface ModelClock {
  readonly phase: 'answer' | 'supply';
  readonly startedOn: number;
  readonly budget: number;
  stoppedOn: number | null;
}

export interface ModelSpan {
  readonly from: number;
  until: number | null;
}

export interface Model {
  state: string;
  version: number;
  /** Days since 1 January 1970, a Thursday. */
  today: number;
  isReceived: boolean;
  proposal: 'agree' | 'refuse';
  supplement: ModelSpan | null;
  extension: ExtensionState | null;
  rectifyBy: number | null;
  grant: 'live' | 'suspended' | 'ended' | null;
  effectTold: boolean;
  readonly clocks: ModelClock[];
  readonly facts: Set<string>;
  readonly cases: Set<string>;
}

export interface ModelAct {
  readonly by: Side;
  readonly from: readonly string[];
  readonly to: (model: Model) => string;
  /** Why it is refused although the state allows it. */
  readonly unless?: (model: Model) => string | null;
  readonly then?: (model: Model) => void;
}

export const EXTENSION_DAYS = 5;
const ANSWER_DAYS = 10;
const SUPPLY_DAYS = 20;

const isWorked = (day: number): boolean => ![0, 6].includes((day + 4) % 7);

/** The last day of a term by a walk over weekdays: the model lives where no holiday is. Null when it has no end yet. */
function lastDay(start: number, budget: number, skipped: ModelSpan | null): number | null {
  let day = start;
  for (let left = budget; left > 0;) {
    day++;
    const skips = skipped !== null && day >= skipped.from && (skipped.until === null || day < skipped.until);
    if (skips && skipped.until === null) return null;
    if (isWorked(day) && !skips) left--;
  }
  return day;
}

const termOf = (model: Model, clock: ModelClock): number =>
  clock.budget + (clock.phase === 'answer' && model.extension === 'told' ? EXTENSION_DAYS : 0);

/** A supplement does not move it (U29); an extension does, once the requester is told (U30). */
export const dueOf = (model: Model, clock: ModelClock): number =>
  lastDay(clock.startedOn, termOf(model, clock), null) ?? 0;

const running = (model: Model, phase: string): ModelClock | undefined =>
  model.clocks.find((clock) => clock.phase === phase && clock.stoppedOn === null);

function start(model: Model, phase: ModelClock['phase'], budget: number): void {
  let startedOn = model.today;
  // What is received on a day off counts for the next working day (U27); a signature counts for its own day.
  while (phase === 'answer' && !isWorked(startedOn)) startedOn++;
  model.clocks.push({ phase, budget, startedOn, stoppedOn: null });
}

function stop(model: Model, ...phases: string[]): void {
  for (const phase of phases) {
    const clock = running(model, phase);
    if (!clock) continue;
    clock.stoppedOn = model.today;
    if (model.today <= dueOf(model, clock)) continue;
    model.facts.add(phase);
    const own = lastDay(clock.startedOn, termOf(model, clock), phase === 'answer' ? model.supplement : null);
    if (own !== null && model.today > own) model.cases.add(phase);
  }
}

const isOver = (model: Model): boolean => {
  const clock = running(model, 'answer');
  return !clock || model.today > dueOf(model, clock);
};

const to = (state: string) => (): string => state;
const OPEN = 'draft signing reviewing supplementing extension_requested answer_signing agreed supplying'.split(' ');

export const MODEL_ACTS = {
  sendForSigning: { by: 'requester', from: ['draft'], to: to('signing') },
  sendBack: { by: 'requester', from: ['signing'], to: to('draft') },
  sign: {
    by: 'requester',
    from: ['signing'],
    to: to('reviewing'),
    then: (model) => {
      model.isReceived = true;
      start(model, 'answer', ANSWER_DAYS);
    },
  },
  withdraw: { by: 'requester', from: OPEN, to: to('withdrawn'), then: (model) => stop(model, 'answer', 'supply') },
  askSupplement: {
    by: 'provider',
    from: ['reviewing'],
    to: to('supplementing'),
    unless: ({ supplement }) => (supplement ? 'request.supplement_once' : null),
    then: (model) => (model.supplement = { from: model.today, until: null }),
  },
  completeSupplement: {
    by: 'requester',
    from: ['supplementing'],
    to: to('reviewing'),
    then: ({ supplement, today }) => supplement && (supplement.until = today),
  },
  requestExtension: {
    by: 'provider',
    from: ['reviewing'],
    to: to('extension_requested'),
    unless: (model) => {
      if (model.extension !== null) return 'request.extension_once';
      return isOver(model) ? 'request.extension_too_late' : null;
    },
    then: (model) => (model.extension = 'asked'),
  },
  consentExtension: {
    by: 'authority',
    from: ['extension_requested'],
    to: to('reviewing'),
    unless: (model) => (isOver(model) ? 'request.extension_too_late' : null),
    then: (model) => (model.extension = 'consented'),
  },
  declineExtension: {
    by: 'authority',
    from: ['extension_requested'],
    to: to('reviewing'),
    then: (model) => (model.extension = 'declined'),
  },
  notifyExtension: {
    by: 'provider',
    from: ['reviewing'],
    to: to('reviewing'),
    unless: (model) => {
      if (model.extension === 'told') return 'request.extension_once';
      if (model.extension !== 'consented') return 'request.extension_not_consented';
      return isOver(model) ? 'request.extension_too_late' : null;
    },
    then: (model) => (model.extension = 'told'),
  },
  proposeConsent: {
    by: 'provider',
    from: ['reviewing', 'extension_requested'],
    to: to('answer_signing'),
    then: (model) => (model.proposal = 'agree'),
  },
  proposeRefusal: {
    by: 'provider',
    from: ['reviewing', 'extension_requested'],
    to: to('answer_signing'),
    then: (model) => (model.proposal = 'refuse'),
  },
  sendBackAnswer: { by: 'provider', from: ['answer_signing'], to: to('reviewing') },
  signAnswer: {
    by: 'provider',
    from: ['answer_signing'],
    to: ({ proposal }) => (proposal === 'agree' ? 'agreed' : 'refused'),
    then: (model) => {
      stop(model, 'answer');
      if (model.proposal === 'agree') start(model, 'supply', SUPPLY_DAYS);
    },
  },
  supply: { by: 'provider', from: ['agreed'], to: to('supplying'), then: (model) => stop(model, 'supply') },
  confirmSupply: {
    by: 'requester',
    from: ['supplying'],
    to: to('shared'),
    then: (model) => (model.grant = 'live'),
  },
  rejectSupply: {
    by: 'requester',
    from: ['supplying'],
    to: to('agreed'),
    // As if it had never stopped (U31).
    then: (model) => {
      for (const clock of model.clocks) if (clock.phase === 'supply') clock.stoppedOn = null;
    },
  },
  suspend: {
    by: 'provider',
    from: ['shared'],
    to: to('suspended'),
    then: (model) => Object.assign(model, { grant: 'suspended', rectifyBy: model.today + 2 }),
  },
  resume: { by: 'provider', from: ['suspended'], to: to('shared'), then: (model) => (model.grant = 'live') },
  terminate: {
    by: 'provider',
    from: ['suspended'],
    to: to('terminated'),
    unless: ({ rectifyBy, today }) => ((rectifyBy ?? 0) >= today ? 'request.rectification_running' : null),
    then: (model) => (model.grant = 'ended'),
  },
  reportEffect: {
    by: 'requester',
    from: ['shared', 'disposal_due'],
    to: ({ state }) => state,
    unless: ({ effectTold }) => (effectTold ? 'request.effect_reported' : null),
    then: (model) => (model.effectTold = true),
  },
  finishUse: {
    by: 'requester',
    from: ['shared'],
    to: to('disposal_due'),
    then: (model) => (model.grant = 'ended'),
  },
  dispose: { by: 'requester', from: ['disposal_due'], to: to('disposed') },
} as const satisfies Record<string, ModelAct>;

export type ModelActName = keyof typeof MODEL_ACTS;
export const MODEL_ACT_NAMES = Object.keys(MODEL_ACTS) as readonly ModelActName[];

export const isOpenTo = (model: Model, name: ModelActName): boolean => {
  const { from }: ModelAct = MODEL_ACTS[name];
  return from.includes(model.state);
};

/** What the model says to an act of the right person on what was last seen: a refusal's code, or null and it is done. */
export function tell(model: Model, name: ModelActName): string | null {
  const act: ModelAct = MODEL_ACTS[name];
  // Before its receipt a request is its asker's own (U27).
  if (act.by !== 'requester' && !model.isReceived) return 'not_found';
  if (!act.from.includes(model.state)) return 'request.illegal_transition';
  const refused = act.unless?.(model) ?? null;
  if (refused !== null) return refused;
  const next = act.to(model);
  act.then?.(model);
  model.state = next;
  model.version++;
  return null;
}
