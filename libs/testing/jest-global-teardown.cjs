const { Client } = require('pg');

/** insufficient_privilege: the server's own autovacuum, which no owner may end, is in the database for a moment. */
const NOT_OURS_TO_END = '42501';
const PAUSE_MILLISECONDS = 200;
const TRIES = 50;

module.exports = async () => {
  const template = process.env.ZEQING_TEST_TEMPLATE;
  if (!template) return;
  const client = new Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await client.connect();
  try {
    for (let left = TRIES; !(await isDropped(client, template, left)); left--)
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
  } finally {
    await client.end();
  }
};

async function isDropped(client, database, triesLeft) {
  try {
    await client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
    return true;
  } catch (error) {
    if (error.code !== NOT_OURS_TO_END || triesLeft === 0) throw error;
    return false;
  }
}
