import { comparableText } from './text-rules';

/** How alike two names are, and by what. */
export interface Likeness {
  /** 0: nothing in common; 1: the same as they are compared. */
  readonly score: number;
  /** The longest stretches of two characters and more that both have, in the order of the first. */
  readonly shared: readonly string[];
}

/** From here on two names are taken to mean the same. */
export const LIKE_ENOUGH = 0.75;

/**
 * Compares two names as people write them: the Dice measure of their pairs of neighbouring characters, which needs no
 * dictionary of words and so serves Chinese and Latin alike.
 */
export function likenessOf(one: string, other: string): Likeness {
  const [a, b] = [Array.from(comparableText(one)), Array.from(comparableText(other))];
  if (a.length === 0 || b.length === 0) return { score: 0, shared: [] };
  if (a.join('') === b.join('')) return { score: 1, shared: [a.join('')] };
  const [ofA, ofB] = [pairsOf(a), pairsOf(b)];
  let common = 0;
  const left = new Map<string, number>();
  for (const pair of ofB) left.set(pair, (left.get(pair) ?? 0) + 1);
  for (const pair of ofA) {
    const count = left.get(pair) ?? 0;
    if (count === 0) continue;
    left.set(pair, count - 1);
    common += 1;
  }
  const all = ofA.length + ofB.length;
  return { score: all === 0 ? 0 : (2 * common) / all, shared: stretches(a, b.join('')) };
}

/** The pairs of neighbouring characters of a text, as `likenessOf` counts them. */
const pairsOf = (characters: readonly string[]): readonly string[] =>
  characters.slice(1).map((character, index) => (characters[index] ?? '') + character);

function stretches(a: readonly string[], b: string): readonly string[] {
  const found: string[] = [];
  for (let from = 0; from < a.length;) {
    let to = from + 1;
    while (to <= a.length && b.includes(a.slice(from, to).join(''))) to += 1;
    const stretch = a.slice(from, to - 1);
    if (stretch.length >= 2) found.push(stretch.join(''));
    from = Math.max(to - 1, from + 1);
  }
  return [...new Set(found)];
}
