import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const REPOSITORY = path.resolve(__dirname, '../../..');

const from = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => `U${String(first + index)}`);

/** The clauses on readiness and the counter, on requests and the day's work, and on the demonstration. */
const CLAUSES = [...from(1, 20), ...from(27, 47), 'U49'];

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

it('every one of these clauses has a test named after it, or is listed as missing', () => {
  const named = namedClauses();
  expect(CLAUSES.filter((clause) => !named.has(clause))).toEqual(MISSING);
});
