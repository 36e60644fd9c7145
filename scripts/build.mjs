// Compiles apps/api, apps/worker, libs and db into dist/, keeping the tree, and apps/web into dist/web/. Each of the two
// only when its own sources changed. Types are checked elsewhere (npm run check).
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { inRepository } from './infra/paths.mjs';
import { explain, PlainError } from './infra/plain-error.mjs';
import { closeAll, closeOnSignals, run, throwAwayFolder } from './infra/processes.mjs';

const SOURCES = ['apps/api', 'apps/worker', 'libs', 'db'];
const TESTS = ['**/*.spec.ts', '**/*.e2e-spec.ts', '**/test/**'];
const STAMP = '.sources';
const WEB = { folder: 'apps/web', skip: ['test', 'api/schema.d.ts'] };
const COMPRESSED = /\.(js|css|svg|json)$/;
const SWAP_ATTEMPTS = 5;

const DIST = inRepository('dist');

/** Hash of every source file of these folders, and of what decides how they are compiled. */
function sourcesHash(folders, isSource) {
  const files = ['.swcrc', 'package-lock.json', 'scripts/build.mjs'];
  for (const folder of folders.filter((name) => fs.existsSync(inRepository(name)))) {
    for (const entry of fs.readdirSync(inRepository(folder), { recursive: true })) {
      if (isSource(entry)) files.push(path.join(folder, entry));
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

/** The smaller twins the api hands to browsers that understand them. */
function compress(folder) {
  for (const entry of fs.readdirSync(folder, { recursive: true }).filter((name) => COMPRESSED.test(name))) {
    const file = path.join(folder, entry);
    const text = fs.readFileSync(file);
    fs.writeFileSync(`${file}.gz`, zlib.gzipSync(text, { level: 9 }));
    fs.writeFileSync(
      `${file}.br`,
      zlib.brotliCompressSync(text, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 9 } }),
    );
  }
}

/** Bundles apps/web into dist/web/ when its sources changed; answers whether it had to. */
async function buildWeb(force) {
  const isSource = (entry) =>
    /\.(tsx?|css|json|html|svg)$/.test(entry) &&
    !WEB.skip.some((name) => entry.includes(name)) &&
    !/\.spec\.ts$/.test(entry);
  const hash = sourcesHash([WEB.folder], isSource);
  const target = path.join(DIST, 'web');
  const stamp = path.join(target, STAMP);
  if (!force && fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === hash) return false;
  const draft = inRepository(`.dist-web-${process.pid}`);
  const old = `${draft}-old`;
  try {
    throwAwayFolder(draft);
    const vite = inRepository('node_modules/vite/bin/vite.js');
    const args = ['build', inRepository(WEB.folder), '--outDir', draft, '--logLevel', 'warn'];
    await run('vite', process.execPath, [vite, ...args], {
      cwd: inRepository(),
      env: { ...process.env, NODE_ENV: 'production' },
      tail: 60,
    });
    compress(draft);
    fs.writeFileSync(path.join(draft, STAMP), hash);
    if (fs.existsSync(target)) fs.renameSync(target, old);
    fs.renameSync(draft, target);
  } finally {
    for (const folder of [draft, old]) fs.rmSync(folder, { recursive: true, force: true });
  }
  return true;
}

// A running api may still load files: the old tree leaves and the new one comes by renames, never half.
function swapIn(draft) {
  const old = `${draft}-old`;
  for (let attempt = 1; ; attempt += 1) {
    try {
      if (fs.existsSync(DIST)) fs.renameSync(DIST, old);
      fs.renameSync(draft, DIST);
      const web = path.join(old, 'web');
      if (fs.existsSync(web)) fs.renameSync(web, path.join(DIST, 'web'));
      break;
    } catch (error) {
      if (attempt === SWAP_ATTEMPTS) throw error; // another build swaps at the same moment
    }
  }
  fs.rmSync(old, { recursive: true, force: true });
}

/** Builds what differs from the sources dist/ was made of; answers whether there was anything. */
export async function build({ force = false } = {}) {
  const isServer = await buildServer(force);
  return (await buildWeb(force)) || isServer;
}

async function buildServer(force) {
  const hash = sourcesHash(SOURCES, (entry) => /\.(ts|js|json)$/.test(entry));
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
