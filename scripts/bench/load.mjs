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

const startDriver = () => startProgram('driver', DRIVER, [], process.env);

/** A share of load from a process of its own, as cold as its predecessors. */
const freshDriver = () => ({ take: startDriver, give: (driver) => driver.stop() });

/** All shares from one process. */
function keptDriver() {
  let driver;
  return { take: () => (driver ??= startDriver()), give: async () => undefined };
}

/**
 * `drive(server, requests, {connections, seconds, rate})` asks `server` ({url, pid}) the requests in turn for some seconds.
 * Answers {perSecond, p50, p97, p99, answers, cost}: answers a second, milliseconds within which so many of a hundred came
 * (97: 97.5, a little more than the 95 a target asks for), and microseconds of the server's processor an answer. A busy
 * machine is given longer than a part of a second.
 */
export function drivingWith({ kept }) {
  const drivers = kept ? keptDriver() : freshDriver();
  return async function drive(server, requests, load) {
    const result = await driven(drivers, server, { url: server.url, requests, ...load });
    const { answers, refused, errors, seconds, used, ...latency } = result;
    const longer = longerThan(load.seconds);
    if (answers + refused + errors === 0 && longer > 0) return drive(server, requests, { ...load, seconds: longer });
    if (refused > 0 || errors > 0 || answers === 0)
      throw new PlainError(`${server.url}: ${answers} answers, ${refused} refusals, ${errors} errors`);
    return { ...latency, answers, perSecond: answers / seconds, cost: (used / answers) * 1e6 };
  };
}

async function driven(drivers, server, order) {
  const driver = await drivers.take();
  const before = cpuSeconds(server.pid);
  const result = await new Promise((resolve, reject) => {
    const early = () => reject(new PlainError('The driver ended early.'));
    driver.child.once('exit', early);
    driver.child.once('message', (told) => {
      driver.child.off('exit', early);
      resolve(told);
    });
    driver.child.send(order);
  });
  const used = cpuSeconds(server.pid) - before;
  await drivers.give(driver);
  return { ...result, used };
}
