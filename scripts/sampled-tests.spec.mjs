import fs from 'node:fs';
import { inRepository } from './infra/paths.mjs';
import { leftOut, SAMPLED } from './sampled-tests.mjs';

const TIERS = Object.keys(SAMPLED);

it.each(TIERS)('names files of the tier %s that exist', (tier) => {
  const gone = SAMPLED[tier].filter(
    (name) => !fs.existsSync(inRepository(`${name}.ts`)) && !fs.existsSync(inRepository(`${name}.spec.ts`)),
  );
  expect(gone).toEqual([]);
});

it.each(TIERS)('runs some of the tier %s and not all, and every one of them by some seed', (tier) => {
  expect(leftOut(tier).length).toBeGreaterThan(0);
  expect(leftOut(tier).length).toBeLessThan(SAMPLED[tier].length);
  const run = new Set();
  for (let seed = 0; seed < 200; seed++)
    for (const name of SAMPLED[tier]) if (!leftOut(tier, String(seed)).includes(name)) run.add(name);
  expect(run.size).toBe(SAMPLED[tier].length);
});
