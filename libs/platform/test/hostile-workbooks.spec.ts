import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { readWorkbookInChild } from '../src/workbook/read-in-child';
import { checkPackage } from '../src/workbook/zip-check';
import { TOLD_BY_CONTENTS, TOLD_BY_READING } from './hostile-books';
import { aBook, aSheet } from './raw-books';

describe('a file that cannot be unpacked safely', () => {
  it.each(TOLD_BY_CONTENTS)('is refused as %s by its table of contents', async (fault, make) => {
    const bytes = make();
    expect(await checkPackage(bytes)).toBe(fault);
    expect(await readWorkbookInChild(bytes)).toEqual({ fault });
  });
});

describe('a file that shows its malice only while it is read', () => {
  it.each(TOLD_BY_READING)('ends as %s', async (fault, make) => {
    expect(await readWorkbookInChild(make())).toEqual({ fault });
  });

  it('ends when it takes too long, without this process', async () => {
    const slow = aBook(aSheet(Array.from({ length: 1_048_576 }, (_, row) => `<row r="${row + 1}"/>`).join('')));
    expect(await readWorkbookInChild(slow, { patienceMilliseconds: 1 })).toEqual({ fault: 'timeout' });
  });

  it('is just an empty sheet with 1,048,576 empty rows', async () => {
    const empty = aBook(aSheet(Array.from({ length: 1_048_576 }, (_, row) => `<row r="${row + 1}"/>`).join('')));
    expect(await readWorkbookInChild(empty)).toEqual({ sheets: [{ name: 'S', rows: [], merges: [], beyond: null }] });
  });
});

const compiled = path.resolve(__dirname, '../../../dist/libs/platform/src/workbook/read-in-child.js');
/** Reads two files, one after the other, and says what they held and which processes of its own are there. */
const TWICE = `
  const { readWorkbookInChild } = require(${JSON.stringify(compiled)});
  const fs = require('node:fs');
  const children = () => fs.readFileSync('/proc/self/task/' + process.pid + '/children', 'utf8').trim();
  void (async () => {
    const table = (text) => readWorkbookInChild(Buffer.from(text), { kind: 'table' });
    const first = await table('a,b');
    const waiting = children();
    const second = await table('c;d');
    console.log(JSON.stringify({ first, waiting, second, next: children() }));
  })();
`;

describe('the process that waits for the next file', () => {
  const run = promisify(execFile);
  const held = async (): Promise<Readonly<Record<string, unknown>>> =>
    JSON.parse((await run(process.execPath, ['-e', TWICE])).stdout) as Record<string, unknown>;
  const texts = (reading: unknown): unknown =>
    JSON.stringify(reading)
      .match(/"text":"\w"/gu)
      ?.join();

  it('reads that one only: another waits for the one after it', async () => {
    const { first, waiting, second, next } = await held();
    expect([texts(first), texts(second)]).toEqual(['"text":"a","text":"b"', '"text":"c","text":"d"']);
    expect([waiting, next]).toEqual([expect.stringMatching(/^\d+$/u), expect.stringMatching(/^\d+$/u)]);
    expect(next).not.toBe(waiting);
  });

  it('ends with the process it waits in, which does not wait for it', async () => {
    const { next } = await held();
    await expect(endOf(Number(next))).resolves.toBe('ended');
  });
});

/** Waits until a process is gone; the test's own patience ends the waiting. */
async function endOf(pid: number): Promise<'ended'> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return 'ended';
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
