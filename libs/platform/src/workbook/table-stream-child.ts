import { TextDecoder } from 'node:util';
import { parse } from 'csv-parse';

/**
 * The process that takes a table of text apart: bytes come by stdin, its encoding and its separator by arguments, each
 * line leaves as a JSON array of its cells by stdout, as fast as it is taken.
 */
async function main(): Promise<void> {
  const [, , encoding = 'utf-8', delimiter = ','] = process.argv;
  const decoder = new TextDecoder(encoding, { fatal: true });
  const parser = parse({ delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false });
  const read = (async () => {
    let part = '';
    for await (const cells of parser as AsyncIterable<string[]>) {
      part += `${JSON.stringify(cells)}\n`;
      if (part.length < PART) continue;
      await write(part);
      part = '';
    }
    await write(part);
  })();
  for await (const bytes of process.stdin as AsyncIterable<Buffer>)
    if (!parser.write(decoder.decode(bytes, { stream: true })))
      await new Promise((resolve) => parser.once('drain', resolve));
  parser.end(decoder.decode());
  await read;
}

/** Characters written at once. */
const PART = 1 << 16;
const write = (text: string): Promise<void> =>
  new Promise((resolve) => {
    if (text === '' || process.stdout.write(text)) resolve();
    else process.stdout.once('drain', resolve);
  });

void main();
