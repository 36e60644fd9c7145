import type { DraftFault } from './draft-rules';
import { itemFaults } from './item-check';
import type { Surroundings } from './surroundings';
import { oneThingFaults } from './one-thing-check';
import type { WrittenModel } from './written-model';

/** Everything that keeps a draft from being published. Empty: nothing does. */
export const draftFaults = (model: WrittenModel, around: Surroundings): readonly DraftFault[] =>
  model.target === 'one_thing'
    ? oneThingFaults(model.content, around)
    : itemFaults(model.target, model.content, around);

/** The codes a draft names and that have to be looked up to judge it. */
export function namedBy(model: WrittenModel): {
  readonly evidence: readonly string[];
  readonly entries: readonly string[];
  readonly items: readonly string[];
} {
  if (model.target === 'one_thing')
    return { evidence: [], entries: [], items: model.content.matters.flatMap(({ itemCode }) => itemCode ?? []) };
  const { materials, uses, evidence } = model.content;
  const ways = materials.flatMap((material) => material.ways);
  const needs = [...uses, ...ways.flatMap(({ need }) => need ?? [])];
  return {
    evidence: [...needs.map(({ evidenceTypeCode }) => evidenceTypeCode), ...evidence.map(({ code }) => code)],
    entries: evidence.flatMap(({ mappings }) => mappings.map(({ entryCode }) => entryCode)),
    items: ways.flatMap(({ earlierItemCode }) => earlierItemCode ?? []),
  };
}
