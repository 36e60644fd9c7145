// What a browser reads before it can show a page: bytes of JavaScript after gzip, judged by the budgets.
//   node scripts/bundle.mjs     (the web must be built)
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inRepository } from './infra/paths.mjs';
import { PlainError } from './infra/plain-error.mjs';

const WEB = inRepository('dist', 'web');
const KILO = 1_000;
/** The first page of whoever signs in, in the language of the city. */
const FIRST = ['index.html', 'src/app/shell.tsx', 'src/features/workbench/workbench-page.tsx', 'src/i18n/zh.ts'];
const CHART = 'src/ui/chart/chart-engine.ts';
const PAGE = /^src\/features\/.*pages?\.tsx$/;

/** Kilobytes. */
export const BUDGETS = { first: 330, chart: 230, route: 120 };

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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const weight = weighBundle();
  for (const [name, budget] of Object.entries(BUDGETS)) {
    const isMet = weight[name] <= budget;
    const what = name === 'route' ? `${name} (${weight.heaviest})` : name;
    console.log(`${what}: ${weight[name].toFixed(1)} KB of ${budget}${isMet ? '' : ': TOO MUCH'}`);
    if (!isMet) process.exitCode = 1;
  }
}
