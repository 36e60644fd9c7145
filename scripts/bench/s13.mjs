// S13: the catalogue searched by Chinese words of 1, 2 and 4 characters, rare characters and first letters: p95 ≤ 100 ms.
// Its other pages stay within S12.
import { DEPARTMENT_KINDS, KINDS, OBJECTS, RARE, SUBJECTS } from '../catalogue/words.mjs';
import { keepPlans } from './plans.mjs';
import { rounded, within } from './statistics.mjs';

const TARGET_MS = 100;
const PAGES_TARGET_MS = 300;

const pairs = (first, second, make) => first.flatMap((one, at) => make(one, second[(at * 7) % second.length]));
const INITIALS = [
  'qydj',
  'nhcb',
  'cjrbt',
  'hydj',
  'xs',
  'zz',
  'jy',
  'qyns',
  'clnj',
  'fwdy',
  'tddy',
  'ysxk',
  'hszg',
  'jsjc',
  'ypjc',
];

/** What people look for, by kind. */
const WORDS = {
  one: [...new Set([...SUBJECTS, ...OBJECTS].map((word) => word[0]))].slice(0, 30),
  two: [...OBJECTS, ...SUBJECTS.filter((word) => word.length === 2)].slice(0, 40),
  four: pairs(
    SUBJECTS.filter((word) => word.length === 2),
    OBJECTS,
    (one, other) => [one + other],
  ).concat(KINDS.slice(0, 8)),
  rare: RARE.slice(0, 40),
  initials: INITIALS,
};
const PAGES = [
  '/api/v1/catalogue/entries?limit=50',
  '/api/v1/catalogue/entries?limit=50&shareType=not_shared',
  '/api/v1/catalogue/entries?limit=50&classification=important',
  '/api/v1/catalogue/entries?limit=50&grade=3',
  '/api/v1/catalogue/facets',
  `/api/v1/catalogue/facets?q=${encodeURIComponent(DEPARTMENT_KINDS[0])}`,
  '/api/v1/lists/gaps?limit=50',
  '/api/v1/requests?limit=50',
  '/api/v1/lists/batches?limit=50',
];

/** Milliseconds of each answer, one question after the other. */
async function asked({ url, cookie }, addresses, rounds) {
  const waits = [];
  for (let round = 0; round < rounds; round += 1)
    for (const address of addresses) {
      const begin = performance.now();
      const answer = await fetch(url + address, { headers: { cookie } });
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      waits.push(performance.now() - begin);
    }
  return waits;
}

export async function s13({ shared, effort, say }) {
  const rounds = effort.searchRounds;
  const world = await shared.broughtCatalogue();
  const search = (word) => `/api/v1/catalogue/entries?limit=50&q=${encodeURIComponent(word)}`;
  await asked(world, [search('企业'), ...PAGES], rounds);
  const found = [];
  for (const [kind, all] of Object.entries(WORDS)) {
    const words = all.slice(0, effort.searchedWords);
    const p95 = within(await asked(world, words.map(search), rounds), 0.95);
    say(`${kind}: 95 % of ${words.length * rounds} within ${rounded(p95)} ms`);
    found.push({ kind, p95: rounded(p95) });
  }
  const pages = [];
  for (const address of PAGES) {
    const p95 = within(await asked(world, [address], rounds), 0.95);
    say(`${decodeURIComponent(address)}: within ${rounded(p95)} ms`);
    pages.push({ address, p95: rounded(p95) });
  }
  if (!effort.quick) await keepPlans(world);
  const worst = (all) => Math.max(...all.map(({ p95 }) => p95));
  return [
    {
      ratio: worst(found),
      target: TARGET_MS,
      better: 'lower',
      runs: found,
      note: `ms, 95 % of first pages of 50 over ${world.size.entries} entries; the slowest of words of 1, 2, 4 characters, rare ones, first letters`,
    },
    {
      part: 'pages',
      ratio: worst(pages),
      target: PAGES_TARGET_MS,
      better: 'lower',
      runs: pages,
      note: 'ms, the slowest page of the catalogue and the lists over the same entries',
    },
  ];
}
