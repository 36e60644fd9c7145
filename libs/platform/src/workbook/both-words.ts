/** The same words in both languages. */
export interface BothWords {
  readonly zh: string;
  readonly en: string;
}

export type TableLanguage = keyof BothWords;
