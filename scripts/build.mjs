// Compiles apps/api, apps/worker, libs and db into dist/, keeping the tree. Types are checked elsewhere (npm run check).
import fs from 'node:fs';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { inRepository } from './infra/paths.mjs';
import { explain, PlainError } from './infra/plain-error.mjs';
import { closeAll, closeOnSignals, run, throwAwayFolder } from './infra/processes.mjs';

const SOURCES = ['apps/api', 'apps/worker', 'libs', 'db'];
const TESTS = ['**/*.spec.ts', '**/*.e2e-spec.ts', '**/test/**'];
const STAMP = '.sources';
const SWAP_ATTEMPTS = 5;

const DIST = inRepository('dist');

/** Hash of every source file, and of what decides how it is compiled. */
function sourcesHash() {
  const files = ['.swcrc', 'package-lock.json', 'scripts/build.mjs'];
  for (const folder of SOURCES.filter((name) => fs.existsSync(inRepository(name)))) {
    for (const entry of fs.readdirSync(inRepository(folder), { recursive: true })) {
      if (/\.(ts|js|json)$/.test(entry)) files.push(path.join(folder, entry));
    }
  }
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    const at = inRepository(file);
    if (fs.existsSync(at)) hash.update(`${file}\0`).update(fs.readFileSync(at));
  }
  return hash.digest('hex');
}

/**
 * The alias @zeqing/<subject> at run time: emitted code keeps `require('@zeqing/kernel')`, and node finds it in
 * dist/node_modules, a signpost to the compiled subject. No path rewriting, no loader.
 */
function writeSignposts(out) {
  const subjects = fs.existsSync(path.join(out, 'libs')) ? fs.readdirSync(path.join(out, 'libs')) : [];
  for (const subject of subjects.filter((name) => fs.existsSync(path.join(out, 'libs', name, 'src', 'index.js')))) {
    const folder = path.join(out, 'node_modules', '@zeqing', subject);
    fs.mkdirSync(folder, { recursive: true });
    const main = `../../../libs/${subject}/src/index.js`;
    fs.writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify({ name: `@zeqing/${subject}`, main })}\n`);
  }
}

async function compileInto(out) {
  const folders = SOURCES.filter((name) => fs.existsSync(inRepository(name)));
  const swc = inRepository('node_modules/@swc/cli/bin/swc.js');
  if (!fs.existsSync(swc)) throw new PlainError('@swc/cli is not installed: run `npm install` first.');
  const ignore = TESTS.flatMap((pattern) => ['--ignore', pattern]);
  await run('swc', process.execPath, [swc, ...folders, '-d', out, '--quiet', ...ignore], {
    cwd: inRepository(),
    env: { ...process.env, RUST_BACKTRACE: '0' },
    tail: 60,
  });
}

// A running api may still load files: the old tree leaves and the new one comes by renames, never half.
function swapIn(draft) {
  const old = `${draft}-old`;
  for (let attempt = 1; ; attempt += 1) {
    try {
      if (fs.existsSync(DIST)) fs.renameSync(DIST, old);
      fs.renameSync(draft, DIST);
      break;
    } catch (error) {
      if (attempt === SWAP_ATTEMPTS) throw error; // another build swaps at the same moment
    }
  }
  fs.rmSync(old, { recursive: true, force: true });
}

/** Builds when the sources differ from those dist/ was made of; answers whether it had to. */
export async function build({ force = false } = {}) {
  const hash = sourcesHash();
  const stamp = path.join(DIST, STAMP);
  if (!force && fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === hash) return false;
  const draft = inRepository(`.dist-${process.pid}`); // same depth as dist/, so that source maps stay right
  try {
    fs.rmSync(draft, { recursive: true, force: true });
    throwAwayFolder(draft);
    fs.mkdirSync(draft);
    await compileInto(draft);
    writeSignposts(draft);
    fs.writeFileSync(path.join(draft, STAMP), hash);
    swapIn(draft);
  } finally {
    fs.rmSync(draft, { recursive: true, force: true });
  }
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  closeOnSignals();
  try {
    const since = Date.now();
    await build({ force: true });
    console.log(`built dist/ in ${((Date.now() - since) / 1000).toFixed(1)} s`);
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  } finally {
    await closeAll();
  }
}
