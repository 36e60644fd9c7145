// Load from a process of its own, and what it cost the server.
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PlainError } from '../infra/plain-error.mjs';
import { RANK, spawnManaged, stopManaged } from '../infra/processes.mjs';
import { longerThan } from './effort.mjs';

const DRIVER = fileURLToPath(new URL('./driver-process.mjs', import.meta.url));
const TICKS_PER_SECOND = 100;

/** Seconds of processor time a process has used; NaN where the system does not tell. */
export function cpuSeconds(pid) {
  try {
    const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  } catch {
    return NaN;
  }
}

/** Megabytes of memory a process holds; NaN where the system does not tell. */
export function memoryOf(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
  } catch {
    return NaN;
  }
}

/** Starts a program that tells its port, or that it is ready, as its first message. */
export async function startProgram(name, file, args, env) {
  const managed = spawnManaged(name, process.execPath, [file, ...args], {
    env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    rank: RANK.app,
  });
  const told = await Promise.race([
    new Promise((resolve) => managed.child.once('message', resolve)),
    managed.exited.then(() => undefined),
  ]);
  if (told === undefined) throw new PlainError(`${name} ended before it was ready.`);
  return { ...told, pid: managed.child.pid, child: managed.child, stop: () => stopManaged(managed) };
}

/**
 * Asks `server` ({url, pid}) the requests in turn for some seconds. Answers {perSecond, p99, cost}: answers a second,
 * milliseconds, and microseconds of the server's processor an answer. A busy machine is
 * given longer than a part of a second.
 */
export async function drive(server, requests, load) {
  const result = await driven(server, requests, load);
  const longer = longerThan(load.seconds);
  if (result.answers + result.refused + result.errors === 0 && longer > 0)
    return drive(server, requests, { ...load, seconds: longer });
  if (result.refused > 0 || result.errors > 0 || result.answers === 0)
    throw new PlainError(
      `${server.url}: ${result.answers} answers, ${result.refused} refusals, ${result.errors} errors`,
    );
  return { perSecond: result.answers / result.seconds, p99: result.p99, cost: (result.used / result.answers) * 1e6 };
}

async function driven(server, requests, { connections, seconds, rate }) {
  const driver = await startProgram('driver', DRIVER, [], process.env);
  const before = cpuSeconds(server.pid);
  const result = await new Promise((resolve, reject) => {
    driver.child.once('message', resolve);
    driver.child.once('exit', () => reject(new PlainError('The driver ended early.')));
    driver.child.send({ url: server.url, requests, connections, seconds, rate });
  });
  const used = cpuSeconds(server.pid) - before;
  await driver.stop();
  return { ...result, used };
}
