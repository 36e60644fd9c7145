// All child processes are started here, so that all of them can be stopped here: no path leaves an orphan.
import fs from 'node:fs';
import net from 'node:net';
import { spawn } from 'node:child_process';
import { guardFolder, guardProcess, releaseFolder, releaseProcess } from './guardian.mjs';
import { PlainError, StartError } from './plain-error.mjs';

/** Order of stopping: what uses a server stops before the server. */
export const RANK = { task: 0, app: 1, server: 2 };

const DEFAULT_GRACE_MS = 10_000;
const POLL_MS = 20;
const PARENT_CHECK_MS = 250;
const running = new Set();
const throwAway = new Set();
const lastActs = [];
let closing;

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
export const isClosing = () => closing !== undefined;

/**
 * Starts a child that closeAll() will stop. `exited` resolves (never rejects) with {code, signal, error}.
 * Other options go to node's spawn().
 */
export function spawnManaged(name, command, args, options = {}) {
  if (closing) throw new PlainError('Stopping.');
  const { rank = RANK.task, signal = 'SIGTERM', graceMs = DEFAULT_GRACE_MS, ...spawnOptions } = options;
  const child = spawn(command, args, spawnOptions);
  const managed = { name, child, rank, signal, graceMs, ended: undefined };
  running.add(managed);
  if (child.pid) guardProcess(child.pid, { signal, rank });
  managed.exited = new Promise((resolve) => {
    const finish = (ended) => {
      if (managed.ended) return;
      managed.ended = ended;
      running.delete(managed);
      if (child.pid) releaseProcess(child.pid);
      resolve(ended);
    };
    child.once('exit', (code, by) => finish({ code, signal: by }));
    child.once('error', (error) => !child.pid && finish({ code: null, signal: null, error }));
  });
  return managed;
}

/** Asks a child to stop, waits for its grace period, then kills it. */
export async function stopManaged(managed) {
  if (managed.ended) return;
  managed.child.kill(managed.signal);
  const late = setTimeout(() => managed.child.kill('SIGKILL'), managed.graceMs);
  await managed.exited;
  clearTimeout(late);
}

/** Runs a command to its end; returns its output, or throws with the last `tail` lines of it. */
export const run = (name, command, args, { tail, ...options } = {}) =>
  outputOf(spawnManaged(name, command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options }), tail);

/** The output of a child that was just started, once it has ended; throws with the last `tail` lines of it. */
export async function outputOf({ name, child, exited }, tail = 15) {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text));
  const closed = child.pid ? new Promise((resolve) => child.once('close', resolve)) : undefined;
  const { code, signal, error } = await exited;
  await closed; // 'exit' may come before the last output
  if (code === 0) return output;
  const why = error ? error.message : signal ? `stopped by ${signal}` : `exit code ${code}`;
  throw new PlainError([`${name} failed: ${why}.`, lastLines(output, tail)].filter(Boolean).join('\n'));
}

/** Waits until `isReady` answers true; throws when the child ends first or `limitMs` pass. */
export async function waitUntilReady(managed, isReady, limitMs) {
  for (const end = Date.now() + limitMs; Date.now() < end; await Promise.race([pause(POLL_MS), managed.exited])) {
    if (managed.ended) {
      const { code, signal, error } = managed.ended;
      throw new StartError(
        `${managed.name} ended while starting (${error?.message ?? signal ?? `exit code ${code}`}).`,
      );
    }
    if (await isReady()) return;
  }
  throw new StartError(`${managed.name} was not ready after ${limitMs / 1000} s.`);
}

/** Registers a folder or file that disappears with us. */
export function throwAwayFolder(folder) {
  throwAway.add(folder);
  guardFolder(folder);
}

/** Registers what closeAll() does last, when no child runs any more. */
export const atTheEnd = (act) => lastActs.push(act);

/** Stops everything that was started, rank by rank, and removes throw-away folders. Safe to call twice. */
export function closeAll() {
  closing ??= (async () => {
    for (const rank of Object.values(RANK).sort()) {
      await Promise.all([...running].filter((managed) => managed.rank === rank).map(stopManaged));
    }
    for (const folder of throwAway) {
      fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
      releaseFolder(folder);
    }
    for (const act of lastActs) act();
  })();
  return closing;
}

/**
 * On Ctrl-C, SIGTERM, a closed terminal, or the death of the npm that runs us: closeAll(), then exit with the
 * shell's code for that signal, or with what `before(signal)` answers.
 */
export function closeOnSignals(before = () => undefined) {
  const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
  async function close(signal) {
    if (closing) return;
    const own = before(signal);
    await closeAll();
    process.exit(own ?? codes[signal]);
  }
  for (const signal of Object.keys(codes)) process.on(signal, close);
  // npm signals the shell between itself and us, and that shell does not pass it on.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event)
    setInterval(() => process.ppid !== parent && close('SIGTERM'), PARENT_CHECK_MS).unref();
}

/** A port nobody listens on at the moment; the kernel picks it. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** True when this port of 127.0.0.1 can be listened on. */
export function isPortFree(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const probe = net.createServer().once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

export const lastLines = (text, count) => text.trimEnd().split('\n').slice(-count).join('\n');
