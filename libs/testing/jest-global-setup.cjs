// One migrated template database a run; every test file copies it (60 to 160 ms).
const { spawnSync } = require('node:child_process');
const path = require('node:path');
const { Client } = require('pg');

module.exports = async () => {
  const owner = process.env.DATABASE_OWNER_URL;
  if (!owner)
    throw new Error('Run the tests through `npm test` or `npm run test:db -- <path>`: they bring their own servers.');
  const template = `zeqing_test_template_${process.pid}_${Math.floor(Math.random() * 1e6)}`;
  const client = new Client({ connectionString: owner });
  await client.connect();
  await client.query(`CREATE DATABASE ${template}`);
  await client.end();
  const url = Object.assign(new URL(owner), { pathname: `/${template}` }).toString();
  const script = path.resolve(__dirname, '../../dist/db/migrate.js');
  const run = spawnSync(process.execPath, [script], {
    env: { ...process.env, DATABASE_OWNER_URL: url, DATABASE_URL: url, ZEQING_PROFILE: 'test' },
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`The template database could not be migrated:\n${run.stdout}${run.stderr}`);
  process.env.ZEQING_TEST_TEMPLATE = template;
};
