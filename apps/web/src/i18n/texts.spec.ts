import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { EVENT_WORDS } from '../features/journal/event-words';
import { en as loaded } from './en';
import { TOGETHER } from './together';
import { zh as model } from './zh';

const zh = { ...model, events: EVENT_WORDS.zh };
const en = { ...loaded, events: EVENT_WORDS.en };

const keysOf = (value: unknown, path = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`))
    : [path];
const leavesOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [String(value)];
// i18next's plural forms exist in English only.
const withoutPlural = (keys: string[]): string[] => [...new Set(keys.map((key) => key.replace(/_(one|other)$/, '')))];

it('has every text in both languages', () => {
  expect(withoutPlural(keysOf(en)).sort()).toEqual(withoutPlural(keysOf(zh)).sort());
});

it('has no empty text, and no Chinese in the English ones but proper names', () => {
  expect(leavesOf([zh, en]).filter((text) => text.trim() === '')).toEqual([]);
  expect(leavesOf(en).filter((text) => /[\u4e00-\u9fff]/.test(text) && !/责清|中文/.test(text))).toEqual([]);
});

it('punctuates Chinese as Chinese', () => {
  expect(leavesOf(zh).filter((text) => /[\u4e00-\u9fff] ?[,;:!?]/.test(text))).toEqual([]);
});

it('has no Chinese text in a page: every word comes from the catalogues', () => {
  const source = path.resolve(__dirname, '..');
  const pages = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));
  const withoutComments = (code: string): string => code.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const spoken = pages.filter((file) =>
    /[\u4e00-\u9fff]/.test(withoutComments(readFileSync(path.join(source, file), 'utf8'))),
  );
  expect(pages.length).toBeGreaterThan(40);
  expect(spoken).toEqual([]);
});

it('brings the words of every feature a page shows parts of', () => {
  const features = path.resolve(__dirname, '../features');
  const missing = readdirSync(features).flatMap((feature) => {
    const files = readdirSync(path.join(features, feature)).filter((file) => file.endsWith('.tsx'));
    const code = files.map((file) => readFileSync(path.join(features, feature, file), 'utf8')).join('\n');
    const shown = [...code.matchAll(/(?:from |import\()'\.\.\/([a-z-]+)\//g)].map(([, name]) => name ?? '');
    // A lazy part comes with its own words; what else is taken of its feature says none.
    const lazy = [...code.matchAll(/lazyPart\(\s*'([a-z-]+)'/g)].map(([, name]) => name ?? '');
    return [...new Set(shown)]
      .filter((name) => !TOGETHER[feature]?.includes(name) && !lazy.includes(name))
      .map((name) => `${feature}: ${name}`);
  });
  expect(missing).toEqual([]);
});
