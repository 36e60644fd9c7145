import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { newId, ok, systemActor } from '@zeqing/kernel';
import {
  createDataSource,
  createLogger,
  mayPrepare,
  readConfig,
  rows,
  UnitOfWork,
  type Connection,
} from '@zeqing/platform';
import { Client } from 'pg';
import { Journal, Sealer } from '../src';

/**
 * `node dist/libs/journal/bench/append-and-seal.js`: what the journal costs a business transaction, and how long a row
 * waits for its seal. Works in a database of its own, made and dropped beside the configured one.
 */
const CLIENTS = 8;
const OBJECTS = 20_000;
const ROUNDS = 3;
const ROUND_MILLISECONDS = 4_000;
const PACED_MILLISECONDS = 10_000;
const PACE_PER_SECOND = 500;

const NAME = `zeqing_bench_${process.pid}`;
const config = readConfig();
const logger = createLogger({ logLevel: 'warn' }, 'bench');
const inBench = (connection: Connection): Connection => ({
  ...connection,
  url: Object.assign(new URL(connection.url), { pathname: `/${NAME}` }).toString(),
});

async function owner(statement: string, connection = config.database.owner): Promise<void> {
  const client = new Client({ connectionString: connection.url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

/** One business transaction: a key row and a compare-and-set, with or without its journal row. */
async function transact(work: UnitOfWork, journal: Journal | null): Promise<void> {
  const id = 1 + Math.floor(Math.random() * OBJECTS);
  await work.run({}, async (tx) => {
    await rows(tx, 'INSERT INTO bench_key (key) VALUES ($1)', [newId()]);
    const sql = 'UPDATE bench_object SET version = version + 1 WHERE id = $1 RETURNING version';
    const [object] = await rows<{ version: number }>(tx, sql, [id]);
    const context = { actor: systemActor('bench'), at: new Date(), traceId: 'bench' };
    await journal?.append(tx, context, {
      type: 'bench.changed',
      object: { type: 'bench', id: String(id), version: object?.version ?? 1 },
      departmentIds: [],
      payload: { id, entryId: newId(), state: 'answered', due: '2026-12-01' },
    });
    return ok(null);
  });
}

async function throughput(work: UnitOfWork, journal: Journal | null): Promise<number> {
  const end = performance.now() + ROUND_MILLISECONDS;
  let done = 0;
  const client = async (): Promise<void> => {
    for (; performance.now() < end; done++) await transact(work, journal);
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return (done * 1_000) / ROUND_MILLISECONDS;
}

async function paced(work: UnitOfWork, journal: Journal): Promise<number> {
  const begin = performance.now();
  const running: Promise<void>[] = [];
  for (let elapsed = 0; elapsed < PACED_MILLISECONDS; elapsed = performance.now() - begin) {
    while (running.length < (elapsed * PACE_PER_SECOND) / 1_000) running.push(transact(work, journal));
    await pause(2);
  }
  await Promise.all(running);
  return (running.length * 1_000) / (performance.now() - begin);
}

async function measure(work: UnitOfWork): Promise<void> {
  const journal = new Journal(config);
  const sealer = new Sealer(inBench(config.database.sealer), logger);
  const best = { without: 0, appended: 0, sealed: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    best.without = Math.max(best.without, await throughput(work, null));
    best.appended = Math.max(best.appended, await throughput(work, journal));
    await sealer.sealPending();
    sealer.start();
    best.sealed = Math.max(best.sealed, await throughput(work, journal));
    await sealer.sealPending();
    await sealer.stop();
  }
  const print = (text: string): void => void process.stdout.write(`${text}\n`);
  const ratio = (rate: number): string => `${rate.toFixed(0)} tx/s (${(rate / best.without).toFixed(2)})`;
  print(`without journal ${ratio(best.without)}`);
  print(`with journal ${ratio(best.appended)}, and sealed at the same time by this process ${ratio(best.sealed)}`);
  sealer.start();
  const [before] = await rows<{ seq: string }>(work.reader(), 'SELECT seq FROM journal_head');
  const pace = await paced(work, journal);
  await sealer.stop();
  await sealer.sealPending();
  await sealer.stop();
  const lag = await rows<{ p: number; lag: number }>(
    work.reader(),
    `SELECT p::float8, percentile_cont(p) WITHIN GROUP (ORDER BY extract(epoch FROM sealed_at - recorded_at)) * 1000 AS lag
     FROM journal, unnest(ARRAY[0.5, 0.99, 1]) AS p WHERE seq > $1 GROUP BY p ORDER BY p`,
    [before?.seq ?? 0],
  );
  print(
    `append to sealed at ${pace.toFixed(0)} tx/s: ${lag.map((row) => `p${row.p * 100} ${row.lag.toFixed(0)} ms`).join(', ')}`,
  );
}

async function main(): Promise<void> {
  await owner(`CREATE DATABASE ${NAME}`);
  try {
    const { url } = inBench(config.database.owner);
    const script = path.resolve(__dirname, '../../../db/migrate.js');
    const env = { ...process.env, DATABASE_OWNER_URL: url, DATABASE_URL: url };
    const migrated = spawnSync(process.execPath, [script], { env, encoding: 'utf8' });
    if (migrated.status !== 0) throw new Error(migrated.stderr);
    await owner(
      `CREATE TABLE bench_key (key uuid PRIMARY KEY);
       CREATE TABLE bench_object (id integer PRIMARY KEY, version integer NOT NULL DEFAULT 0) WITH (fillfactor = 50);
       INSERT INTO bench_object (id) SELECT generate_series(1, ${OBJECTS});
       GRANT SELECT, INSERT, UPDATE ON bench_key, bench_object TO zeqing_app`,
      inBench(config.database.owner),
    );
    const dataSource = await createDataSource(
      inBench(config.database.app),
      [],
      CLIENTS,
      'bench',
      mayPrepare(config.database),
    ).initialize();
    await measure(new UnitOfWork(dataSource)).finally(() => dataSource.destroy());
  } finally {
    await owner(`DROP DATABASE IF EXISTS ${NAME} WITH (FORCE)`);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
