import { move, type Model, type ModelAct } from './machine-life';
import { REVIEW_ACTS } from './machine-review-acts';
import { RULING_ACTS } from './machine-ruling-acts';
import { USE_ACTS } from './machine-use-acts';

// A pure model of a request, written from Decree 809 and the semantics and sharing nothing with the product. It is told
// every act the machine is told, and must come to the same end.

export const MODEL_ACTS = { ...REVIEW_ACTS, ...USE_ACTS, ...RULING_ACTS } as const satisfies Record<string, ModelAct>;
export type ModelActName = keyof typeof MODEL_ACTS;
export const MODEL_ACT_NAMES = Object.keys(MODEL_ACTS) as readonly ModelActName[];

export const isOpenTo = (model: Model, name: ModelActName): boolean => {
  const { from }: ModelAct = MODEL_ACTS[name];
  return from.includes(model.state);
};

/** What the model says to an act of the right person on what was last seen: a refusal's code, or null and it is done. */
export function tell(model: Model, name: ModelActName): string | null {
  const act: ModelAct = MODEL_ACTS[name];
  // Before its receipt a request is not the provider's to see, before its signature its asker's own paper (U27, U34).
  const isHidden = { requester: false, provider: !model.isReceived, authority: !model.isSigned }[act.by];
  if (isHidden) return 'not_found';
  if (!act.from.includes(model.state)) return 'request.illegal_transition';
  const refused = act.unless?.(model) ?? null;
  if (refused !== null) return refused;
  const next = typeof act.to === 'function' ? act.to(model) : (act.to ?? model.state);
  const isLeft = typeof act.leavesAlone === 'function' ? act.leavesAlone(model) : act.leavesAlone === true;
  act.then?.(model);
  if (!isLeft) move(model, next);
  return null;
}
