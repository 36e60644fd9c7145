// `npm run generate -- --entries 340000 --departments 1000 [--seed 1] [--out folder]`: a catalogue as CSV, deterministic.
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { HOME } from '../infra/paths.mjs';
import { PlainError } from '../infra/plain-error.mjs';
import { catalogueParts, departmentsCsv } from './make.mjs';

const MOST = { entries: 999_999, departments: 9_999, seed: 2 ** 31 - 1 };

/** What the words of the command ask for. */
function asked(words) {
  const option = { type: 'string' };
  const { values } = parseArgs({
    args: words,
    options: { entries: option, departments: option, seed: option, out: option },
  });
  const number = (name, usual) => {
    const value = Number(values[name] ?? usual);
    if (!Number.isInteger(value) || value < 1 || value > MOST[name])
      throw new PlainError(`--${name} takes a whole number from 1 to ${MOST[name]}.`);
    return value;
  };
  const size = { entries: number('entries', NaN), departments: number('departments', 1_000), seed: number('seed', 1) };
  if (size.departments > size.entries) throw new PlainError('There are no more departments than entries.');
  return { size, folder: path.resolve(values.out ?? path.join(HOME, 'catalogue')) };
}

/** Writes the catalogue and its departments, and says where. */
export async function writeCatalogue(words) {
  const { size, folder } = asked(words);
  mkdirSync(folder, { recursive: true });
  const catalogue = path.join(folder, `catalogue-${size.entries}.csv`);
  await pipeline(Readable.from(catalogueParts(size)), createWriteStream(catalogue));
  const departments = path.join(folder, `departments-${size.departments}.csv`);
  writeFileSync(departments, departmentsCsv(size.departments));
  console.log(`${catalogue}\n${departments}`);
}
