import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { Client } from 'pg';

const REPOSITORY = path.resolve(__dirname, '../..');
/** Line of `postmaster.pid` with the port. */
const PORT_LINE = 3;

interface Credentials {
  readonly people: readonly { readonly login: string; readonly password: string }[];
  readonly serviceHall: { readonly clientId: string; readonly clientSecret: string };
}

/** What api and worker write of their own accord once they run; the rest is what the seed and persons wrote. */
const WRITTEN_BY_THE_WORKER = new RegExp(
  `^(${[
    ...['journal', 'inbox', 'notice', 'measured_', 'request_clock', 'projection', 'sign_in', 'session', 'grant_notice'],
    ...['usage_', 'access_token', 'job', 'checkpoint', 'security', 'readiness'],
    ...['disposal_duty', 'request_supply', 'supply_probe'],
  ].join('|')})`,
);

/** Ids, instants, hashes, made secrets, and frozen texts that are sorted by ids: no two cities share them. */
const OF_ONE_CITY: readonly (readonly [RegExp, string])[] = [
  [/"content":"(?:\\.|[^"\\])*"/g, 'frozen'],
  [/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'id'],
  [/\d{4}-\d\d-\d\d[T ]\d\d:\d\d[\d:.+Z-]*/g, 'instant'],
  [/\\\\x[0-9a-f]+|[0-9a-f]{32,}/g, 'hash'],
  [/zq-[\w-]+|\$[\w$+/=,-]{30,}/g, 'secret'],
];

/** The product as `npm start` brings it up, in a home of its own. */
export class Demonstration {
  private constructor(
    private readonly home: string,
    private readonly port: number,
    private readonly launcher: ChildProcess,
  ) {}

  static async start(home: string): Promise<Demonstration> {
    const port = await freePort();
    const own = Object.entries(process.env).filter(([name]) => !/^(DATABASE_|REDIS_|ZEQING_)/.test(name));
    const env = { ...Object.fromEntries(own), ZEQING_HOME: home, ZEQING_PROFILE: 'demo', PORT: String(port) };
    const script = path.join(REPOSITORY, 'scripts/start.mjs');
    const launcher = spawn(process.execPath, [script], { env, cwd: REPOSITORY, stdio: ['ignore', 'pipe', 'pipe'] });
    await new Promise<void>((resolve, reject) => {
      let said = '';
      const hear = (words: Buffer): void => {
        said += words.toString();
        if (/^ready /m.test(said)) resolve();
      };
      launcher.stdout.on('data', hear);
      launcher.stderr.on('data', hear);
      launcher.once('exit', () => reject(new Error(said)));
    });
    return new Demonstration(home, port, launcher);
  }

  async stop(): Promise<void> {
    this.launcher.kill('SIGINT');
    if (this.launcher.exitCode === null) await once(this.launcher, 'exit');
  }

  credentials(): Credentials {
    return JSON.parse(fs.readFileSync(path.join(this.home, 'demo-credentials.json'), 'utf8')) as Credentials;
  }

  /** Every table that only the seed and persons write: its rows without ids, times and secrets, in no order. */
  async content(): Promise<Readonly<Record<string, readonly string[]>>> {
    const client = new Client({ connectionString: this.#databaseUrl() });
    await client.connect();
    try {
      const { rows: tables } = await client.query<{ name: string }>(
        `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`,
      );
      const found: Record<string, readonly string[]> = {};
      for (const { name } of tables.filter((table) => !WRITTEN_BY_THE_WORKER.test(table.name))) {
        const { rows } = await client.query<{ row: string }>(`SELECT row_to_json(t)::text AS row FROM "${name}" t`);
        found[name] = rows.map(({ row }) => withoutOneCity(row)).sort();
      }
      return found;
    } finally {
      await client.end();
    }
  }

  async signIn(login: string): Promise<string> {
    const person = this.credentials().people.find((one) => one.login === login);
    const answer = await this.#send('/api/v1/session', { login, password: person?.password });
    if (!answer.ok) throw new Error(`${login}: ${answer.status}`);
    return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  }

  async statusOfSignIn(person: Credentials['people'][number] | undefined): Promise<number> {
    return (await this.#send('/api/v1/session', { login: person?.login, password: person?.password })).status;
  }

  async post(cookie: string, address: string, body: object): Promise<void> {
    const answer = await this.#send(address, body, { cookie, 'idempotency-key': randomUUID() });
    if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
  }

  async status(cookie: string, address: string): Promise<number> {
    return (await fetch(`http://127.0.0.1:${this.port}${address}`, { headers: { cookie } })).status;
  }

  async departmentId(name: string): Promise<string> {
    const client = new Client({ connectionString: this.#databaseUrl() });
    await client.connect();
    const { rows } = await client.query<{ id: string }>('SELECT id FROM department WHERE name = $1', [name]);
    await client.end();
    return rows[0]?.id ?? '';
  }

  #send(address: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`http://127.0.0.1:${this.port}${address}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  #databaseUrl(): string {
    const secrets = JSON.parse(fs.readFileSync(path.join(this.home, 'secrets.json'), 'utf8')) as {
      zeqingOwner: string;
    };
    const pidFile = fs.readFileSync(path.join(this.home, 'postgres/data/postmaster.pid'), 'utf8');
    return `postgres://zeqing_owner:${secrets.zeqingOwner}@127.0.0.1:${pidFile.split('\n')[PORT_LINE]}/zeqing`;
  }
}

const withoutOneCity = (row: string): string =>
  OF_ONE_CITY.reduce((text, [pattern, word]) => text.replace(pattern, word), row);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
