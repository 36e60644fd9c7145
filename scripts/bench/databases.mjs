// A database for each bench, copied from one that was migrated and seeded once.
import pg from 'pg';
import { script } from './api.mjs';

const NAMES = ['DATABASE_URL', 'DATABASE_DIRECT_URL', 'DATABASE_OWNER_URL', 'DATABASE_SEALER_URL'];

const at = (url, name) => Object.assign(new URL(url), { pathname: `/${name}` }).toString();
const withDatabase = (env, name) => ({
  ...env,
  ZEQING_QUEUE_PREFIX: name,
  ...Object.fromEntries(NAMES.map((key) => [key, at(env[key], name)])),
});

async function asOwner(env, statement) {
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

/**
 * `copy(name, {life})` answers the environment of a fresh database with the demonstration city in it; `life`: with its
 * requests too. The two models are made when first asked for.
 */
export function databasesOf(env) {
  const models = new Map();
  async function model(name, life) {
    await asOwner(env, `CREATE DATABASE ${name}`);
    const own = withDatabase(env, name);
    await script('migrate', own);
    await script('seed', { ...own, ZEQING_DEMO_LIFE: life ? 'on' : 'off' });
  }
  return async function copy(name, { life = false } = {}) {
    const from = life ? 'bench_lived' : 'bench_plain';
    if (!models.has(from)) models.set(from, model(from, life));
    await models.get(from);
    await asOwner(env, `CREATE DATABASE bench_${name} TEMPLATE ${from}`);
    return withDatabase(env, `bench_${name}`);
  };
}
