import type { Condition, OneThing, ServiceItem, Situation } from './item-model';

/** Whether a condition holds in a situation. A question the situation leaves open counts as held: never a false green. */
export const holdsIn = (condition: Condition, situation: Pick<Situation, 'answers'> | null): boolean =>
  Object.entries(condition).every(([question, answers]) => {
    const given = situation?.answers[question];
    return given === undefined || answers.includes(given);
  });

/** Whether this version's material list is there and was confirmed complete by its department (U1); empty is not there. */
export const isMapped = ({
  status,
  materials,
  materialsConfirmedBy,
  materialsConfirmedAt,
}: Pick<ServiceItem, 'status' | 'materialsConfirmedBy' | 'materialsConfirmedAt'> & {
  readonly materials: readonly unknown[];
}): boolean =>
  status === 'active' && materials.length > 0 && materialsConfirmedBy !== null && materialsConfirmedAt !== null;

/** The one-things an item is a matter of. */
export const oneThingsOf = (oneThings: readonly OneThing[], itemCode: string): readonly OneThing[] =>
  oneThings.filter((oneThing) => oneThing.matters.some((matter) => matter.itemCode === itemCode));

/** Whether one item is handled before another in a one-thing, directly or through others between them (U5). */
export function isBefore(oneThing: OneThing, earlierItemCode: string, itemCode: string): boolean {
  const matterOf = (code: string): string | undefined =>
    oneThing.matters.find((matter) => matter.itemCode === code)?.id;
  const from = matterOf(earlierItemCode);
  const to = matterOf(itemCode);
  if (from === undefined || to === undefined) return false;
  const seen = new Set<string>();
  const open = [from];
  for (let matter = open.pop(); matter !== undefined; matter = open.pop()) {
    for (const edge of oneThing.edges) {
      if (edge.relation !== 'before' || edge.fromMatterId !== matter || seen.has(edge.toMatterId)) continue;
      if (edge.toMatterId === to) return true;
      seen.add(edge.toMatterId);
      open.push(edge.toMatterId);
    }
  }
  return false;
}

/** The items one-things are made of. */
export const itemCodesOf = (oneThings: readonly OneThing[]): readonly string[] => [
  ...new Set(oneThings.flatMap(({ matters }) => matters.flatMap(({ itemCode }) => itemCode ?? []))),
];
