import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** In the API's document shapes are known by their bare name: of two with one name only one would be described. */
it('gives no two shapes of the API one name', () => {
  const names = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .flatMap((file) => [
      ...readFileSync(path.join(__dirname, file), 'utf8').matchAll(/^(?:export )?class (\w+(?:Answer|Input|Page))\b/gm),
    ])
    .map(([, name]) => name ?? '');
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter((name, at) => names.indexOf(name) < at)).toEqual([]);
});
