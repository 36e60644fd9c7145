import { halfWidthSigns, SIGNS_OF_BOTH_WIDTHS } from '@zeqing/kernel';
import { initialsOf } from './syllables';

/** What a text asks the index of the catalogue for. */
export interface IndexQuery {
  /** A tsquery over the pairs of neighbouring characters: every entry that can hold the words, and some that do not. */
  readonly pairs: string;
  /** LIKE patterns the entry's name and abstract must fit; `decided` by the pairs already where a word is that short. */
  readonly patterns: readonly string[];
  readonly undecided: readonly string[];
  /** The same for words with Latin letters, whatever their case; they may be first letters of the name's sound as well. */
  readonly latin: readonly string[];
  /** What was typed by its sound: a tsquery over first letters, and the LIKE pattern the sound must fit. */
  readonly sound: { readonly pairs: string; readonly pattern: string } | null;
  /** LIKE patterns of how a code, and how the sound of a name, may begin. */
  readonly code: string | null;
  readonly begins: string | null;
  /** Whether some word has a sign that stands in full or in half width. */
  readonly hasSigns: boolean;
}

const SIGNS = new RegExp(`[${SIGNS_OF_BOTH_WIDTHS.half}]`, 'u');

const MOST_WORDS = 8;
const SOUND = /^[a-z]+$/u;
const LATIN = /[a-z]/u;
const CODE = /^[0-9a-z][0-9a-z/.-]{2,63}$/u;
/** Pairs alone tell whether a text has a character, or two in a row. */
const DECIDED = 2;

/**
 * Takes what every search looks for apart into words, all of which an entry must hold. Latin letters alone are looked for
 * by their sound, too, with blanks between the syllables or without: the first letters of the syllables, or the syllables
 * themselves; a single syllable only where a name begins with it. Null when nothing is asked.
 */
export function indexQuery(text: string): IndexQuery | null {
  const typed = halfWidthSigns(text.toLowerCase());
  const words = [...new Set(typed.split(/\s+/u))].filter((word) => word !== '').slice(0, MOST_WORDS);
  const [only = '', ...others] = words;
  if (only === '') return null;
  const plain = words.filter((word) => !LATIN.test(word));
  const isAlone = others.length === 0;
  const spoken = typed.replaceAll(/\s/gu, '');
  const sounds = SOUND.test(spoken) ? initialsOf(spoken) : [];
  return {
    pairs: words.map(pairsOf).join(' & '),
    patterns: plain.map(holding),
    undecided: plain.filter((word) => Array.from(word).length > DECIDED).map(holding),
    latin: words.filter((word) => LATIN.test(word)).map(holding),
    sound: soundOf(spoken, sounds),
    code: isAlone && CODE.test(only) ? `${escaped(only)}%` : null,
    begins: sounds.length > 0 ? `${spoken}%` : null,
    hasSigns: words.some((word) => SIGNS.test(word)),
  };
}

function soundOf(word: string, readings: readonly string[]): IndexQuery['sound'] {
  const several = readings.filter((initials) => initials.length > 1 && initials !== word);
  return several.length === 0 ? null : { pairs: several.map(pairsOf).join(' | '), pattern: holding(word) };
}

/** A single character begins some pair of each text it stands in. */
function pairsOf(text: string): string {
  const [first = '', ...rest] = Array.from(text);
  if (rest.length === 0) return `${quoted(first)}:*`;
  const pairs = rest.map((character, index) => `${index === 0 ? first : (rest[index - 1] ?? '')}${character}`);
  return `(${[...new Set(pairs)].map(quoted).join(' & ')})`;
}

const holding = (word: string): string => `%${escaped(word)}%`;
const quoted = (lexeme: string): string => `'${lexeme.replace(/['\\]/gu, '$&$&')}'`;
const escaped = (word: string): string => word.replace(/[\\%_]/gu, '\\$&');
