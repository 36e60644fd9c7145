// Servers that outlived a killed launcher. They are stopped and started anew rather than adopted: then the new
// launcher is their parent and sees them end, and no two servers ever share a data folder.
import { pause } from './processes.mjs';
import { isSameProcess, startMark } from './process-identity.mjs';
import { PlainError } from './plain-error.mjs';

/** Stops process `pid` (nothing to do when undefined) and waits until it is gone. */
export async function stopLeftOver(name, pid, signal, limitMs) {
  if (pid === undefined) return;
  const mark = startMark(pid);
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code === 'ESRCH') return;
    throw new PlainError(`${name} still runs as process ${pid} under another account: stop it first.`);
  }
  for (const end = Date.now() + limitMs; isSameProcess(pid, mark); await pause(20)) {
    if (Date.now() > end)
      throw new PlainError(`${name}, left by an earlier start as process ${pid}, does not stop: stop it first.`);
  }
}
