import { answer, isInForce, type ModelTerms } from './machine-grant';
import {
  changeGrant,
  disposeBy,
  endSuspension,
  isAnsweredBeforehand,
  openGrant,
  stop,
  supplied,
  type Model,
  type ModelAct,
} from './machine-life';

// What the pure model may do from the supply to the end of use.

export const BRIDGE_DAYS = 15;
export const INSTRUCTED_DAYS = 3;
export const RENEWED_DAYS = 400;
export const RECTIFY_DAYS = 2;

function reviveSupply({ clocks, supply, today }: Model): void {
  const clock = clocks.findLast(({ phase }) => phase === 'supply');
  if (!clock || !supply) return;
  // As if it had never stopped; days of silence after which it was deemed usable are the requester's (U31).
  clock.stoppedOn = null;
  clock.stoppedDue = null;
  if (supply.deemed) clock.pauses.push({ from: supply.on, until: today });
}

const renewedTerms = ({ grant }: Model): ModelTerms | null => grant && { ...grant.terms, until: 0 };

const WITH_GRANT = ['shared', 'suspended', 'terminated', 'disposal_due', 'disposed'];

const suspendBy = (by: 'provider' | 'authority') =>
  ({
    ...{ by, from: ['shared'], to: 'suspended' },
    then: (model) => {
      model.suspensions.push({ by, rectifyBy: model.today + RECTIFY_DAYS, endedAs: null });
      changeGrant(model, 'suspended');
    },
  }) satisfies ModelAct;

/** What the authority suspended only the authority ends, and no use is terminated before its term to rectify is over. */
const endBy = (by: 'provider' | 'authority', endedAs: 'resumed' | 'terminated') =>
  ({
    ...{ by, from: ['suspended'], to: endedAs === 'resumed' ? 'shared' : 'terminated' },
    unless: ({ suspensions, today }) => {
      const last = suspensions.at(-1);
      if (last?.by === 'authority' && by === 'provider') return 'request.suspended_by_authority';
      return endedAs === 'terminated' && (last?.rectifyBy ?? 0) >= today ? 'request.rectification_running' : null;
    },
    then: (model) => {
      endSuspension(model, endedAs);
      changeGrant(model, endedAs === 'resumed' ? 'live' : 'ended');
    },
  }) satisfies ModelAct;

const neverBy = (by: 'provider', code: string) => ({ by, from: ['shared'], unless: () => code }) satisfies ModelAct;

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
  suspend: suspendBy('provider'),
  suspendAsAuthority: suspendBy('authority'),
  resume: endBy('provider', 'resumed'),
  resumeAsAuthority: endBy('authority', 'resumed'),
  terminate: endBy('provider', 'terminated'),
  terminateAsAuthority: endBy('authority', 'terminated'),
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
    then: (model) => {
      model.serviceChanges.push('stop');
      model.isStopped = true;
      changeGrant(model, 'ended');
    },
  },
  alterService: {
    ...{ by: 'provider', from: ['shared'] },
    then: (model) => {
      model.serviceChanges.push('alter');
      changeGrant(model, 'live');
      if (model.grant) model.grant.isElsewhere = !model.grant.isElsewhere;
    },
  },
  stopUnrecorded: neverBy('provider', 'request.negotiation_and_filing_required'),
  alterUnfiled: neverBy('provider', 'request.negotiation_and_filing_required'),
  alterToUnattached: neverBy('provider', 'request.resource_not_attached'),
  // What is asked for beside a grant for one purpose more goes the whole way of a request; the grant stays as it is.
  changeScope: { ...{ by: 'requester', from: ['shared'], leavesAlone: true } },
  askTheSameAgain: {
    ...{ by: 'requester', from: ['shared'], leavesAlone: true },
    unless: ({ grant, today }) =>
      (grant?.terms.until ?? 0) < today ? 'request.incomplete' : 'request.already_granted',
  },
  platformDoes: {
    ...{ by: 'provider', from: WITH_GRANT, leavesAlone: true },
    unless: ({ grant }) => (isInForce(grant) ? 'platform_order.answered' : null),
    then: ({ grant }) => answer(grant, 'in_force'),
  },
  platformFails: {
    ...{ by: 'provider', from: WITH_GRANT, leavesAlone: true },
    unless: ({ grant }) => (isInForce(grant) ? 'platform_order.answered' : null),
    then: ({ grant }) => answer(grant, 'failed'),
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
