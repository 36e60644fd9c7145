import { after, dueOf, workedBetween } from './machine-days';
import {
  cutOf,
  isAnsweredBeforehand,
  openGrant,
  running,
  start,
  stop,
  type Model,
  type ModelAct,
} from './machine-life';

// What the pure model may do with a request up to its answer.

export const EXTENSION_DAYS = 5;
const SUPPLEMENT_DAYS = 10;
const TRANSFER_DAYS = 3;
const TRANSFERS = 2;
const OPEN = [
  ...['draft', 'signing', 'checking', 'reviewing', 'supplementing', 'extension_requested', 'answer_signing'],
  ...['agreed', 'supplying'],
];

const isOver = (model: Model): boolean => {
  const clock = running(model, 'answer');
  return !clock || model.today > dueOf(clock);
};
const tooLate = (model: Model): string | null => (isOver(model) ? 'request.extension_too_late' : null);
/** What is asked for lies in the past by now (art. 20). */
const isPast = (model: Model): string | null => (model.asked.until < model.today ? 'request.incomplete' : null);

function receive(model: Model): void {
  model.isReceived = true;
  start(model, 'answer');
}

function sign(model: Model, to: string): void {
  model.isSigned = true;
  model.isReceived = to !== 'checking';
  if (to === 'checking') start(model, 'check');
  if (to === 'reviewing') start(model, 'answer');
  if (to === 'agreed') start(model, 'supply');
  if (to === 'shared') openGrant(model);
}

const signedTo = (model: Model): string => {
  if (isAnsweredBeforehand(model)) return model.traits.entry === 'standing' ? 'shared' : 'agreed';
  return model.traits.urgent && model.traits.entry === 'conditional' ? 'checking' : 'reviewing';
};

/** A use that would be over before it is granted (U32). */
const cutToThePast = (model: Model): string | null =>
  model.proposal === 'period' && (cutOf(model, 'period')?.until ?? model.today) < model.today
    ? 'request.cuts_wrong'
    : null;

const propose = (proposal: Model['proposal']) =>
  ({
    by: 'provider',
    from: ['reviewing', 'extension_requested'],
    to: 'answer_signing',
    unless: (model) => {
      const cuts = proposal !== 'agree' && proposal !== 'refuse';
      if (cuts && cutOf(model, proposal) === null) return 'request.cuts_wrong';
      return cutToThePast({ ...model, proposal });
    },
    then: (model) => (model.proposal = proposal),
  }) satisfies ModelAct;

/** To the n-th department: never to one that has it, nor, by the departments themselves, back to one that had it. */
const pass = (assigned: boolean, target: (model: Model) => number) =>
  ({
    by: assigned ? 'authority' : 'provider',
    from: ['reviewing'],
    unless: (model) => {
      const { passedOn, provider, today } = model;
      if (assigned && passedOn.length < TRANSFERS) return 'request.transfer_not_exhausted';
      if (!assigned && passedOn.length >= TRANSFERS) return 'request.transfer_limit';
      const startedOn = running(model, 'answer')?.startedOn ?? today;
      if (!assigned && workedBetween(startedOn, today) > TRANSFER_DAYS) return 'request.transfer_too_late';
      const impossible = assigned ? [provider] : [provider, ...passedOn];
      return impossible.includes(target(model)) ? 'request.transfer_target' : null;
    },
    then: (model) => {
      const to = target(model);
      if (!assigned) model.passedOn.push(model.provider);
      model.provider = to;
      // The requester's day does not move (U39).
      const clock = running(model, 'answer');
      if (clock) clock.holder = `provider ${model.provider}`;
    },
  }) satisfies ModelAct;

export const nextProvider = ({ passedOn }: Model): number => passedOn.length + 1;

export const REVIEW_ACTS = {
  sendForSigning: { by: 'requester', from: ['draft'], to: 'signing', unless: isPast },
  sendBack: { by: 'requester', from: ['signing'], to: 'draft' },
  sign: {
    ...{ by: 'requester', from: ['signing'], to: signedTo, unless: isPast },
    then: (model) => sign(model, signedTo(model)),
  },
  passCheck: {
    ...{ by: 'authority', from: ['checking'], to: 'reviewing' },
    then: (model) => {
      stop(model, 'check');
      receive(model);
    },
  },
  returnCheck: {
    ...{ by: 'authority', from: ['checking'], to: 'returned_unfinished' },
    then: (model) => stop(model, 'check'),
  },
  withdraw: {
    ...{ by: 'requester', from: OPEN, to: 'withdrawn' },
    then: (model) => {
      stop(model, 'check', 'answer', 'supply');
      if (model.supply?.outcome === 'awaiting') model.supply.outcome = 'withdrawn';
    },
  },
  askSupplement: {
    ...{ by: 'provider', from: ['reviewing'], to: 'supplementing' },
    unless: ({ supplement }) => (supplement ? 'request.supplement_once' : null),
    then: (model) => {
      model.supplement = { from: model.today, until: null, dueOn: after(model.today, SUPPLEMENT_DAYS) };
      running(model, 'answer')?.requesters.push(model.supplement);
    },
  },
  completeSupplement: {
    ...{ by: 'requester', from: ['supplementing'], to: 'reviewing', unless: isPast },
    then: ({ supplement, today }) => supplement && (supplement.until = today),
  },
  transfer: pass(false, nextProvider),
  transferBack: pass(false, () => 0),
  assign: pass(true, () => 0),
  requestExtension: {
    ...{ by: 'provider', from: ['reviewing'], to: 'extension_requested' },
    unless: (model) => {
      if (model.extension !== null) return 'request.extension_once';
      return model.traits.entry === 'conditional' ? tooLate(model) : 'request.extension_not_possible';
    },
    then: (model) => (model.extension = 'asked'),
  },
  consentExtension: {
    ...{ by: 'authority', from: ['extension_requested'], to: 'reviewing', unless: tooLate },
    then: (model) => (model.extension = 'consented'),
  },
  declineExtension: {
    ...{ by: 'authority', from: ['extension_requested'], to: 'reviewing' },
    then: (model) => (model.extension = 'declined'),
  },
  notifyExtension: {
    ...{ by: 'provider', from: ['reviewing'] },
    unless: (model) => {
      if (model.extension === 'told') return 'request.extension_once';
      return model.extension === 'consented' ? tooLate(model) : 'request.extension_not_consented';
    },
    then: (model) => {
      model.extension = 'told';
      const clock = running(model, 'answer');
      if (clock) clock.extension = EXTENSION_DAYS;
    },
  },
  proposeConsent: propose('agree'),
  proposeRefusal: propose('refuse'),
  proposeFewerItems: propose('items'),
  proposeShorterPeriod: propose('period'),
  proposeNarrowerScope: propose('scope'),
  sendBackAnswer: { by: 'provider', from: ['answer_signing'], to: 'reviewing' },
  signAnswer: {
    ...{ by: 'provider', from: ['answer_signing'], unless: cutToThePast },
    to: ({ proposal }) => (proposal === 'refuse' ? 'refused' : 'agreed'),
    then: (model) => {
      stop(model, 'answer');
      if (model.proposal !== 'refuse') start(model, 'supply');
    },
  },
} as const satisfies Record<string, ModelAct>;
