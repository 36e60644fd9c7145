// Files made from the code. `npm run generate` writes them, `--check` fails where a committed one has drifted.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Each generated file and the compiled program that prints it. */
const GENERATED = [
  { file: 'docs/openapi.json', program: 'dist/apps/api/src/openapi-file.js' },
  { file: 'docs/request-states.md', program: 'dist/db/print-request-states.js' },
];

const isCheck = process.argv.includes('--check');
const drifted = [];
for (const { file, program } of GENERATED) {
  const wanted = execFileSync(process.execPath, [path.join(root, program)], { encoding: 'utf8', maxBuffer: 64 << 20 });
  const target = path.join(root, file);
  if (existsSync(target) && readFileSync(target, 'utf8') === wanted) continue;
  if (isCheck) drifted.push(file);
  else writeFileSync(target, wanted);
}
if (drifted.length > 0) {
  console.error(`Not what the code says any more: ${drifted.join(', ')}. Run \`npm run build && npm run generate\`.`);
  process.exit(1);
}
