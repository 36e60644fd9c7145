// Process ids are re-used (in containers quickly), so a bare id never proves who is running.
import fs from 'node:fs';
import { spawnSync } from 'node:child_process';

const ps = (pid, column) =>
  spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim();

/** A text that differs between two processes which had the same id; undefined when nothing runs under it. */
export function startMark(pid) {
  if (process.platform !== 'linux') return ps(pid, 'lstart')?.replace(/\W+/g, '-') || undefined;
  try {
    const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop().split(' ');
    const [state, startedAt] = [fields[0], fields[19]];
    // A zombie has ended; only its parent has not noticed.
    return state === 'Z' || state === 'X' ? undefined : `${bootId()}-${startedAt}`;
  } catch {
    return undefined;
  }
}

let cachedBootId;
function bootId() {
  cachedBootId ??= fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return cachedBootId;
}

/** True while the process that had this id and mark still runs. */
export const isSameProcess = (pid, mark) => mark !== undefined && startMark(pid) === mark;

/** The command line of a running process, spaces between the words; '' when there is none. */
export function commandLine(pid) {
  if (process.platform !== 'linux') return ps(pid, 'command') ?? '';
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}
