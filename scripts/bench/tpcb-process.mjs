// Run by s8.mjs: the statements of TPC-B in a plain loop of Node and pg, prepared, in tables of its own.
// A message {seconds, connections} is answered by {perSecond}.
import pg from 'pg';

const BRANCHES = 10;
const TELLERS = 10;
const ACCOUNTS = 10_000;
const TABLES = `
  CREATE TABLE IF NOT EXISTS bench_branch (id int PRIMARY KEY, balance int NOT NULL) WITH (fillfactor = 10);
  CREATE TABLE IF NOT EXISTS bench_teller (id int PRIMARY KEY, balance int NOT NULL) WITH (fillfactor = 10);
  CREATE TABLE IF NOT EXISTS bench_account (id int PRIMARY KEY, balance int NOT NULL, filler char(84) NOT NULL);
  CREATE TABLE IF NOT EXISTS bench_history (teller int, branch int, account int, delta int, at timestamptz);
  INSERT INTO bench_branch SELECT n, 0 FROM generate_series(1, ${BRANCHES}) AS n;
  INSERT INTO bench_teller SELECT n, 0 FROM generate_series(1, ${BRANCHES * TELLERS}) AS n;
  INSERT INTO bench_account SELECT n, 0, '' FROM generate_series(1, ${BRANCHES * ACCOUNTS}) AS n;
  ANALYZE bench_account`;

const url = process.env.DATABASE_OWNER_URL;
const owner = new pg.Client({ connectionString: url });
await owner.connect();
await owner.query(TABLES);
await owner.end();

const upTo = (limit) => 1 + Math.floor(Math.random() * limit);

async function transact(client) {
  const [account, teller, branch, delta] = [ACCOUNTS * BRANCHES, TELLERS * BRANCHES, BRANCHES, 5_000].map(upTo);
  const run = (name, text, values) => client.query({ name, text, values });
  await client.query('BEGIN');
  await run('a', 'UPDATE bench_account SET balance = balance + $1 WHERE id = $2', [delta, account]);
  await run('b', 'SELECT balance FROM bench_account WHERE id = $1', [account]);
  await run('c', 'UPDATE bench_teller SET balance = balance + $1 WHERE id = $2', [delta, teller]);
  await run('d', 'UPDATE bench_branch SET balance = balance + $1 WHERE id = $2', [delta, branch]);
  await run('e', 'INSERT INTO bench_history VALUES ($1, $2, $3, $4, now())', [teller, branch, account, delta]);
  await client.query('COMMIT');
}

async function round({ seconds, connections }) {
  const clients = Array.from({ length: connections }, () => new pg.Client({ connectionString: url }));
  await Promise.all(clients.map((client) => client.connect()));
  const begin = performance.now();
  let done = 0;
  await Promise.all(
    clients.map(async (client) => {
      for (; performance.now() - begin < seconds * 1_000; done += 1) await transact(client);
    }),
  );
  const perSecond = (done * 1_000) / (performance.now() - begin);
  await Promise.all(clients.map((client) => client.end()));
  return { perSecond };
}

process.on('disconnect', () => process.exit());
process.on('message', async (order) => process.send(await round(order)));
process.send({});
