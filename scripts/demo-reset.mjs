// `npm run demo:reset`: puts a demonstration back to its first day. Deletes the data of the private servers and the
// logins made for it, nothing else; `npm start` makes them anew. Refused while the product runs, and for any installation
// that is no demonstration or keeps its data elsewhere. `-- --day 2026-10-30`: the city is then told up to that morning instead of
// today, so that every date in it stands that much further back; at most a year.
import fs from 'node:fs';
import { inHome, shown } from './infra/paths.mjs';
import { PlainError } from './infra/plain-error.mjs';
import { runningState } from './infra/run-state.mjs';

const DAY_FILE = 'demo-day';
const DATA = ['postgres', 'redis/data', 'demo-credentials.json', DAY_FILE];
const DAY_MS = 86_400_000;
const DAYS_BACK_AT_MOST = 365;

function refusal(env) {
  const profile = env.ZEQING_PROFILE || 'demo';
  if (profile !== 'demo') return `This installation's profile is ${profile}: only a demonstration can be reset.`;
  if (env.DATABASE_URL) return 'DATABASE_URL names a database of your own: only the private servers are ever emptied.';
  const running = runningState();
  if (running) return `Zeqing is running at ${running.url} (process ${running.pid}): stop it first.`;
  if (!fs.existsSync(inHome('demo-credentials.json'))) return `No demonstration lies in ${shown(inHome())}.`;
  return null;
}

/** The day after `--day`; null: none was asked for. */
function chosenDay(words) {
  if (!words.includes('--day')) return null;
  const day = words[words.indexOf('--day') + 1] ?? '';
  const at = Date.parse(`${day}T00:00:00+08:00`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && new Date(at + 8 * 3_600_000).toISOString().startsWith(day);
  if (!isDay) throw new PlainError(`--day wants a day such as 2026-10-30, not “${day}”.`);
  const daysBack = (Date.now() - at) / DAY_MS;
  if (daysBack < 1 || daysBack > DAYS_BACK_AT_MOST)
    throw new PlainError(`--day wants a day that is over and at most ${DAYS_BACK_AT_MOST} days back.`);
  return day;
}

try {
  const day = chosenDay(process.argv.slice(2));
  const why = refusal(process.env);
  if (why !== null) throw new PlainError(why);
  for (const part of DATA) fs.rmSync(inHome(...part.split('/')), { recursive: true, force: true });
  if (day !== null) fs.writeFileSync(inHome(DAY_FILE), `${day}\n`);
  console.log(
    `The data in ${shown(inHome())} are gone. \`npm start\` makes the demonstration city anew${day === null ? '' : `, as it stood on ${day}`}.`,
  );
} catch (error) {
  if (!(error instanceof PlainError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
