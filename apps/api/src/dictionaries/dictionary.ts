import type { TwoLanguages } from '../calendar/calendar.texts';

/** What holds a dictionary fast: an article of law · a national standard · this version of the product. */
export const FIXED_BY = ['law', 'standard', 'product'] as const;
export type FixedBy = (typeof FIXED_BY)[number];

export interface Dictionary {
  readonly code: string;
  readonly title: TwoLanguages;
  readonly fixedBy: FixedBy;
  /** The article or standard; null where nothing outside names it. */
  readonly basis: string | null;
  readonly values: readonly (TwoLanguages & { readonly code: string; readonly article: string | null })[];
}

export type Pair = readonly [zh: string, en: string];
export const DECREE = '政务数据共享条例';

/** A dictionary from its words; a code of the union without words does not compile. */
export const dictionary = <Code extends string>(
  code: string,
  [zh, en]: Pair,
  [fixedBy, basis]: readonly [FixedBy, string | null],
  words: Readonly<Record<Code, Pair>>,
): Dictionary => ({
  ...{ code, title: { zh, en }, fixedBy, basis },
  values: Object.entries<Pair>(words).map(([value, word]) => ({
    code: value,
    zh: word[0],
    en: word[1],
    article: null,
  })),
});
