import { currentLanguage, type Language } from '../../i18n/language';
import en from './events.en.json';
import zh from './events.zh.json';

/** What is said of each event: by its subject, then by its act. Only the pages that show events load them. */
export const EVENT_WORDS: Readonly<Record<Language, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  zh,
  en,
};

/** What is said of an event of this type; null when it is not known. */
export function eventWords(type: string, language: Language = currentLanguage()): string | null {
  const [subject = '', act = ''] = type.split('.');
  return EVENT_WORDS[language][subject]?.[act] ?? null;
}
