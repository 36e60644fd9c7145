// `npm run check`: everything that needs no servers and no test: format, lint, types, boundaries, dead code, drift.
import fs from 'node:fs';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { inRepository } from './infra/paths.mjs';
import { explain } from './infra/plain-error.mjs';
import { closeAll, closeOnSignals, isClosing, run } from './infra/processes.mjs';
import { printTable, seconds } from './table.mjs';

const AT_ONCE = Math.min(2, os.availableParallelism());
const COMPLAINT_LINES = 200;
const inModules = (file) => inRepository('node_modules', file);

/** `needs`: the step is skipped while this file does not exist. The slowest come first. */
const STEPS = [
  { name: 'types', command: [inModules('typescript/bin/tsc'), '--noEmit'] },
  {
    name: 'types of the web',
    command: [inModules('typescript/bin/tsc'), '--noEmit', '-p', 'apps/web'],
    needs: 'apps/web/tsconfig.json',
  },
  { name: 'lint', command: [inModules('eslint/bin/eslint.js'), '.'] },
  { name: 'format', command: [inModules('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
  {
    name: 'boundaries',
    command: [
      inModules('dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      'apps',
      'libs',
      'db',
    ],
  },
  { name: 'dead code', command: [inModules('knip/bin/knip.js'), '--no-progress'] },
  { name: 'bundle', command: ['scripts/bundle.mjs'], needs: 'dist/web' },
  { name: 'generated files', command: ['scripts/generate.mjs', '--check'], needs: 'scripts/generate.mjs' },
];

async function runStep({ name, command, needs }) {
  if (needs && !fs.existsSync(inRepository(needs))) return { name, state: 'skipped', took: 0, output: '' };
  const since = Date.now();
  try {
    const env = { ...process.env, FORCE_COLOR: '0' };
    await run(name, process.execPath, command, { cwd: inRepository(), env, tail: COMPLAINT_LINES });
    return { name, state: 'passed', took: Date.now() - since, output: '' };
  } catch (error) {
    return { name, state: 'failed', took: Date.now() - since, output: error.message };
  }
}

/** Runs all steps, two at a time, prints the complaints and a table; answers [{name, state, took}]. */
export async function runChecks() {
  const waiting = STEPS.map((step, position) => ({ step, position }));
  const results = [];
  async function lane() {
    for (let next = waiting.shift(); next && !isClosing(); next = waiting.shift()) {
      const result = await runStep(next.step);
      results[next.position] = result;
      if (result.output) console.error(`\n--- ${result.output}\n`);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  const done = results.filter(Boolean);
  printTable(
    ['check', 'result', 'seconds'],
    done.map(({ name, state, took }) => [name, state, seconds(took)]),
  );
  return done;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  closeOnSignals();
  try {
    await build(); // the generated files are printed by compiled programs
    const steps = await runChecks();
    process.exitCode = steps.some(({ state }) => state === 'failed') ? 1 : 0;
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  } finally {
    await closeAll();
  }
}
