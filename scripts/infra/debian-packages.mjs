// Unpacks Debian packages with all they depend on into a folder, without installing anything and as any user.
import fs from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { isRoot } from './account.mjs';
import { makeFolder } from './paths.mjs';
import { isClosing, run, throwAwayFolder } from './processes.mjs';

const isInstalled = (name) =>
  /^install ok installed/.test(spawnSync('dpkg-query', ['-W', '-f', '${Status}', name], { encoding: 'utf8' }).stdout);

/** The packages and what they need, near and far, that this machine lacks. */
async function wanted(packages, options, env) {
  const flags = ['--no-recommends', '--no-suggests', '--no-conflicts', '--no-breaks', '--no-replaces', '--no-enhances'];
  const listing = await run('apt-cache', 'apt-cache', [...options, 'depends', '--recurse', ...flags, ...packages], {
    env,
    tail: Infinity,
  });
  const names = [...new Set(listing.split('\n').filter((line) => /^[a-z0-9]/.test(line)))];
  return names.filter((name) => packages.includes(name) || !isInstalled(name));
}

async function download(packages, work, options, env) {
  const folder = path.join(work, 'debs');
  try {
    const names = await wanted(packages, options, env);
    await run('apt-get download', 'apt-get', [...options, 'download', ...names], { cwd: folder, env });
    return true;
  } catch (error) {
    if (isClosing()) throw error;
    return false;
  }
}

/** Answers nothing: whoever asked looks whether what it wanted is there. */
export async function unpackPackages(packages, target) {
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
    let found = await download(packages, work, own, env);
    if (!found) {
      await run('apt-get update', 'apt-get', [...ownLists, 'update'], { env });
      found = await download(packages, work, ownLists, env);
    }
    if (!found) return;
    for (const file of fs.readdirSync(path.join(work, 'debs')))
      await run('dpkg-deb', 'dpkg-deb', ['-x', path.join(work, 'debs', file), path.join(work, 'tree')]);
    fs.rmSync(target, { recursive: true, force: true });
    fs.chmodSync(path.join(work, 'tree'), 0o755);
    fs.renameSync(path.join(work, 'tree'), target);
  } catch (error) {
    if (isClosing()) throw error;
  } finally {
    fs.rmSync(draft, { recursive: true, force: true });
  }
}
