import { folded } from './folded';

/** A part of a text, in UTF-16 units, the end not included. */
export interface Hit {
  readonly from: number;
  readonly to: number;
}

/** Where the words of a search stand in a text, whatever width and case it is written in. */
export function hitsIn(text: string, words: string): readonly Hit[] {
  const wanted = folded(words);
  if (wanted === '') return [];
  // For every unit of the folded text, of which character of the text it is: one may become several, or none.
  const owners: Hit[] = [];
  let compared = '';
  let from = 0;
  for (const character of text) {
    const to = from + character.length;
    const part = folded(character);
    compared += part;
    owners.push(...Array<Hit>(part.length).fill({ from, to }));
    from = to;
  }
  const hits: Hit[] = [];
  for (let at = compared.indexOf(wanted); at >= 0; at = compared.indexOf(wanted, at + wanted.length)) {
    const [first, last] = [owners[at], owners[at + wanted.length - 1]];
    if (first && last) hits.push({ from: first.from, to: last.to });
  }
  return hits;
}

/** The text in pieces: what stands between the hits, and the hits. */
export function piecesOf(
  text: string,
  hits: readonly Hit[],
): readonly { readonly text: string; readonly isHit: boolean }[] {
  const edges = [0, ...hits.flatMap(({ from, to }) => [from, to]), text.length];
  return edges
    .slice(1)
    .map((edge, place) => ({ text: text.slice(edges[place], edge), isHit: place % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}
