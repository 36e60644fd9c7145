import { AsyncLocalStorage } from 'node:async_hooks';
import { Client } from 'pg';

type Query = (this: Client, ...parameters: readonly unknown[]) => unknown;

const counted = new AsyncLocalStorage<string[]>();

/**
 * The statements an act sends to PostgreSQL, in their order, transaction control and all. What the process does beside it
 * is left out: an act over HTTP is to be injected into the server, so that it is answered within this call.
 */
export async function statementsOf(act: () => Promise<unknown>): Promise<readonly string[]> {
  const sent: string[] = [];
  const query = Reflect.get(Client.prototype, 'query') as Query;
  const counting: Query = function (...parameters) {
    const [statement] = parameters;
    const text = typeof statement === 'string' ? statement : ((statement as { text?: string }).text ?? '');
    counted.getStore()?.push(text);
    return query.apply(this, [...parameters]);
  };
  Reflect.set(Client.prototype, 'query', counting);
  try {
    await counted.run(sent, act);
    return sent;
  } finally {
    Reflect.set(Client.prototype, 'query', query);
  }
}
