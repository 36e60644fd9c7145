// Finds redis-server, or unpacks it from the distribution's packages below <home>/redis without installing anything.
import fs from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { isRoot } from './account.mjs';
import { HOME, inHome, makeFolder } from './paths.mjs';
import { PlainError } from './plain-error.mjs';
import { isClosing, run, throwAwayFolder } from './processes.mjs';

const PROGRAMS = ['valkey-server', 'redis-server'];
const PACKAGE_PAIRS = [
  ['valkey-server', 'valkey-tools'],
  ['redis-server', 'redis-tools'],
];
const LIBRARY_FOLDER = { x64: 'x86_64-linux-gnu', arm64: 'aarch64-linux-gnu' }[process.arch];

export function onPath(program) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, program)).find((file) => fs.existsSync(file));
}

const libraries = (folder) => ['usr/lib', 'lib'].map((lib) => path.join(folder, lib, LIBRARY_FOLDER ?? '')).join(':');

/** {file, env} of a program that runs here, or undefined. */
function unpackedIn(folder) {
  const env = { LD_LIBRARY_PATH: libraries(folder) };
  for (const program of PROGRAMS) {
    const file = path.join(folder, 'usr', 'bin', program);
    if (fs.existsSync(file) && spawnSync(file, ['--version'], { env }).status === 0) return { file, env };
  }
  return undefined;
}

/** Libraries the packages name as dependencies and the machine lacks. */
async function missingLibraries(packages, options, env) {
  const listing = await run('apt-cache', 'apt-cache', [...options, 'depends', '-i', ...packages], { env }).catch(
    () => '',
  );
  const names = [...new Set([...listing.matchAll(/Depends: (lib[\w.+-]+)/g)].map((match) => match[1]))];
  const has = (name) =>
    /^install ok installed/.test(spawnSync('dpkg-query', ['-W', '-f', '${Status}', name], { encoding: 'utf8' }).stdout);
  return names.filter((name) => !has(name));
}

async function download(work, options, env) {
  const folder = path.join(work, 'debs');
  for (const pair of PACKAGE_PAIRS) {
    const wanted = [...pair, ...(await missingLibraries(pair, options, env))];
    try {
      await run('apt-get download', 'apt-get', [...options, 'download', ...wanted], { cwd: folder, env });
      return true;
    } catch (error) {
      if (isClosing()) throw error;
      fs.rmSync(folder, { recursive: true, force: true }); // no half set
      fs.mkdirSync(folder);
    }
  }
  return false;
}

async function unpackFromDistribution(target) {
  const draft = `${target}.new-${process.pid}`;
  const work = path.join(draft, 'apt');
  fs.rmSync(draft, { recursive: true, force: true });
  throwAwayFolder(draft);
  for (const folder of ['lists/partial', 'cache/archives/partial', 'debs', 'tree']) makeFolder(path.join(work, folder));
  const env = { ...process.env, TMPDIR: work, LC_ALL: 'C' };
  const own = [
    '-qq',
    '-o',
    `Dir::Cache=${work}/cache`,
    '-o',
    'Debug::NoLocking=1',
    ...(isRoot ? ['-o', 'APT::Sandbox::User=root'] : []),
  ];
  const ownLists = [...own, '-o', `Dir::State::lists=${work}/lists`];
  try {
    // The machine's own package lists first; slim images have none, then private lists.
    let found = await download(work, own, env);
    if (!found) {
      await run('apt-get update', 'apt-get', [...ownLists, 'update'], { env });
      found = await download(work, ownLists, env);
    }
    if (!found) return;
    for (const file of fs.readdirSync(path.join(work, 'debs'))) {
      await run('dpkg-deb', 'dpkg-deb', ['-x', path.join(work, 'debs', file), path.join(work, 'tree')]);
    }
    fs.rmSync(target, { recursive: true, force: true });
    fs.chmodSync(path.join(work, 'tree'), 0o755);
    fs.renameSync(path.join(work, 'tree'), target);
  } catch (error) {
    if (isClosing()) throw error; // anything else ends in the sentence below
  } finally {
    fs.rmSync(draft, { recursive: true, force: true });
  }
}

/** The Redis program to run: {file, env, from}. */
export async function findRedis() {
  const installed = PROGRAMS.map(onPath).find(Boolean);
  if (installed) return { file: installed, env: {}, from: installed };
  makeFolder(HOME);
  const folder = inHome('redis', 'program');
  if (!unpackedIn(folder) && onPath('apt-get') && onPath('dpkg-deb')) {
    makeFolder(path.dirname(folder));
    await unpackFromDistribution(folder);
  }
  const unpacked = unpackedIn(folder);
  if (unpacked) return { ...unpacked, from: 'distribution package, unpacked' };
  throw new PlainError(
    'No Redis: install redis-server or valkey-server, or set REDIS_URL to a running one, or use `docker compose up`.',
  );
}
