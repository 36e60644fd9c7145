import { Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { decodeTable, separatorOf } from './read-table';
import { startReader } from './reader-process';
import { WorkbookRefused } from './workbook-refused';

/** MiB of heap the child may take: it holds a few lines at a time. */
const HEAP = 64;
/** Without a line: the process is stuck. A long file on a slow machine takes as long as it takes. */
const PATIENCE_MILLISECONDS = 300_000;
/** Bytes whose lines tell the separator. */
const SAMPLE_BYTES = 1 << 16;
/** Characters; as in a workbook. */
const MAX_CELL = 32_767;
const MAX_COLUMNS = 256;
const MAX_ROWS = 1_000_000;

/** The bytes of one file, from the start each time they are asked for. */
export type Opened = () => AsyncIterable<Buffer>;

/**
 * The lines of a long table of text (CSV, TSV; UTF-8, UTF-16 or GB18030), one after the other, taken apart in a process of
 * its own without environment and with a bounded heap. Throws `WorkbookRefused` for what is no such table or is
 * beyond a million lines.
 */
export async function* streamTable(open: Opened): AsyncGenerator<readonly string[]> {
  const { encoding, separator } = await formOf(open);
  const child = startReader('table-stream-child.js', HEAP, [encoding, separator]);
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', resolve);
    child.on('error', () => resolve(null));
  });
  const watch = { isLate: false };
  const timer = setTimeout(() => {
    watch.isLate = true;
    child.kill('SIGKILL');
  }, PATIENCE_MILLISECONDS);
  const source = Readable.from(open());
  // A child that died early breaks the pipe; its exit code says so. A source that fails is thrown below.
  const failures: Error[] = [];
  source.on('error', (error) => {
    failures.push(error);
    child.kill('SIGKILL');
  });
  child.stdin.on('error', () => undefined);
  source.pipe(child.stdin);
  try {
    let [count, isWhole] = [0, true];
    for await (const part of partsOf(child.stdout)) {
      timer.refresh();
      const lines = linesOf(part);
      isWhole &&= lines !== null;
      for (const line of lines ?? []) {
        count += 1;
        if (count > MAX_ROWS) throw new WorkbookRefused('too_many_rows');
        yield bounded(line);
      }
    }
    const code = await ended;
    const [failure] = failures;
    if (failure) throw failure;
    if (watch.isLate) throw new WorkbookRefused('timeout');
    if (code !== 0 || !isWhole) throw new WorkbookRefused('unreadable');
  } finally {
    clearTimeout(timer);
    source.destroy();
    child.kill('SIGKILL');
  }
}

/** What our own child writes, part by part: none is read before the one before it is done with. */
async function* partsOf(output: Readable): AsyncGenerator<string> {
  let rest = '';
  for await (const text of output.setEncoding('utf8') as AsyncIterable<string>) {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
  if (rest !== '') yield rest;
}

/** The lines of one part, as our own child writes them; null of the part during which it died. */
function linesOf(part: string): readonly (readonly string[])[] | null {
  try {
    return JSON.parse(part) as readonly (readonly string[])[];
  } catch {
    return null;
  }
}

function bounded(cells: readonly string[]): readonly string[] {
  if (cells.length > MAX_COLUMNS) throw new WorkbookRefused('too_many_rows');
  for (const cell of cells) if (cell.length > MAX_CELL) throw new WorkbookRefused('cell_too_long');
  return cells;
}

/** Encoding and separator: the first lines propose, the whole file has to agree. */
async function formOf(open: Opened): Promise<{ encoding: string; separator: string }> {
  for (const encoding of ['utf-8', 'gb18030', 'utf-16le', 'utf-16be']) {
    const head = await headIn(open, encoding);
    if (head !== null) return { encoding, separator: separatorOf(head) };
  }
  throw new WorkbookRefused('unreadable');
}

/** The beginning of the file, when all of it is text of the encoding. */
async function headIn(open: Opened, encoding: string): Promise<string | null> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let head: string | null = null;
  for await (const bytes of open()) {
    if (head === null && !beginsAs(bytes.subarray(0, SAMPLE_BYTES), encoding)) return null;
    const text = decoded(decoder, bytes);
    if (text === null || text.includes('\u0000')) return null;
    head ??= text.slice(0, SAMPLE_BYTES);
  }
  return decoded(decoder, null) === null ? null : head;
}

/** The next part of a text, or its end; null where it is not of the encoding. */
function decoded(decoder: TextDecoder, bytes: Buffer | null): string | null {
  try {
    return bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

/** UTF-16 is told by its mark or its zero bytes, which `decodeTable` knows; the others by what they are not. */
function beginsAs(sample: Buffer, encoding: string): boolean {
  const isWide =
    sample.subarray(0, 4_096).includes(0) ||
    /^(?:ff\u0000?fe|fe\u0000?ff)/u.test(sample.subarray(0, 2).toString('hex'));
  if (!encoding.startsWith('utf-16')) return !isWide;
  const even = sample.subarray(0, sample.length - (sample.length % 2));
  return (
    isWide && decodeTable(even)?.startsWith(new TextDecoder(encoding).decode(even.subarray(0, 40)).slice(0, 8)) === true
  );
}
