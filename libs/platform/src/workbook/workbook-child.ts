import type { WorkbookReading } from './read-workbook';

/** The process that reads one workbook: bytes come by stdin, what it is (`workbook` or `table`) and the name of a hidden sheet to read as well by arguments, the reading leaves as one JSON text by stdout. */
async function main(): Promise<void> {
  const [, , kind, hiddenSheet] = process.argv;
  const read = await readerOf(kind, hiddenSheet);
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) chunks.push(chunk);
  process.stdout.write(JSON.stringify(await read(Buffer.concat(chunks))));
}

/** Only what this file needs is loaded: most of what a small one costs is the start of its process. */
async function readerOf(
  kind: string | undefined,
  hiddenSheet: string | undefined,
): Promise<(bytes: Buffer) => WorkbookReading | Promise<WorkbookReading>> {
  if (kind === 'table') return (await import('./read-table.js')).readTable;
  const { readWorkbook } = await import('./read-workbook.js');
  return (bytes) => readWorkbook(bytes, hiddenSheet);
}

void main();
