// What the product is compared with: as little as the same promise needs.
//   node baseline-process.mjs node-http|fastify|fastify-pg
import http from 'node:http';
import Fastify from 'fastify';
import pg from 'pg';

const ANSWER = { ok: true };

/** Bare node:http that always says the same. */
async function nodeHttp() {
  const text = JSON.stringify(ANSWER);
  const server = http.createServer((_, reply) => {
    reply.writeHead(200, { 'content-type': 'application/json', 'content-length': text.length });
    reply.end(text);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server.address().port;
}

const schema = { response: { 200: { type: 'object', properties: { ok: { type: 'boolean' } } } } };

/** Bare Fastify: two path parameters, an answer by its schema. */
async function fastify() {
  const app = Fastify();
  app.get('/:entry/:department', { schema }, () => ANSWER);
  await app.listen({ port: 0, host: '127.0.0.1' });
  return app.server.address().port;
}

const LOOK_UP = {
  name: 'look-up',
  text: `SELECT g.id, g.valid_from, g.valid_until FROM catalogue_entry e
    JOIN share_grant g ON g.entry_id = e.id AND g.state = 'live' JOIN department d ON d.id = g.beneficiary_department_id
    WHERE e.code = $1 AND d.code = $2`,
};

/** Fastify that asks PostgreSQL each time: a prepared look-up in three tables. */
async function fastifyPg() {
  const app = Fastify();
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
  app.get('/:entry/:department', { schema }, async (request) => {
    const { rows } = await pool.query({ ...LOOK_UP, values: [request.params.entry, request.params.department] });
    return { ok: rows.length > 0 };
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  return app.server.address().port;
}

const KINDS = { 'node-http': nodeHttp, fastify, 'fastify-pg': fastifyPg };

process.on('disconnect', () => process.exit());
process.send({ port: await KINDS[process.argv[2]]() });
