import { finding, type Finding } from './findings';

/** Findings of one rule and severity in a report. Who gets a thousand of a kind mends the column, not the cells. */
export const MOST_OF_A_KIND = 1_000;

/**
 * The findings a report keeps, in their order: of each rule and severity the first thousand, and at the place of the
 * last of them how many more there are. Rare mistakes are thus never crowded out by frequent ones.
 */
export function boundFindings(all: readonly Finding[]): readonly Finding[] {
  const total = new Map<string, number>();
  for (const one of all) total.set(kindOf(one), (total.get(kindOf(one)) ?? 0) + 1);
  const seen = new Map<string, number>();
  return all.flatMap((one): Finding[] => {
    const kind = kindOf(one);
    const position = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, position);
    if (position > MOST_OF_A_KIND) return [];
    const left = (total.get(kind) ?? 0) - MOST_OF_A_KIND;
    return position === MOST_OF_A_KIND && left > 0 ? [one, moreLike(one, left)] : [one];
  });
}

const kindOf = ({ severity, rule }: Finding): string => `${severity} ${rule}`;

/** Says at the place of the last finding kept of a kind how many more there are. */
export const moreLike = (last: Finding, left: number): Finding => ({
  ...finding('notice', 'more_like_it', { ...last, column: null, value: `${last.rule}: +${left}` }),
  column: last.column,
});
