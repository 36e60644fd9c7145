import type { WorkbookReading } from './read-workbook';
import { SpareReader, startReader, type Reader, type ReadingOrder } from './reader-process';
import { checkPackage } from './zip-check';

/** MiB of heap the child may take. */
const HEAP = 512;
const PATIENCE_MILLISECONDS = 60_000;
const MAX_ANSWER_BYTES = 256 << 20;
/** Files come in bursts: whoever is told a fault brings the mended file soon. Milliseconds. */
const SPARE_KEPT = 60_000;

const readers = new SpareReader(() => startReader('workbook-child.js', HEAP, []), SPARE_KEPT);

export interface ChildReading extends Partial<ReadingOrder> {
  readonly patienceMilliseconds?: number;
}

/**
 * Reads a workbook, or a table of text such as CSV, in a process of its own, without environment, with a bounded heap and
 * a bounded time. A child that runs out of either ends as a fault; this process goes on. What the table of contents of a
 * workbook tells needs no child.
 */
export async function readWorkbookInChild(
  bytes: Buffer,
  { patienceMilliseconds = PATIENCE_MILLISECONDS, hiddenSheet, kind = 'workbook' }: ChildReading = {},
): Promise<WorkbookReading> {
  const fault = kind === 'workbook' ? await checkPackage(bytes) : null;
  if (fault) return { fault };
  const child = readers.take();
  const watch = { isLate: false };
  const timer = setTimeout(() => {
    watch.isLate = true;
    child.kill('SIGKILL');
  }, patienceMilliseconds);
  try {
    const answer = await answerOf(child, { kind, ...(hiddenSheet !== undefined && { hiddenSheet }) }, bytes);
    if (watch.isLate) return { fault: 'timeout' };
    if (answer === null) return { fault: 'unpacks_too_large' };
    // Written by our own child, whose shape is WorkbookReading.
    return JSON.parse(answer) as WorkbookReading;
  } finally {
    clearTimeout(timer);
    readers.prepare();
  }
}

/** What the child wrote, or null when it died (out of memory) or wrote more than a workbook can hold. */
function answerOf(child: Reader, order: ReadingOrder, bytes: Buffer): Promise<string | null> {
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
    child.stdin.write(`${JSON.stringify(order)}\n`);
    child.stdin.end(bytes);
  });
}
