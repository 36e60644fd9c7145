import type { ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import type { WorkbookReading } from './read-workbook';
import { startReader } from './reader-process';

/** MiB of heap the child may take. */
const HEAP = 512;
const PATIENCE_MILLISECONDS = 60_000;
const MAX_ANSWER_BYTES = 256 << 20;

export interface ChildReading {
  readonly patienceMilliseconds?: number;
  /** A hidden sheet to read as well. */
  readonly hiddenSheet?: string;
  /** `table`: a table of text, such as CSV. */
  readonly kind?: 'workbook' | 'table';
}

/**
 * Reads a workbook in a process of its own, without environment, with a bounded heap and a bounded time. A child that
 * runs out of either ends as a fault; this process goes on.
 */
export async function readWorkbookInChild(
  bytes: Buffer,
  { patienceMilliseconds = PATIENCE_MILLISECONDS, hiddenSheet, kind = 'workbook' }: ChildReading = {},
): Promise<WorkbookReading> {
  const child = startReader('workbook-child.js', HEAP, [kind, ...(hiddenSheet === undefined ? [] : [hiddenSheet])]);
  const watch = { isLate: false };
  const timer = setTimeout(() => {
    watch.isLate = true;
    child.kill('SIGKILL');
  }, patienceMilliseconds);
  try {
    const answer = await answerOf(child, bytes);
    if (watch.isLate) return { fault: 'timeout' };
    if (answer === null) return { fault: 'unpacks_too_large' };
    // Written by our own child, whose shape is WorkbookReading.
    return JSON.parse(answer) as WorkbookReading;
  } finally {
    clearTimeout(timer);
  }
}

/** What the child wrote, or null when it died (out of memory) or wrote more than a workbook can hold. */
function answerOf(child: ChildProcessByStdio<Writable, Readable, null>, bytes: Buffer): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > MAX_ANSWER_BYTES) child.kill('SIGKILL');
      else chunks.push(chunk);
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code === 0 ? Buffer.concat(chunks).toString('utf8') : null));
    // A child that died early breaks the pipe; its exit code says so.
    child.stdin.on('error', () => undefined);
    child.stdin.end(bytes);
  });
}
