// A PostgreSQL with a migrated template, of one test's own: it is really stopped and started as its parent says.
// Told `stop` or `start` over the channel it answers when that is done; it ends with the channel, and the server with it.
import { closeAll, stopManaged } from '../../../../scripts/infra/processes.mjs';
import { bringServersUp } from '../../../../scripts/infra/servers.mjs';
import makeTemplate from '../../../../libs/testing/jest-global-setup.cjs';

process.once('disconnect', async () => {
  await closeAll();
  process.exit();
});

// A database named in the environment would be taken for the one to use.
for (const name of Object.keys(process.env)) if (name.startsWith('DATABASE_')) delete process.env[name];
const { env, servers } = await bringServersUp({ durable: false });
const server = servers.find(({ name }) => name === 'PostgreSQL');
let { managed } = server;

const acts = {
  stop: () => stopManaged(managed),
  start: async () => {
    managed = await server.restart();
  },
};
process.on('message', async (act) => {
  await acts[act]();
  process.send({ done: act });
});

Object.assign(process.env, env);
await makeTemplate();
process.send({ env: { ...env, ZEQING_TEST_TEMPLATE: process.env.ZEQING_TEST_TEMPLATE } });
