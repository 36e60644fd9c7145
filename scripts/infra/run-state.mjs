// <home>/run.json says which launcher runs here and what it has started. It is also the lock: made by link(),
// which fails when the file exists, so of two launchers started at once one wins.
import fs from 'node:fs';
import { inHome, makeFolder, HOME, writeWhole } from './paths.mjs';
import { isSameProcess, startMark } from './process-identity.mjs';
import { pause } from './processes.mjs';

const FILE = inHome('run.json');
const CHILD_GRACE_MS = 10_000;

function read(file = FILE) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

const isAlive = (state) => state !== undefined && isSameProcess(state.pid, state.mark);

/** The launcher that runs here, or undefined. */
export function runningState() {
  const state = read();
  return isAlive(state) ? state : undefined;
}

/**
 * Takes the lock. Answers {mine} or, when another launcher lives, {other} with its state.
 * A lock whose launcher is dead is taken over; what that launcher left of api and worker is stopped.
 */
export async function takeLock(details) {
  makeFolder(HOME);
  const mine = { pid: process.pid, mark: startMark(process.pid), children: [], ...details };
  const draft = `${FILE}.${process.pid}.new`;
  for (;;) {
    fs.writeFileSync(draft, JSON.stringify(mine));
    try {
      fs.linkSync(draft, FILE);
      return { mine };
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    } finally {
      fs.rmSync(draft, { force: true });
    }
    const other = read();
    if (isAlive(other)) return { other };
    removeDead(other);
    await stopChildren(other?.children ?? []);
  }
}

// Between reading and removing, another launcher may have replaced the dead lock by its own: then it is put back.
function removeDead(dead) {
  const aside = `${FILE}.${process.pid}.old`;
  try {
    fs.renameSync(FILE, aside);
    if (read(aside)?.mark !== dead?.mark) fs.linkSync(aside, FILE);
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
  }
  fs.rmSync(aside, { force: true });
}

async function stopChildren(children) {
  const living = () => children.filter(({ pid, mark }) => isSameProcess(pid, mark));
  const end = Date.now() + CHILD_GRACE_MS;
  for (const { pid } of living()) process.kill(pid, 'SIGTERM');
  while (living().length > 0 && Date.now() < end) await pause(50);
  for (const { pid } of living()) process.kill(pid, 'SIGKILL');
  while (living().length > 0) await pause(50);
}

/** Notes a started api or worker, so that the next launcher can stop it should we be killed. */
export function noteChild(mine, name, pid) {
  mine.children = [...mine.children.filter((child) => child.name !== name), { name, pid, mark: startMark(pid) }];
  writeWhole(FILE, JSON.stringify(mine));
}

/** Notes that the product answers. */
export function noteReady(mine) {
  mine.ready = true;
  writeWhole(FILE, JSON.stringify(mine));
}

/** Gives the lock back, unless it is no longer ours. */
export function releaseLock(mine) {
  if (read()?.mark === mine.mark) fs.rmSync(FILE, { force: true });
}
