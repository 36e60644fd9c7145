import { dueOf } from './machine-days';
import { changeGrant, endSuspension, start, stop, type Model, type ModelAct } from './machine-life';

// What the pure model may do beside the straight way: words changed, another beginning, and rulings (art. 28, U40).

const isOver = ({ grant, today }: Model): boolean => (grant?.terms.until ?? today) < today;
/** A use the requester ended itself is not resumed, and none whose time is over. */
const leavesTheStop = (model: Model): boolean => isOver(model) || (model.state === 'disposal_due' && !model.isStopped);
const wasLate = ({ clocks, today }: Model): boolean =>
  clocks.some((clock) => clock.phase === 'supply' && (clock.stoppedOn ?? today) > dueOf(clock));

export const RULING_ACTS = {
  amend: { by: 'requester', from: ['draft', 'supplementing'] },
  reopen: {
    ...{ by: 'requester', from: ['returned_unfinished'], leavesAlone: true },
    then: (model) => (model.beganAnew = true),
  },
  // What was refused stays refused: what was ruled is a request of its own, agreed from its beginning.
  ruleOnRefusal: {
    ...{ by: 'requester', from: ['refused'], leavesAlone: true },
    then: (model) => (model.beganAnew = true),
  },
  ruleOnLateSupply: {
    ...{ by: 'requester', from: ['agreed'] },
    unless: (model) => (wasLate(model) ? null : 'dispute.subject_not_applicable'),
    then: (model) => {
      stop(model, 'supply');
      start(model, 'supply');
    },
  },
  ruleOnStop: {
    ...{ by: 'requester', from: ['suspended', 'disposal_due'], to: 'shared', leavesAlone: leavesTheStop },
    then: (model) => {
      if (leavesTheStop(model)) return;
      endSuspension(model, 'resumed');
      changeGrant(model, 'live');
      model.isStopped = false;
      if (model.disposal) model.disposal.lifted = true;
    },
  },
} as const satisfies Record<string, ModelAct>;

/** They come to no version of the request but by the ruling, and are told by three persons. */
export const RULINGS: readonly string[] = ['ruleOnRefusal', 'ruleOnLateSupply', 'ruleOnStop'];
