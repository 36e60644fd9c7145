import { TextDecoder } from 'node:util';
import { parse } from 'csv-parse';

/**
 * The process that takes a table of text apart: bytes come by stdin, its encoding and its separator by arguments, its
 * lines leave by stdout, as fast as they are taken: many at a time, one JSON array of arrays of cells a line of output.
 */
async function main(): Promise<void> {
  const [, , encoding = 'utf-8', delimiter = ','] = process.argv;
  const decoder = new TextDecoder(encoding, { fatal: true });
  const parser = parse({ delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false });
  const read = (async () => {
    let part: string[] = [];
    let size = 0;
    for await (const cells of parser as AsyncIterable<string[]>) {
      const line = JSON.stringify(cells);
      part.push(line);
      size += line.length;
      if (size < PART) continue;
      await write(part);
      [part, size] = [[], 0];
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
const write = (lines: readonly string[]): Promise<void> =>
  new Promise((resolve) => {
    if (lines.length === 0 || process.stdout.write(`[${lines.join(',')}]\n`)) resolve();
    else process.stdout.once('drain', resolve);
  });

void main();
