// Servers the user names: we only look whether they answer, and say in one sentence when they do not.
import { createRequire } from 'node:module';
import { PlainError } from './plain-error.mjs';
import { pingRedis } from './redis-client.mjs';

const require = createRequire(import.meta.url);
const LIMIT_MS = 5_000;

/** An address without its password, for messages. */
export function withoutPassword(url) {
  try {
    const { protocol, hostname, port, pathname } = new URL(url);
    return `${protocol}//${hostname}${port ? `:${port}` : ''}${pathname}`;
  } catch {
    return 'the given address';
  }
}

/** Checks DATABASE_URL and the other database addresses the user gave; returns what children need. */
export async function externalPostgres(env = process.env) {
  const { Client } = require('pg');
  for (const name of ['DATABASE_URL', 'DATABASE_DIRECT_URL', 'DATABASE_OWNER_URL', 'DATABASE_SEALER_URL']) {
    if (!env[name]) continue;
    try {
      const client = new Client({ connectionString: env[name], connectionTimeoutMillis: LIMIT_MS });
      client.on('error', () => {});
      await client.connect();
      await client.end();
    } catch (error) {
      throw new PlainError(
        `${name} is set, but PostgreSQL at ${withoutPassword(env[name])} does not let us in: ${reason(error)}.`,
      );
    }
  }
  return { DATABASE_URL: env.DATABASE_URL, DATABASE_DIRECT_URL: env.DATABASE_DIRECT_URL || env.DATABASE_URL };
}

/** Checks REDIS_URL; returns what children need. */
export async function externalRedis(env = process.env) {
  let failure;
  try {
    failure = await pingRedis(env.REDIS_URL, LIMIT_MS);
  } catch (error) {
    failure = reason(error);
  }
  if (failure)
    throw new PlainError(
      `REDIS_URL is set, but Redis at ${withoutPassword(env.REDIS_URL)} does not answer: ${failure}.`,
    );
  return { REDIS_URL: env.REDIS_URL };
}

// Connection errors to several addresses (IPv4 and IPv6) come as one AggregateError with an empty message.
const reason = (error) => error.message || error.code || 'no connection';
