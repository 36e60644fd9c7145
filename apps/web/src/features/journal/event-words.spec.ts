import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { EVENT_WORDS, eventWords } from './event-words';

const LIBS = path.resolve(__dirname, '../../../../../libs');
const read = (file: string): string => readFileSync(path.join(LIBS, file), 'utf8');
const namesIn = (code: string): string[] => [...code.matchAll(/'([a-z_]+\.[a-z_]+)'/g)].map(([, name]) => name ?? '');

/** Names written beside the events that are none: errors, rules, sweeps and operations. */
const OTHERS = /(\b(code|rule|kind|name): |\bKIND = |\bkind !== |\b(forbidden|refusalBy)\(|\bname = )'[^']*'/g;
/** What appends, or hands the type to what appends. */
const APPENDS = /(journal|desk)\.append|\bdesk\.[a-z]+\(tx|\bevent: '|\bJournalEvent\b/;

const sources = readdirSync(LIBS, { recursive: true, encoding: 'utf8' })
  .filter((file) => /^[a-z-]+\/src\/.*\.ts$/.test(file) && !file.endsWith('.spec.ts'))
  .map(read)
  .filter((code) => APPENDS.test(code));
const permissions = namesIn(read('organisation/src/domain/policy.ts'));
const appended = [...new Set(sources.flatMap((code) => namesIn(code.replace(OTHERS, ''))))]
  .filter((name) => !permissions.includes(name))
  .sort();

it('finds every event the supervision follows among those the product appends', () => {
  const followed = namesIn(read('supervision/src/followed-events.ts'));
  expect(followed.length).toBeGreaterThan(40);
  expect(followed.filter((type) => !appended.includes(type))).toEqual([]);
});

it('finds every event by its whole name: none is put together from parts', () => {
  expect(sources.filter((code) => /\b(type|event): `/.test(code))).toEqual([]);
});

it.each(['zh', 'en'] as const)('has words for every event the product appends, and for no other (%s)', (language) => {
  const worded = Object.entries(EVENT_WORDS[language]).flatMap(([subject, acts]) =>
    Object.keys(acts).map((act) => `${subject}.${act}`),
  );
  expect(worded.sort()).toEqual(appended);
});

it('says nothing of an event it does not know', () => {
  expect(eventWords('request.signed', 'zh')).toBe('签发申请');
  expect(eventWords('nothing.such', 'zh')).toBeNull();
});
