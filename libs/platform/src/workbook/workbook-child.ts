import { readWorkbook } from './read-workbook';

/** The process that reads one workbook: bytes come by stdin, the name of a hidden sheet to read as well by argument, the reading leaves as one JSON text by stdout. */
async function main(): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) chunks.push(chunk);
  process.stdout.write(JSON.stringify(await readWorkbook(Buffer.concat(chunks), process.argv[2])));
}

void main();
