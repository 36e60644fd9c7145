import { initialsOf } from './syllables';

/** What a text asks the index of the catalogue for. */
export interface SearchWords {
  /** A tsquery over the pairs of neighbouring characters: every entry that can match, and some that do not. */
  readonly pairs: string;
  /** LIKE patterns, all of which the words of the entry (name, abstract, sound) must fit. */
  readonly patterns: readonly string[];
  /** A LIKE pattern codes may begin with; null where the text is no beginning of a code. */
  readonly code: string | null;
}

const MOST_WORDS = 8;
const SOUND = /^[a-z]+$/u;
const CODE = /^[0-9a-z][0-9a-z/.-]{2,63}$/u;

/**
 * Takes a search apart into words, all of which an entry must hold. A word of Latin letters is looked for as it stands
 * and, in names, by the sound: the first letters of the syllables, or the syllables themselves. Null when nothing is asked.
 */
export function searchWords(text: string): SearchWords | null {
  const words = [...new Set(text.toLowerCase().split(/\s+/u))].filter((word) => word !== '').slice(0, MOST_WORDS);
  if (words.length === 0) return null;
  const [only = '', ...others] = words;
  return {
    pairs: words.map(pairsOf).join(' & '),
    patterns: words.map((word) => `%${escaped(word)}%`),
    code: others.length === 0 && CODE.test(only) ? `${escaped(only)}%` : null,
  };
}

/** The pairs of a word as it stands, or of the first letters its sound stands for. */
function pairsOf(word: string): string {
  const sounds = SOUND.test(word) ? initialsOf(word) : [];
  return `(${[...new Set([word, ...sounds])].map(pairsOfText).join(' | ')})`;
}

/** A single character begins some pair of each text it stands in. */
function pairsOfText(text: string): string {
  const [first = '', ...rest] = Array.from(text);
  if (rest.length === 0) return `${quoted(first)}:*`;
  const pairs = rest.map((character, index) => `${index === 0 ? first : (rest[index - 1] ?? '')}${character}`);
  return `(${[...new Set(pairs)].map(quoted).join(' & ')})`;
}

const quoted = (lexeme: string): string => `'${lexeme.replace(/['\\]/gu, '$&$&')}'`;
const escaped = (word: string): string => word.replace(/[\\%_]/gu, '\\$&');
