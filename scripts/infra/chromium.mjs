// Finds a Chromium for the browser tests, with a font that has Chinese glyphs; installs or unpacks Debian's when there is none.
import fs from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { isRoot } from './account.mjs';
import { unpackPackages } from './debian-packages.mjs';
import { HOME, inHome, makeFolder } from './paths.mjs';
import { PlainError } from './plain-error.mjs';
import { isClosing, run } from './processes.mjs';
import { onPath } from './redis-binary.mjs';

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const PACKAGES = ['chromium', 'fonts-noto-cjk'];
const LIBRARY_FOLDER = { x64: 'x86_64-linux-gnu', arm64: 'aarch64-linux-gnu' }[process.arch] ?? '';
const HOW =
  'No Chromium for the browser tests. Debian, Ubuntu: apt-get install chromium fonts-noto-cjk. Elsewhere put `chromium` or `google-chrome` on PATH.';

/** Whether it starts and draws here: an unpacked browser may miss a library. */
function runs(file, env) {
  const args = ['--headless', '--no-sandbox', '--disable-gpu', '--dump-dom', 'data:text/html,<p>works</p>'];
  const done = spawnSync(file, args, { env: { ...process.env, ...env }, encoding: 'utf8', timeout: 60_000 });
  return done.status === 0 && done.stdout.includes('works');
}

async function installAsRoot() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = () =>
    run('apt-get install', 'apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES], { env });
  try {
    await install();
  } catch (error) {
    if (isClosing()) throw error;
    await run('apt-get update', 'apt-get', ['-qq', 'update'], { env });
    await install();
  }
}

function unpackedIn(folder) {
  const file = path.join(folder, 'usr/lib/chromium/chromium');
  if (!fs.existsSync(file)) return undefined;
  const fonts = inHome('chromium', 'fonts.conf');
  const places = [path.join(folder, 'usr/share/fonts'), '/usr/share/fonts'].map((place) => `<dir>${place}</dir>`);
  const cache = `<cachedir>${inHome('chromium', 'font-cache')}</cachedir>`;
  fs.writeFileSync(fonts, `<?xml version="1.0"?><fontconfig>${places.join('')}${cache}</fontconfig>\n`);
  const libraries = ['usr/lib', 'lib', 'usr/lib/chromium'].flatMap((name) => [
    path.join(folder, name, LIBRARY_FOLDER),
    path.join(folder, name),
  ]);
  const env = { LD_LIBRARY_PATH: libraries.join(':'), FONTCONFIG_FILE: fonts };
  return runs(file, env) ? { file, env } : undefined;
}

/** The browser to run: {file, env}. */
export async function findChromium() {
  const installed = () => PROGRAMS.map(onPath).find(Boolean);
  if (installed()) return { file: installed(), env: {} };
  const canUnpack = onPath('apt-get') && onPath('dpkg-deb');
  try {
    if (isRoot && canUnpack) await installAsRoot();
    if (installed()) return { file: installed(), env: {} };
  } catch (error) {
    if (isClosing()) throw error; // without the right to install it may still be unpacked
  }
  makeFolder(HOME);
  const folder = inHome('chromium', 'program');
  makeFolder(path.dirname(folder));
  const found = unpackedIn(folder);
  if (found) return found;
  if (canUnpack) await unpackPackages(PACKAGES, folder);
  const unpacked = unpackedIn(folder);
  if (unpacked) return unpacked;
  throw new PlainError(HOW);
}
