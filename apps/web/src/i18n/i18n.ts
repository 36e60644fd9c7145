import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { prefer, preference } from '../app/preferences';

export type Language = 'zh' | 'en';
export interface TwoLanguages {
  readonly zh: string;
  readonly en: string;
}

/** One chunk a language, so that nobody loads both. */
const LOADERS = {
  zh: async () => (await import('./zh')).zh,
  en: async () => (await import('./en')).en,
} as const;

export const currentLanguage = (): Language => (i18next.language === 'en' ? 'en' : 'zh');

/** A text the API gives in both languages. */
export const inLanguage = (text: TwoLanguages): string => text[currentLanguage()];

export async function startTexts(): Promise<void> {
  const wished = preference('language') ?? (navigator.language.startsWith('zh') ? 'zh' : 'en');
  const language: Language = wished === 'en' ? 'en' : 'zh';
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'app',
    resources: { [language]: await LOADERS[language]() },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  settle(language);
}

export async function speak(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'app'))
    for (const [namespace, texts] of Object.entries(await LOADERS[language]()))
      i18next.addResourceBundle(language, namespace, texts);
  await i18next.changeLanguage(language);
  prefer('language', language);
  settle(language);
}

function settle(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
}
