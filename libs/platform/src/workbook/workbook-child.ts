import { readTable } from './read-table';
import { readWorkbook } from './read-workbook';
import type { ReadingOrder } from './reader-process';

/**
 * The process that reads one file. By stdin comes a line of JSON that says what it is (`ReadingOrder`), then its bytes;
 * the reading leaves as one JSON text by stdout. Where stdin ends without an order no file came: it ends as well.
 */
async function main(): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) chunks.push(chunk);
  const all = Buffer.concat(chunks);
  const endOfOrder = all.indexOf('\n');
  if (endOfOrder < 0) return;
  // Written by our own parent process.
  const { kind, hiddenSheet } = JSON.parse(all.subarray(0, endOfOrder).toString('utf8')) as ReadingOrder;
  const bytes = all.subarray(endOfOrder + 1);
  const reading = kind === 'table' ? readTable(bytes) : await readWorkbook(bytes, hiddenSheet);
  process.stdout.write(JSON.stringify(reading));
}

void main();
