import { pinyin } from 'pinyin-pro';

/** Stands between the two spellings, so that no search reaches from one into the other. */
const BETWEEN = '|';

/** A part of a text, in UTF-16 units, the end not included. */
export interface Hit {
  readonly from: number;
  readonly to: number;
}

const syllablesOf = (name: string): string[] =>
  pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
/** A character beyond the basic plane is one, too. */
const firstOf = (syllable: string): string => Array.from(syllable)[0] ?? '';
const typed = (text: string): string => text.toLowerCase().replaceAll(/\s/g, '');

/** How a Chinese name is typed by its sound: whole syllables and their first letters, `hunyindengji|hydj`. */
export function pinyinOf(name: string): string {
  const syllables = syllablesOf(name);
  const initials = syllables.map(firstOf);
  return typed(`${syllables.join('')}${BETWEEN}${initials.join('')}`);
}

/** The characters of a name that words typed by sound stand for: `dj` in 婚姻登记 is 登记. None: it does not sound so. */
export function soundHits(name: string, words: string): readonly Hit[] {
  const wanted = typed(words);
  if (wanted === '') return [];
  const syllables = syllablesOf(name);
  const places = placesOf(name, syllables);
  const spellings = [syllables, syllables.map(firstOf)];
  for (const spelling of spellings) {
    // For every letter of the spelling, of which syllable it is.
    const owners = spelling.flatMap((part, at) => Array.from({ length: typed(part).length }, () => at));
    const start = typed(spelling.join('')).indexOf(wanted);
    const [first, last] = [places[owners[start] ?? -1], places[owners[start + wanted.length - 1] ?? -1]];
    if (start >= 0 && first && last) return [{ from: first.from, to: last.to }];
  }
  return [];
}

/** Where each syllable stands in the name: a character of its own, or a run of letters as it is written. */
function placesOf(name: string, syllables: readonly string[]): Hit[] {
  let from = 0;
  return syllables.map((syllable) => {
    const isAsWritten = name.startsWith(syllable, from);
    const to = from + (isAsWritten ? syllable.length : String.fromCodePoint(name.codePointAt(from) ?? 0).length);
    const place = { from, to };
    from = to;
    return place;
  });
}
