import { SIGNS_OF_BOTH_WIDTHS } from '@zeqing/kernel';

/** Words in Chinese characters; the others need no converter, and it is loaded with the first that does. */
const HAN = /\p{Script=Han}/u;
const { full: FULL_WIDTH, half: HALF_WIDTH } = SIGNS_OF_BOTH_WIDTHS;

let simplifying: Promise<(text: string) => string> | undefined;

const loadConverter = async (): Promise<(text: string) => string> => {
  const { Converter } = await import('opencc-js/t2cn');
  return Converter({ from: 't', to: 'cn' });
};

/**
 * The words of a search as every search looks for them: full-width letters and figures become half-width (NFKC), traditional characters
 * simplified, white space around them is gone. Neither lower case nor shorter: hits are shown with them.
 */
export async function searchWords(text: string): Promise<string> {
  const words = text.normalize('NFKC').trim();
  if (!HAN.test(words)) return words;
  simplifying ??= loadConverter();
  return (await simplifying)(words);
}

/** The words as a text may have been stored: with half-width or with full-width signs; for `ILIKE ANY`, nothing in them is a wildcard. */
export function likePatterns(words: string): readonly string[] {
  const wide = words.replace(/[(),:;!?]/g, (sign) => FULL_WIDTH.charAt(HALF_WIDTH.indexOf(sign)));
  return [...new Set([words, wide])].map((one) => `%${one.replace(/[\\%_]/g, '\\$&')}%`);
}
