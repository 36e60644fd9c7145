import type { Config } from '@zeqing/platform';
import { waitUntil } from '@zeqing/testing';
import { spawn } from 'node:child_process';
import path from 'node:path';

const DIST = path.resolve(__dirname, '../../../../dist');

/** A process of the built product, as an installation runs it. */
export interface TestProcess {
  readonly pid: number;
  /** What it has logged so far. */
  output(): string;
  /** Signals it and waits for its end; answers its exit code, null when the signal ended it. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
}

/** Seals, relays and consumes, once this resolves. */
export async function spawnWorker(config: Config): Promise<TestProcess> {
  const worker = run('apps/worker/src/main.js', config);
  await said(worker, 'worker started');
  return worker;
}

/** Listens at `url`, on a port the kernel picked. */
export async function spawnApi(config: Config): Promise<TestProcess & { readonly url: string }> {
  const api = run('apps/api/src/main.js', config);
  await said(api, 'api listening');
  const [, url] = /"url":"([^"]+)"/.exec(api.output()) ?? [];
  if (url === undefined) throw new Error(`the API does not say where it listens:\n${api.output()}`);
  return { ...api, url };
}

/** Seeds the demonstration city as of now, by the built program `npm start` runs; `life`: with its half year and more. */
export async function seedDemoCity(config: Config, { life = false } = {}): Promise<void> {
  const seeding = run('db/seed.js', config, { ZEQING_DEMO_LIFE: life ? 'on' : 'off' });
  const code = await seeding.ended;
  if (code !== 0) throw new Error(`seeding ended with ${code}:\n${seeding.output()}`);
}

interface Running extends TestProcess {
  readonly ended: Promise<number | null>;
  hasEnded(): boolean;
}

/** With a channel to us: the product's processes end when it closes, so none outlives a killed test run. */
function run(program: string, config: Config, more: Readonly<Record<string, string>> = {}): Running {
  const child = spawn(process.execPath, [path.join(DIST, program)], {
    env: { ...process.env, ...environmentOf(config), ...more },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += String(chunk)));
  let hasEnded = false;
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      hasEnded = true;
      resolve(code);
    });
  });
  if (child.pid === undefined) throw new Error(`${program} does not start`);
  return {
    pid: child.pid,
    ended,
    hasEnded: () => hasEnded,
    output: () => output,
    end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}

async function said(running: Running, words: string): Promise<void> {
  await waitUntil(`"${words}"`, () => running.hasEnded() || running.output().includes(words), 30_000);
  if (running.hasEnded()) throw new Error(`ended instead of "${words}":\n${running.output()}`);
}

/** The environment from which a process reads this very configuration. */
function environmentOf({ database, ...config }: Config): Record<string, string> {
  return {
    NODE_ENV: 'test',
    ZEQING_PROFILE: config.profile,
    ZEQING_HOME: config.home,
    ZEQING_HOST: config.host,
    ZEQING_SECRET: config.secret,
    ZEQING_DIGEST: config.digest,
    ZEQING_LOG_LEVEL: 'info', // at which the processes say that they have started
    ZEQING_QUEUE_PREFIX: config.queuePrefix,
    PORT: String(config.port),
    REDIS_URL: config.redisUrl,
    DATABASE_POOL_SIZE: String(database.poolSize),
    DATABASE_URL: database.app.url,
    DATABASE_DIRECT_URL: database.direct.url,
    DATABASE_OWNER_URL: database.owner.url,
    DATABASE_SEALER_URL: database.sealer.url,
  };
}
