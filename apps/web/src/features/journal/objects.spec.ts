import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { OBJECT_TYPES } from './objects';

const LIBS = path.resolve(__dirname, '../../../../../libs');
const appending = readdirSync(LIBS, { recursive: true, encoding: 'utf8' })
  .filter((file) => /^[a-z-]+\/src\/.*\.ts$/.test(file) && !file.endsWith('.spec.ts'))
  .map((file) => readFileSync(path.join(LIBS, file), 'utf8'));

it('names every kind of object the journal tells of', () => {
  const told = appending.flatMap((code) =>
    [...code.matchAll(/\bobject: \{ type: '([a-z_]+)'/g)].map(([, type]) => type),
  );
  expect(told.length).toBeGreaterThan(40);
  expect(told.filter((type) => !OBJECT_TYPES.some((known) => known === type))).toEqual([]);
});
