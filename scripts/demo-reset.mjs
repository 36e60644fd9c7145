// `npm run demo:reset`: puts a demonstration back to its first day. Deletes the data of the private servers and the
// logins made for it, nothing else; `npm start` makes them anew. Refused while the product runs, and for any installation
// that is no demonstration or keeps its data elsewhere.
import fs from 'node:fs';
import { inHome, shown } from './infra/paths.mjs';
import { PlainError } from './infra/plain-error.mjs';
import { runningState } from './infra/run-state.mjs';

const DATA = ['postgres', 'redis/data', 'demo-credentials.json'];

function refusal(env) {
  const profile = env.ZEQING_PROFILE || 'demo';
  if (profile !== 'demo') return `This installation's profile is ${profile}: only a demonstration can be reset.`;
  if (env.DATABASE_URL) return 'DATABASE_URL names a database of your own: only the private servers are ever emptied.';
  const running = runningState();
  if (running) return `Zeqing is running at ${running.url} (process ${running.pid}): stop it first.`;
  if (!fs.existsSync(inHome('demo-credentials.json'))) return `No demonstration lies in ${shown(inHome())}.`;
  return null;
}

try {
  const why = refusal(process.env);
  if (why !== null) throw new PlainError(why);
  for (const part of DATA) fs.rmSync(inHome(...part.split('/')), { recursive: true, force: true });
  console.log(`The data in ${shown(inHome())} are gone. \`npm start\` makes the demonstration city anew.`);
} catch (error) {
  if (!(error instanceof PlainError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
