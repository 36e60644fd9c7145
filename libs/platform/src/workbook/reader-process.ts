import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { Socket } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';

/** A process that reads one file from its stdin and writes what it read to its stdout. */
export type Reader = ChildProcessByStdio<Writable, Readable, null>;

/** What `workbook-child.js` is told before the bytes of its file. */
export interface ReadingOrder {
  readonly kind: 'workbook' | 'table';
  /** A hidden sheet to read as well. */
  readonly hiddenSheet?: string;
}

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
): Reader {
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

/**
 * Keeps one reader started, so that nobody waits for its start: it has read nothing yet, is handed out once and ends
 * when nobody wants it for a while. This process ends without waiting for it, and it ends with this process.
 */
export class SpareReader {
  #spare: Reader | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly start: () => Reader,
    private readonly keptMilliseconds: number,
  ) {}

  /** The one that waits, or a new one where none does. */
  take(): Reader {
    const spare = this.#spare;
    this.#spare = null;
    clearTimeout(this.#timer);
    if (spare === null) return this.start();
    spare.removeAllListeners();
    for (const handle of handlesOf(spare)) handle.ref();
    return spare;
  }

  /** Has one wait from now on. */
  prepare(): void {
    if (this.#spare !== null) return;
    const spare = this.start();
    this.#spare = spare;
    const gone = (): void => {
      if (this.#spare === spare) this.#spare = null;
    };
    spare.on('error', gone).on('exit', gone);
    for (const handle of handlesOf(spare)) handle.unref();
    this.#timer = setTimeout(() => {
      gone();
      spare.kill('SIGKILL');
    }, this.keptMilliseconds).unref();
  }
}

/** What keeps this process running as long as the other one does. */
const handlesOf = (reader: Reader): readonly { ref(): unknown; unref(): unknown }[] => [
  reader,
  ...[reader.stdin, reader.stdout].filter((stream) => stream instanceof Socket),
];
