// The tiers of `npm test`, in the order they run. A jest tier is a project of jest.config.cjs.
import fs from 'node:fs';
import path from 'node:path';
import { runChecks } from './check.mjs';
import { inRepository } from './infra/paths.mjs';
import { findChromium } from './infra/chromium.mjs';
import { spawnManaged } from './infra/processes.mjs';
import { leftOut } from './sampled-tests.mjs';

const MINUTE_MS = 60_000;
const JEST = inRepository('node_modules/jest/bin/jest.js');

/**
 * name -> {servers, build, run}: whether it needs PostgreSQL and Redis, whether it needs dist/, and a function
 * of {env, args, folder, full} that answers {passed, failed, skipped, note?}.
 */
export const TIERS = {
  check: { servers: false, build: true, run: checkTier },
  unit: { servers: false, build: false, run: unitTier },
  db: { servers: true, build: true, run: (context) => jestTier('db', context, ['--maxWorkers=2']) },
  e2e: { servers: true, build: true, run: (context) => jestTier('e2e', context, ['--maxWorkers=2']) },
  // Two browsers at a time; the api and worker each talks to run in the test's own process.
  web: { servers: true, build: true, run: webTier },
  // They stop and starve servers: one at a time.
  faults: { servers: true, build: true, run: (context) => jestTier('faults', context, ['--runInBand']) },
};

async function checkTier() {
  const steps = await runChecks();
  const count = (state) => steps.filter((step) => step.state === state).length;
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
}

// Days are counted in China whatever the zone of the process: those of the clocks and calendars run in others again,
// and in a full run every unit test.
const OTHER_ZONES = ['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'];
const COUNTING_DAYS = [
  ...['--testPathPatterns', 'libs/calendar/src', 'libs/requests/src/clock'],
  'libs/requests/src/(?:consultation|correction|outside|urging|usage|use)/domain',
  'libs/requests/src/request/domain/(?:life.rules|request).spec',
];

async function unitTier(context) {
  const sum = await jestTier('unit', context, ['--maxWorkers=2']);
  if (context.args.length > 0) return sum; // somebody wants single files, once
  console.error(`[test] unit: whatever counts days again, TZ=${OTHER_ZONES.join(', ')}`);
  for (const result of await Promise.all(OTHER_ZONES.map((zone) => inZone(zone, context))))
    for (const what of ['passed', 'failed', 'skipped']) sum[what] += result[what];
  return sum;
}

/** That nothing ran counts as a failure. */
async function inZone(zone, context) {
  const folder = fs.mkdtempSync(path.join(context.folder, 'zone-'));
  const env = { ...context.env, TZ: zone };
  const args = context.full ? [] : COUNTING_DAYS;
  const result = await jestTier('unit', { ...context, env, folder, args }, ['--maxWorkers=1']);
  return result.passed > 0 ? result : { ...result, failed: result.failed + 1 };
}

async function webTier(context) {
  const { file, env } = await findChromium();
  const withBrowser = { ...context.env, ...env, ZEQING_TEST_CHROMIUM: file };
  return jestTier('web', { ...context, env: withBrowser }, ['--maxWorkers=2']);
}

/** Tells jest what a run of everything leaves to the full one. */
function unsampled(project) {
  const names = leftOut(project);
  if (names.length === 0) return [];
  console.error(`[test] ${project}: ${names.length} files are left to test:full (scripts/sampled-tests.mjs)`);
  return ['--testPathIgnorePatterns', '/node_modules/', ...names];
}

async function jestTier(project, { env, args, folder, full }, options) {
  const report = path.join(folder, `${project}.json`);
  const jestArgs = [
    JEST,
    '--selectProjects',
    project,
    '--passWithNoTests',
    '--json',
    `--outputFile=${report}`,
    ...options,
    ...args,
    ...(full || args.length > 0 ? [] : unsampled(project)),
  ];
  const managed = spawnManaged(`tier ${project}`, process.execPath, jestArgs, {
    cwd: inRepository(),
    env,
    stdio: ['ignore', 'ignore', 'inherit'], // stdout would be the JSON again; people read stderr
  });
  const limit = (full ? 60 : 20) * MINUTE_MS;
  let tooLate = false;
  const timer = setTimeout(() => {
    tooLate = true;
    managed.child.kill('SIGKILL');
  }, limit);
  const { code } = await managed.exited;
  clearTimeout(timer);
  if (tooLate) return { passed: 0, failed: 1, skipped: 0, note: `stopped after ${limit / MINUTE_MS} minutes` };
  return counts(report, code);
}

/** Counts of one jest report; a suite that does not load, a crash and a failing teardown count as failures too. */
function counts(report, code) {
  if (!fs.existsSync(report)) {
    const nothingToRun = code === 0; // with no test file at all jest writes no report
    return { passed: 0, failed: nothingToRun ? 0 : 1, skipped: 0, note: nothingToRun ? 'no tests' : 'crashed' };
  }
  const json = JSON.parse(fs.readFileSync(report, 'utf8'));
  const failed = json.numFailedTests + json.numRuntimeErrorTestSuites;
  const unexplained = code !== 0 && failed === 0;
  return {
    passed: json.numPassedTests,
    failed: failed + (unexplained ? 1 : 0),
    skipped: json.numPendingTests + json.numTodoTests,
    ...(unexplained
      ? { note: `jest ended with code ${code}` }
      : json.numTotalTests === 0 && failed === 0
        ? { note: 'no tests' }
        : {}),
  };
}
