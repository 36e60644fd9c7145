import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import texts from './zh.json';

/** The text a key of `say` leads to, or undefined. */
const textOf = (key: string): unknown =>
  key.split('.').reduce<unknown>((at, word) => (at as Record<string, unknown> | undefined)?.[word], texts);

it('has a text for whatever the subjects say', () => {
  const code = readdirSync(__dirname)
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => readFileSync(path.join(__dirname, file), 'utf8'))
    .join('\n');
  const said = [
    ...[...code.matchAll(/\bsay\('([\w.]+)'/g)].map(([, key]) => key ?? ''),
    ...[...code.matchAll(/\bfact\('(\w+)'/g)].map(([, key]) => `fact.${key ?? ''}`),
    ...[...code.matchAll(/\b(?:name|label): '(\w+)', kind:/g)].map(([, key]) => `field.${key ?? ''}`),
    ...[...code.matchAll(/const STATES = \[(.*?)\]/gs)].flatMap(([, list]) => words(list, 'state')),
    ...[...code.matchAll(/(?:choices: |RULINGS = |FINDINGS = )\[(.*?)\]/gs)].flatMap(([, list]) =>
      words(list, 'choice'),
    ),
  ];
  expect(said.length).toBeGreaterThan(100);
  expect(said.filter((key) => typeof textOf(key) !== 'string')).toEqual([]);
});

const words = (list = '', group: string): string[] =>
  [...list.matchAll(/'(\w+)'/g)].map(([, word]) => `${group}.${word ?? ''}`);
