// What a browser reads before it can show a page: bytes of JavaScript after gzip, judged by the budgets and by what was
// kept last.
//   node scripts/bundle.mjs [--files]     (the web must be built; --files: those of the first route, as JSON)
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inRepository } from './infra/paths.mjs';
import { PlainError } from './infra/plain-error.mjs';

const WEB = inRepository('dist', 'web');
const KILO = 1_000;
const WORDS = [
  'src/i18n/base.zh.ts',
  'src/features/workbench/zh.json',
  'src/features/requests/zh.json',
  'src/features/consultations/zh.json',
  'src/features/filings/zh.json',
  'src/features/matching/zh.json',
];
/** The first page of whoever signs in, in the language of the city. */
const FIRST = [
  'index.html',
  'src/app/shell.tsx',
  'src/features/workbench/workbench-page.tsx',
  'src/features/filings/catalogue-work.tsx',
  ...WORDS,
];
const CHART = 'src/ui/chart/chart-engine.ts';
const PAGE = /^src\/features\/.*pages?\.tsx$/;

/** Kilobytes. */
export const BUDGETS = { first: 330, chart: 230, route: 120 };
/** Under a budget, too, nothing grows unseen: as a share of what was kept. */
const MOST_GROWTH = 0.05;
const KEPT_AS = { first: 'W1', chart: 'W2', route: 'W3' };

function readManifest() {
  const file = `${WEB}/.vite/manifest.json`;
  if (!fs.existsSync(file)) throw new PlainError('The web is not built: npm run build.');
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

/** The files a chunk cannot run without. */
function filesOf(manifest, names, seen = new Set()) {
  for (const name of names) {
    const chunk = manifest[name];
    if (!chunk) throw new PlainError(`The web has no ${name} any more: name its follower in scripts/bundle.mjs.`);
    if (seen.has(chunk.file)) continue;
    seen.add(chunk.file);
    filesOf(manifest, chunk.imports ?? [], seen);
  }
  return seen;
}

const weigh = (files) =>
  [...files]
    .filter((file) => file.endsWith('.js'))
    .reduce((sum, file) => sum + fs.statSync(`${WEB}/${file}.gz`).size / KILO, 0);

/** The JavaScript files counted for the first route. */
export const firstFiles = () => [...filesOf(readManifest(), FIRST)].filter((file) => file.endsWith('.js'));

/** {first, chart, route}: kilobytes; `heaviest`: which other page it is that costs most beside what is there already. */
export function weighBundle() {
  const manifest = readManifest();
  const first = filesOf(manifest, FIRST);
  const added = (name) => weigh([...filesOf(manifest, [name])].filter((file) => !first.has(file)));
  const pages = Object.keys(manifest).filter((name) => PAGE.test(name) && manifest[name].isDynamicEntry);
  if (pages.length < 2) throw new PlainError('No page is a chunk of its own: budgets cannot be judged.');
  const [heaviest] = pages.map((name) => [name, added(name)]).sort((a, b) => b[1] - a[1]);
  return { first: weigh(first), chart: added(CHART), route: heaviest[1], heaviest: heaviest[0] };
}

/** The kilobytes last kept by `npm run bench:web -- --only W1,W2,W3`. */
function weightsKept() {
  const { results } = JSON.parse(fs.readFileSync(inRepository('bench', 'latest-web.json'), 'utf8'));
  return Object.fromEntries(
    Object.entries(KEPT_AS).map(([name, id]) => [name, results.find((one) => one.id === id).ratio]),
  );
}

/** What is wrong with a weight, in words; null when nothing is. Both in kilobytes. */
export function faultOf(weight, { budget, kept }) {
  if (weight > budget) return 'TOO MUCH';
  const growth = weight / kept - 1;
  if (growth <= MOST_GROWTH) return null;
  return `${(growth * 100).toFixed(0)} % MORE than kept: make it lighter, or keep it by npm run bench:web -- --only W1,W2,W3`;
}

if (process.argv[1] === fileURLToPath(import.meta.url) && process.argv[2] === '--files')
  console.log(JSON.stringify(firstFiles()));
else if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const weight = weighBundle();
  const kept = weightsKept();
  for (const [name, budget] of Object.entries(BUDGETS)) {
    const fault = faultOf(weight[name], { budget, kept: kept[name] });
    const what = name === 'route' ? `${name} (${weight.heaviest})` : name;
    console.log(`${what}: ${weight[name].toFixed(1)} KB of ${budget}${fault === null ? '' : `: ${fault}`}`);
    if (fault !== null) process.exitCode = 1;
  }
}
