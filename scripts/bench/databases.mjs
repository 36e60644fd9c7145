// A database for each bench, copied from one that was migrated and seeded once.
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { script } from './api.mjs';

const NAMES = ['DATABASE_URL', 'DATABASE_DIRECT_URL', 'DATABASE_OWNER_URL', 'DATABASE_SEALER_URL'];

const at = (url, name) => Object.assign(new URL(url), { pathname: `/${name}` }).toString();
export const withDatabase = (env, name) => ({
  ...env,
  ZEQING_QUEUE_PREFIX: name,
  ...Object.fromEntries(NAMES.map((key) => [key, at(env[key], name)])),
});

export async function asOwner(env, statement) {
  const client = new pg.Client({ connectionString: env.DATABASE_OWNER_URL });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Runs `act` with a client of the owner, who may plant what the product itself would not write. */
export async function planting(env, act) {
  const client = new pg.Client({ connectionString: env.DATABASE_OWNER_URL });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}

/** Runs `act` without the indexes of a table that are no constraint's, and makes them again. */
export async function withoutIndexes(client, table, act) {
  const { rows } = await client.query(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index
     WHERE indrelid = $1::regclass AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)`,
    [table],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  await act();
  for (const { definition } of rows) await client.query(definition);
}

/**
 * `copy(name, {life})` answers the environment of a fresh database with the demonstration city in it; `life`: with its
 * requests too. The two models are made when first asked for.
 */
export function databasesOf(env) {
  const models = new Map();
  // Each has people of its own, whose passwords stand in its own home.
  const homeOf = (name) => path.join(env.ZEQING_HOME, name);
  async function model(name, life) {
    await asOwner(env, `CREATE DATABASE ${name}`);
    fs.mkdirSync(homeOf(name), { recursive: true });
    const own = { ...withDatabase(env, name), ZEQING_HOME: homeOf(name) };
    await script('migrate', own);
    await script('seed', { ...own, ZEQING_DEMO_LIFE: life ? 'on' : 'off' });
  }
  return async function copy(name, { life = false } = {}) {
    const from = life ? 'bench_lived' : 'bench_plain';
    if (!models.has(from)) models.set(from, model(from, life));
    await models.get(from);
    await asOwner(env, `CREATE DATABASE bench_${name} TEMPLATE ${from}`);
    return { ...withDatabase(env, `bench_${name}`), ZEQING_HOME: homeOf(from) };
  };
}
