// The three roles of the product (docs/adr/0004): the owner migrates, the app works, the sealer seals the journal.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url); // resolved late: node_modules may be missing when this file loads

export const SUPERUSER = 'postgres';
export const DATABASE = 'zeqing';
const ROLES = [
  { name: 'zeqing_owner', secret: 'zeqingOwner', rights: 'LOGIN CREATEDB CREATEROLE NOSUPERUSER' },
  { name: 'zeqing_app', secret: 'zeqingApp', rights: 'LOGIN NOCREATEDB NOCREATEROLE NOSUPERUSER' },
  { name: 'zeqing_sealer', secret: 'zeqingSealer', rights: 'LOGIN NOCREATEDB NOCREATEROLE NOSUPERUSER' },
];

/** Opens a connection as the bootstrap role; the caller ends it. */
export async function connectAsSuperuser(port, secrets, timeoutMs = 2_000) {
  const { Client } = require('pg');
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: SUPERUSER,
    password: secrets.postgresSuperuser,
    database: 'postgres',
    ssl: false,
    connectionTimeoutMillis: timeoutMs,
  });
  client.on('error', () => {});
  await client.connect();
  return client;
}

/** Creates what is missing and sets the passwords to the kept ones. Harmless to repeat. */
export async function ensureRolesAndDatabase(client, secrets) {
  const exists = async (sql, name) => (await client.query(sql, [name])).rowCount > 0;
  for (const { name, secret, rights } of ROLES) {
    const verb = (await exists('SELECT 1 FROM pg_roles WHERE rolname = $1', name)) ? 'ALTER' : 'CREATE';
    await client.query(`${verb} ROLE ${name} ${rights} PASSWORD ${client.escapeLiteral(secrets[secret])}`);
  }
  // So that a lost secrets.json can be replaced (docs/how-to/run.md).
  await client.query(`ALTER ROLE ${SUPERUSER} PASSWORD ${client.escapeLiteral(secrets.postgresSuperuser)}`);
  // From PostgreSQL 16 on CREATEROLE alone does not let the owner manage roles somebody else created.
  await client.query('GRANT zeqing_app, zeqing_sealer TO zeqing_owner WITH ADMIN OPTION');
  if (!(await exists('SELECT 1 FROM pg_database WHERE datname = $1', DATABASE))) {
    await client.query(`CREATE DATABASE ${DATABASE} OWNER zeqing_owner`);
  }
}

/** What the api, the worker, the migrations and the tests read. */
export function databaseEnvironment(port, secrets) {
  const url = (role, secret) => `postgres://${role}:${secrets[secret]}@127.0.0.1:${port}/${DATABASE}`;
  return {
    DATABASE_URL: url('zeqing_app', 'zeqingApp'),
    DATABASE_DIRECT_URL: url('zeqing_app', 'zeqingApp'),
    DATABASE_OWNER_URL: url('zeqing_owner', 'zeqingOwner'),
    DATABASE_SEALER_URL: url('zeqing_sealer', 'zeqingSealer'),
  };
}
