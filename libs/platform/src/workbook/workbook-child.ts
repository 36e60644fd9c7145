import { readTable } from './read-table';
import { readWorkbook } from './read-workbook';

/** The process that reads one workbook: bytes come by stdin, what it is (`workbook` or `table`) and the name of a hidden sheet to read as well by arguments, the reading leaves as one JSON text by stdout. */
async function main(): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const [, , kind, hiddenSheet] = process.argv;
  process.stdout.write(JSON.stringify(kind === 'table' ? readTable(bytes) : await readWorkbook(bytes, hiddenSheet)));
}

void main();
