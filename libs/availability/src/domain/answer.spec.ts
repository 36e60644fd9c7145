import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AVAILABILITY_REASONS, DECISION_OF } from './answer';

it('every reason of an availability answer stands in docs/reason-codes.md with its decision', () => {
  const document = readFileSync(join(__dirname, '../../../../docs/reason-codes.md'), 'utf8');
  const section = document.split(/^## /m).find((part) => part.startsWith('Availability')) ?? '';
  const documented = [...section.matchAll(/^\| `([a-z_]+)` \| ([a-z_]+) \|/gm)].map(([, code, decision]) => [
    code,
    decision,
  ]);
  expect(documented.sort()).toEqual(AVAILABILITY_REASONS.map((reason) => [reason, DECISION_OF[reason]]).sort());
});
