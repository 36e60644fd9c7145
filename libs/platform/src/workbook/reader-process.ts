import { spawn, type ChildProcessByStdio } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';

/** Under jest this file is TypeScript; the child is always the compiled one. */
const folder = __filename.endsWith('.ts')
  ? path.resolve(__dirname, '../../../../dist/libs/platform/src/workbook')
  : __dirname;

/**
 * Starts a process that reads one file from its stdin, without environment and with a heap of so many MiB. Whoever waits
 * for an answer of this process goes before it.
 */
export function startReader(
  script: 'workbook-child.js' | 'table-stream-child.js',
  heap: number,
  args: readonly string[],
): ChildProcessByStdio<Writable, Readable, null> {
  const limits = [`--max-old-space-size=${heap}`, '--disable-proto=delete'];
  const child = spawn(process.execPath, [...limits, path.join(folder, script), ...args], {
    env: {},
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  if (child.pid !== undefined) giveWay(child.pid);
  return child;
}

function giveWay(pid: number): void {
  try {
    os.setPriority(pid, os.constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It is gone already, or the system allows no such thing: it is read as well without.
  }
}
