import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const REPOSITORY = path.resolve(__dirname, '../../..');

/** The clauses on requests and the day's work: U2, U3, U9 and U27 to U47. */
const CLAUSES = ['U2', 'U3', 'U9', ...Array.from({ length: 21 }, (_, index) => `U${index + 27}`)];

/** Clauses no test is named after yet. The list only ever gets shorter. */
const MISSING: readonly string[] = [];

/** Every clause a test or a group of tests is named after, in all tiers. */
function namedClauses(): ReadonlySet<string> {
  const files = ['libs', 'apps', 'db'].flatMap((top) =>
    readdirSync(path.join(REPOSITORY, top), { recursive: true, encoding: 'utf8' })
      .filter((file) => /spec\.tsx?$/.test(file) && !file.includes('node_modules') && !/(^|[\\/])dist[\\/]/.test(file))
      .map((file) => path.join(REPOSITORY, top, file)),
  );
  const titles = files.flatMap((file) => [
    ...readFileSync(file, 'utf8').matchAll(/\b(?:it|test|describe)(?:\.each\([^)]*\))?\(\s*['"`](U\d+(?:, U\d+)*)\b/g),
  ]);
  return new Set(titles.flatMap(([, clauses = '']) => clauses.split(', ')));
}

it('every clause on requests has a test named after it, or is listed as missing', () => {
  const named = namedClauses();
  expect(CLAUSES.filter((clause) => !named.has(clause))).toEqual(MISSING);
});
