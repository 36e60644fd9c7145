import i18next from 'i18next';

export type Language = 'zh' | 'en';
export interface TwoLanguages {
  readonly zh: string;
  readonly en: string;
}

export const currentLanguage = (): Language => (i18next.language === 'en' ? 'en' : 'zh');

/** A text the API gives in both languages. */
export const inLanguage = (text: TwoLanguages): string => text[currentLanguage()];
