const { Client } = require('pg');

module.exports = async () => {
  const template = process.env.ZEQING_TEST_TEMPLATE;
  if (!template) return;
  const client = new Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
  await client.end();
};
