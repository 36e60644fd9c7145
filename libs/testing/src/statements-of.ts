import { Client } from 'pg';

type Query = (this: Client, ...parameters: readonly unknown[]) => unknown;

/** The statements an act sends to PostgreSQL, in their order, transaction control and all. */
export async function statementsOf(act: () => Promise<unknown>): Promise<readonly string[]> {
  const sent: string[] = [];
  const query = Reflect.get(Client.prototype, 'query') as Query;
  const counting: Query = function (...parameters) {
    const [statement] = parameters;
    sent.push(typeof statement === 'string' ? statement : ((statement as { text?: string }).text ?? ''));
    return query.apply(this, [...parameters]);
  };
  Reflect.set(Client.prototype, 'query', counting);
  try {
    await act();
    return sent;
  } finally {
    Reflect.set(Client.prototype, 'query', query);
  }
}
