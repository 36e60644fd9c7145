import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import i18next, { type BackendModule, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { prefer, preference } from '../app/preferences';
import type { Language } from './language';
import { TOGETHER } from './together';

export { currentLanguage, inLanguage, type Language } from './language';

type Namespace = 'app' | 'screens' | 'ui';
/** One chunk a language for what every page says … */
const BASE: Record<string, () => Promise<{ readonly base: Record<Namespace, ResourceKey> }>> = {
  zh: () => import('./base.zh'),
  en: () => import('./base.en'),
};
/** … and one a feature and language for the rest: nobody loads words of pages not opened, nor of both languages. */
const OF_FEATURES = import.meta.glob<ResourceKey>('../features/*/{zh,en}.json', { import: 'default' });

async function wordsOf(language: string, namespace: string): Promise<ResourceKey> {
  const base = (await BASE[language]?.())?.base;
  if (base && namespace in base) return base[namespace as Namespace];
  const load = OF_FEATURES[`../features/${namespace}/${language}.json`];
  if (!load) throw new Error(`There are no ${language} words of ${namespace}.`);
  return load();
}

const texts: BackendModule = {
  type: 'backend',
  callbackApi: true,
  init: () => undefined,
  read: (language, namespace, done) => {
    wordsOf(language, namespace).then(
      (words) => done(null, words),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), null),
    );
  },
};

export async function startTexts(): Promise<void> {
  const wished = preference('language') ?? (navigator.language.startsWith('zh') ? 'zh' : 'en');
  const language: Language = wished === 'en' ? 'en' : 'zh';
  await i18next
    .use(texts)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      ns: ['app', 'screens', 'ui'],
      defaultNS: 'app',
      interpolation: { escapeValue: false },
      returnNull: false,
      // A key put together in code may be none; who looks at the console, or tests, learns of it.
      saveMissing: true,
      missingKeyHandler: (_, namespace, key) => console.error(`no words: ${namespace}:${key}`),
    });
  settle(language);
}

/** The words of a feature and of the parts its pages show, before they are shown. */
export async function loadTexts(feature: string | undefined): Promise<void> {
  if (feature !== undefined) await i18next.loadNamespaces([feature, ...(TOGETHER[feature] ?? [])]);
}

export async function speak(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
  prefer('language', language);
  settle(language);
}

function settle(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
}
