import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AVAILABILITY_REASONS, DECISION_OF, REASON_NUMBERS } from './answer';

const DOCS = join(__dirname, '../../../../docs');

it('every reason of an availability answer stands in docs/reason-codes.md with its number and its decision', () => {
  const document = readFileSync(join(DOCS, 'reason-codes.md'), 'utf8');
  const section = document.split(/^## /m).find((part) => part.startsWith('Availability')) ?? '';
  const documented = [...section.matchAll(/^\| (\d+) \| `([a-z_]+)` \| ([a-z_]+) \|/gm)];
  expect(documented.map(([, number, code, decision]) => [Number(number), code, decision])).toEqual(
    AVAILABILITY_REASONS.map((reason) => [REASON_NUMBERS[reason], reason, DECISION_OF[reason]]),
  );
});

it('a number that was given out is never changed, given to another reason or left out; new ones follow the last', () => {
  const file = readFileSync(join(DOCS, 'conformance/reason-numbers.json'), 'utf8');
  const { givenOut } = JSON.parse(file) as { givenOut: readonly (readonly [number, string])[] };
  expect(givenOut.map(([number]) => number)).toEqual(givenOut.map((_, index) => index + 1));
  expect(new Set(givenOut.map(([, reason]) => reason)).size).toBe(givenOut.length);
  expect(AVAILABILITY_REASONS.map((reason) => [REASON_NUMBERS[reason], reason])).toEqual(givenOut);
});
