import {
  changeGrant,
  disposeBy,
  isAnsweredBeforehand,
  openGrant,
  stop,
  supplied,
  type Model,
  type ModelAct,
  type ModelTerms,
} from './machine-life';

// What the pure model may do from the supply to the end of use.

export const BRIDGE_DAYS = 15;
export const INSTRUCTED_DAYS = 3;
export const RENEWED_DAYS = 400;
const RECTIFY_DAYS = 2;

function reviveSupply({ clocks, supply, today }: Model): void {
  const clock = clocks.find(({ phase }) => phase === 'supply');
  if (!clock || !supply) return;
  // As if it had never stopped; days of silence after which it was deemed usable are the requester's (U31).
  clock.stoppedOn = null;
  clock.stoppedDue = null;
  if (supply.deemed) clock.pauses.push({ from: supply.on, until: today });
}

const renewedTerms = ({ grant }: Model): ModelTerms | null => grant && { ...grant.terms, until: 0 };

export const USE_ACTS = {
  supply: {
    ...{ by: 'provider', from: ['agreed'], to: 'supplying' },
    then: (model) => {
      stop(model, 'supply');
      supplied(model);
    },
  },
  confirmSupply: {
    ...{ by: 'requester', from: ['supplying'], to: 'shared' },
    then: (model) => {
      if (model.supply) model.supply.outcome = 'confirmed';
      openGrant(model);
    },
  },
  rejectSupply: {
    ...{ by: 'requester', from: ['supplying'], to: 'agreed' },
    then: (model) => {
      if (model.supply) model.supply.outcome = 'rejected';
      reviveSupply(model);
    },
  },
  suspend: {
    ...{ by: 'provider', from: ['shared'], to: 'suspended' },
    then: (model) => {
      model.rectifyBy = model.today + RECTIFY_DAYS;
      changeGrant(model, 'suspended');
    },
  },
  resume: { by: 'provider', from: ['suspended'], to: 'shared', then: (model) => changeGrant(model, 'live') },
  terminate: {
    ...{ by: 'provider', from: ['suspended'], to: 'terminated' },
    unless: ({ rectifyBy, today }) => ((rectifyBy ?? 0) >= today ? 'request.rectification_running' : null),
    then: (model) => changeGrant(model, 'ended'),
  },
  renew: {
    ...{ by: 'requester', from: ['shared'], leavesAlone: true },
    then: (model) => {
      const terms = renewedTerms(model);
      const from = Math.max(model.today, (model.grant?.terms.until ?? 0) + 1);
      // Answered beforehand and supplied at once, it is over as soon as it is signed (U3).
      const isUnderWay = !(isAnsweredBeforehand(model) && model.traits.entry === 'standing');
      if (terms) model.renewal = { from, terms, isUnderWay };
    },
  },
  signBridge: {
    ...{ by: 'provider', from: ['shared'] },
    unless: ({ grant, renewal, today }) => {
      if (grant?.bridgedFrom !== null) return 'request.bridge_once';
      if (!renewal?.isUnderWay) return 'request.bridge_without_renewal';
      return grant.terms.until < today ? 'request.bridge_too_late' : null;
    },
    then: (model) => {
      const until = model.grant?.terms.until ?? 0;
      changeGrant(model, 'live', { until: until + BRIDGE_DAYS });
      if (model.grant) model.grant.bridgedFrom = until;
    },
  },
  stopService: {
    ...{ by: 'provider', from: ['shared'], to: 'disposal_due' },
    then: (model) => changeGrant(model, 'ended'),
  },
  reportEffect: {
    ...{ by: 'requester', from: ['shared', 'disposal_due'] },
    unless: ({ effectTold }) => (effectTold ? 'request.effect_reported' : null),
    then: (model) => (model.effectTold = true),
  },
  finishUse: {
    ...{ by: 'requester', from: ['shared'], to: 'disposal_due' },
    then: (model) => changeGrant(model, 'ended'),
  },
  instructDisposal: {
    ...{ by: 'provider', from: ['disposal_due'] },
    then: (model) => disposeBy(model, model.today + INSTRUCTED_DAYS),
  },
  dispose: { by: 'requester', from: ['disposal_due'], to: 'disposed' },
} as const satisfies Record<string, ModelAct>;
