import { sessionOptions, type Connection } from '@zeqing/platform';
import { Client } from 'pg';
import type { Logger } from 'pino';
import { JOURNAL_CHANNEL } from './journal-names';

/** A notification may get lost with its connection; nobody waits longer than this for news. Milliseconds. */
const POLL = 1_000;

/**
 * Wakes those who follow the journal: at once after a seal (LISTEN), and once a second in any case. It carries no
 * events: each follower has a cursor of its own and reads on from there.
 */
export class JournalTail {
  readonly #followers = new Set<() => void>();
  #client: Client | null = null;
  #connecting: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly connection: Connection,
    private readonly logger: Logger,
  ) {}

  /** `wake` must return at once and not throw. The answer ends the subscription. Listening starts with the first. */
  subscribe(wake: () => void): () => void {
    this.#followers.add(wake);
    if (this.#timer === null) {
      this.#timer = setInterval(() => this.#tick(), POLL);
      this.#tick();
    }
    return () => this.#followers.delete(wake);
  }

  async close(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    this.#followers.clear();
    await this.#connecting;
    const client = this.#client;
    this.#client = null;
    await client?.end().catch(() => undefined);
  }

  #tick(): void {
    if (this.#client === null) this.#connecting ??= this.#listen();
    this.#wakeAll();
  }

  #wakeAll(): void {
    for (const wake of this.#followers) wake();
  }

  /** On failure the next tick tries again, so followers fall back to one poll a second. */
  async #listen(): Promise<void> {
    const client = new Client({
      connectionString: this.connection.url,
      application_name: 'zeqing-tail',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      options: sessionOptions(this.connection),
    });
    const lost = (): void => {
      if (this.#client === client) this.#client = null;
    };
    client.on('error', lost).on('end', lost);
    client.on('notification', () => this.#wakeAll());
    try {
      await client.connect();
      await client.query(`LISTEN ${JOURNAL_CHANNEL}`);
      if (this.#timer === null) await client.end();
      else this.#client = client;
    } catch (error) {
      this.logger.warn({ err: error }, 'listening for the journal failed');
      await client.end().catch(() => undefined);
    } finally {
      this.#connecting = null;
    }
  }
}
