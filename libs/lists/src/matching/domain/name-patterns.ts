import { comparableText } from '@zeqing/kernel';

const PART = 3;

/** For `ILIKE ANY`: the stretches of three characters of a name, by which names like it are looked for; all of a shorter one. */
export function namePatterns(name: string): readonly string[] {
  const characters = Array.from(comparableText(name));
  const parts =
    characters.length <= PART
      ? [characters.join('')]
      : characters.slice(0, 1 - PART).map((_, from) => characters.slice(from, from + PART).join(''));
  return parts.map((part) => `%${part.replace(/[\\%_]/g, '\\$&')}%`);
}
