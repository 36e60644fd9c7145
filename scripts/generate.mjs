// Files made from the code. `npm run generate` writes them, `--check` fails where a committed one has drifted.
// `npm run generate -- --entries 340000 --departments 1000` makes a catalogue as CSV instead.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from './build.mjs';
import { inRepository } from './infra/paths.mjs';
import { schemaTypes } from './schema-types.mjs';
import { routeSummaries } from './route-summaries.mjs';
import { writeCatalogue } from './catalogue/command.mjs';
import { explain } from './infra/plain-error.mjs';

/** What a compiled program prints. */
const printed =
  (program, ...args) =>
  () =>
    execFileSync(process.execPath, [inRepository(program), ...args], { encoding: 'utf8', maxBuffer: 64 << 20 });

/** Each generated file and how its text is made; a source comes first, because the others are made from the build. */
const GENERATED = [
  { file: 'apps/api/src/route-summaries.ts', make: () => routeSummaries(inRepository('apps/api/src')) },
  { file: 'docs/openapi.json', make: printed('dist/apps/api/src/openapi-file.js') },
  { file: 'apps/web/src/api/schema.d.ts', make: () => schemaTypes(inRepository('docs/openapi.json')) },
  ...['request', 'correction', 'dispute', 'case', 'urging', 'catalogue'].map((machine) => ({
    file: `docs/${machine}-states.md`,
    make: printed('dist/db/print-states.js', machine),
  })),
];

async function generate() {
  const isCheck = process.argv.includes('--check');
  const drifted = [];
  for (const { file, make } of GENERATED) {
    const wanted = await make();
    const target = inRepository(file);
    if (existsSync(target) && readFileSync(target, 'utf8') === wanted) continue;
    if (isCheck) drifted.push(file);
    else writeFileSync(target, wanted);
    if (!isCheck && file.endsWith('.ts')) await build();
  }
  if (drifted.length > 0) {
    console.error(`Not what the code says any more: ${drifted.join(', ')}. Run \`npm run build && npm run generate\`.`);
    process.exit(1);
  }
}

const words = process.argv.slice(2);
if (!words.includes('--entries')) await generate();
else
  await writeCatalogue(words).catch((error) => {
    console.error(explain(error));
    process.exitCode = 1;
  });
