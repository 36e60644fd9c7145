// The built api as one process, with a person signed in, and autocannon in a process of its own.
import fs from 'node:fs';
import path from 'node:path';
import { inRepository } from '../infra/paths.mjs';
import { PlainError } from '../infra/plain-error.mjs';
import { freePort, pause, RANK, run, spawnManaged, stopManaged } from '../infra/processes.mjs';

const READY_LIMIT_MS = 60_000;
const dist = (...parts) => inRepository('dist', ...parts);

/** Runs `dist/db/<name>.js`. */
export const script = (name, env) =>
  run(name, process.execPath, [dist('db', `${name}.js`)], { env, cwd: inRepository() });

/** An app as `npm start` runs it; it never acts as the owner of the tables. */
function startApp(name, { env, folder }, port) {
  const ours = { ...env, PORT: String(port) };
  delete ours.DATABASE_OWNER_URL;
  const log = fs.openSync(path.join(folder, `${name}.log`), 'a');
  return spawnManaged(name, process.execPath, [dist('apps', name, 'src', 'main.js')], {
    cwd: inRepository(),
    env: ours,
    stdio: ['ignore', log, log, 'ipc'],
    rank: RANK.app,
  });
}

/** The api: {url, pid, stop}, once it is ready. */
export async function startApi({ env, folder }) {
  const port = await freePort();
  const managed = startApp('api', { env, folder }, port);
  const url = `http://127.0.0.1:${port}`;
  for (const end = Date.now() + READY_LIMIT_MS; Date.now() < end && !managed.ended; await pause(100)) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok) return { url, pid: managed.child.pid, stop: () => stopManaged(managed) };
  }
  throw new PlainError(`The api did not become ready; see ${path.join(folder, 'api.log')}.`);
}

/** The worker: {pid, stop}. It seals the journal: without it the answers of an api are soon stale. */
export function startWorker({ env, folder }) {
  const managed = startApp('worker', { env, folder }, 0);
  return { pid: managed.child.pid, stop: () => stopManaged(managed) };
}

/** The cookie of a demo person of that role. */
export async function signIn(url, env, role) {
  const { people } = JSON.parse(fs.readFileSync(path.join(env.ZEQING_HOME, 'demo-credentials.json'), 'utf8'));
  const { login, password } = people.find((person) => person.role === role);
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ login, password }),
  });
  if (!answer.ok) throw new PlainError(`${login} could not sign in: ${answer.status} ${await answer.text()}`);
  return answer.headers.get('set-cookie').split(';')[0];
}
