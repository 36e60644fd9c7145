// The engine over items in memory, and the api over as many items in PostgreSQL.
import { fileURLToPath } from 'node:url';
import { signIn } from './api.mjs';
import { planting } from './databases.mjs';
import { memoryOf, startProgram } from './load.mjs';
import { plantItems } from './plant-items.mjs';

const ENGINE = fileURLToPath(new URL('./readiness-process.mjs', import.meta.url));

/** What the target speaks of. */
export const ITEMS = 100_000;

/** {items, ask(act), stop}: the engine in a process of its own. */
export async function openEngine({ env, effort }) {
  const items = effort.itemsInMemory;
  const engine = await startProgram('engine', ENGINE, [String(items)], env);
  const ask = (act) =>
    new Promise((resolve) => {
      engine.child.once('message', resolve);
      engine.child.send(act);
    });
  return { items, ask, stop: engine.stop };
}

/** {items, rank(), memory(), leave}: the api over planted items; `rank`: milliseconds of the ranking over HTTP; `memory`: MB. */
export async function openItems({ database, apps, effort, say }) {
  const env = await database('items');
  const items = await planting(env, (client) => plantItems(client, effort.itemsInTables));
  say(`${items} service items planted`);
  const worker = apps.worker(env);
  const api = await apps.api(env);
  const cookie = await signIn(api.url, env, 'supervisor');
  async function rank() {
    const begin = performance.now();
    const answer = await fetch(`${api.url}/api/v1/services/unlock-ranking`, { headers: { cookie } });
    if (!answer.ok) throw new Error(`unlock-ranking: ${answer.status} ${await answer.text()}`);
    await answer.arrayBuffer();
    return performance.now() - begin;
  }
  const memory = () => memoryOf(api.pid);
  return { items, rank, memory, leave: () => apps.release(api, worker) };
}
