// Installs the npm dependencies when they are missing or not those of package-lock.json.
import fs from 'node:fs';
import os from 'node:os';
import { HOME, inHome, inRepository, makeFolder } from './infra/paths.mjs';
import { PlainError } from './infra/plain-error.mjs';
import { run } from './infra/processes.mjs';

const readJson = (file) => JSON.parse(fs.readFileSync(inRepository(file), 'utf8'));
const DEPENDENCY_KINDS = ['dependencies', 'devDependencies', 'optionalDependencies'];

/** The lowest Node version, from "engines" in package.json; a PlainError when this one is older. */
export function checkNodeVersion() {
  const wanted = /(\d+)\.(\d+)/.exec(readJson('package.json').engines.node);
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [wantMajor, wantMinor] = [Number(wanted[1]), Number(wanted[2])];
  if (major > wantMajor || (major === wantMajor && minor >= wantMinor)) return;
  throw new PlainError(`Zeqing needs Node.js ${wantMajor}.${wantMinor} or newer; this is ${process.versions.node}.`);
}

/**
 * True when node_modules holds what package.json and package-lock.json name. npm writes
 * node_modules/.package-lock.json last, so it is the stamp of a finished install.
 */
export function isInstalled() {
  if (!fs.existsSync(inRepository('node_modules/.package-lock.json'))) return false;
  const wanted = readJson('package-lock.json').packages;
  const present = readJson('node_modules/.package-lock.json').packages;
  const project = readJson('package.json');
  const same = (kind) => JSON.stringify(sorted(project[kind])) === JSON.stringify(sorted(wanted[''][kind]));
  if (!DEPENDENCY_KINDS.every(same)) return false;
  return Object.entries(wanted).every(([name, { version, optional, link }]) => {
    return name === '' || link || (optional && !present[name]) || present[name]?.version === version;
  });
}

const sorted = (record = {}) => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));

/** Runs `npm install` when needed; answers whether it had to. */
export async function install() {
  if (fs.existsSync(inRepository('package-lock.json')) && isInstalled()) return false;
  const args = ['install', '--no-audit', '--no-fund', '--include=dev'];
  const npm = process.env.npm_execpath; // set when we were started by npm
  const [command, commandArgs] = npm?.endsWith('.js') ? [process.execPath, [npm, ...args]] : ['npm', args];
  await run('npm install', command, commandArgs, { cwd: inRepository(), env: { ...process.env, ...npmCache() } });
  return true;
}

/** Accounts without a usable home folder get npm's cache below ours. */
function npmCache() {
  try {
    fs.accessSync(os.homedir(), fs.constants.W_OK);
    return {};
  } catch {
    makeFolder(HOME);
    return { npm_config_cache: inHome('npm-cache') };
  }
}
