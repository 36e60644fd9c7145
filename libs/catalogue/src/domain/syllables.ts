/** The syllables of Mandarin as they are typed, without tones; `v` stands for ü. By first letter, what follows it. */
const RIMES: Readonly<Record<string, string>> = {
  a: ' i n ng o',
  b: 'a ai an ang ao ei en eng i ian iao ie in ing o u',
  c: 'a ai an ang ao e en eng ha hai han hang hao he hen heng hi hong hou hu hua huai huan huang hui hun huo i ong ou u uan ui un uo',
  d: 'a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo',
  e: ' i n ng r',
  f: 'a an ang ei en eng iao o ou u',
  g: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  h: 'a ai an ang ao e ei en eng m ng ong ou u ua uai uan uang ui un uo',
  j: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  k: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  l: 'a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan ue un uo v ve',
  m: 'a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u',
  n: 'a ai an ang ao e ei en eng g i ia ian iang iao ie in ing iu ong ou u uan ue uo v ve',
  o: ' u',
  p: 'a ai an ang ao ei en eng i ian iao ie in ing o ou u',
  q: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  r: 'an ang ao e en eng i ong ou u ua uan ui un uo',
  s: 'a ai an ang ao e en eng ha hai han hang hao he hei hen heng hi hou hu hua huai huan huang hui hun huo i ong ou u uan ui un uo',
  t: 'a ai an ang ao e ei eng i ian iao ie ing ong ou u uan ui un uo',
  w: 'a ai an ang ei en eng o u',
  x: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  y: 'a an ang ao e i in ing o ong ou u uan ue un',
  z: 'a ai an ang ao e ei en eng ha hai han hang hao he hei hen heng hi hong hou hu hua huai huan huang hui hun huo i ong ou u uan ui un uo',
};
const SYLLABLES: ReadonlySet<string> = new Set(
  Object.entries(RIMES).flatMap(([first, rimes]) => rimes.split(' ').map((rime) => first + rime)),
);
const LONGEST = 6;
/** Ways of reading one word that are followed; `xianan` has three. */
const MOST_READINGS = 8;

/** The beginnings of syllables, with which a word may end before it is typed to the end. */
const BEGINNINGS: ReadonlySet<string> = new Set(
  [...SYLLABLES].flatMap((syllable) => Array.from(syllable, (_, at) => syllable.slice(0, at + 1))),
);

/**
 * The first letters of the syllables a word typed by its sound may be made of, in every way of reading it: `xian` is
 * 先 or 西安, `x` or `xa`. The last syllable may be unfinished. Empty for what is no such word.
 */
export function initialsOf(word: string): readonly string[] {
  const found = new Set<string>();
  const read = (from: number, initials: string): void => {
    if (found.size >= MOST_READINGS) return;
    const rest = word.slice(from);
    if (rest === '') {
      found.add(initials);
      return;
    }
    for (let length = Math.min(LONGEST, rest.length); length > 0; length -= 1) {
      const part = rest.slice(0, length);
      const isLast = length === rest.length;
      if (SYLLABLES.has(part) || (isLast && BEGINNINGS.has(part))) read(from + length, initials + part.charAt(0));
    }
  };
  read(0, '');
  return [...found];
}
