import { setTimeout as pause } from 'node:timers/promises';
import { sessionOptions, type Connection } from '@zeqing/platform';
import { Client } from 'pg';
import type { Logger } from 'pino';
import { isAnythingPending, SEAL_ROWS, sealBatch } from './seal-batch';

/** Pauses between two looks at the queue while rows keep coming, and when none came lately. Milliseconds. */
const BUSY_PAUSE = 20;
const IDLE_PAUSE = 50;
/** For so long after the last row the queue counts as busy. Milliseconds. */
const BUSY_FOR = 2_000;
/** Pause before connecting again, doubled at each failure. Milliseconds. */
const FIRST_RETRY = 100;
const LAST_RETRY = 5_000;
/** A sealer that stands still inside a transaction would keep all others out: the server ends it. Milliseconds. */
const STANDSTILL = 10_000;
const BLOCK = 2 ** 20;

/**
 * Gives committed journal rows their sequence and their place in the hash chain. Any number of processes may run one:
 * a lock lets one at a time seal, the others try again. Survives a restart of PostgreSQL.
 */
export class Sealer {
  /** The only right order is the identity id. A test overrides this to see that the wrong one is noticed. */
  protected readonly order: string = 'id';
  #client: Client | null = null;
  #madeBlocksThrough = -1;
  #stopping = new AbortController();
  #loop: Promise<void> | null = null;

  constructor(
    private readonly connection: Connection,
    private readonly logger: Logger,
  ) {}

  start(): void {
    if (this.#loop !== null) return;
    this.#stopping = new AbortController();
    this.#loop = this.#run(this.#stopping.signal);
  }

  /** Ends after the seal under way. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#loop;
    this.#loop = null;
    await this.#disconnect();
  }

  /** Seals all that is committed now and answers how many rows this call sealed; for tests and seeds. */
  async sealPending(): Promise<number> {
    let total = 0;
    for (;;) {
      const rows = await this.#sealOnce();
      if (rows === null) await pause(BUSY_PAUSE);
      else if (rows === 0) return total;
      else total += rows;
    }
  }

  async #run(stopping: AbortSignal): Promise<void> {
    let busyUntil = 0;
    let retry = FIRST_RETRY;
    while (!stopping.aborted) {
      try {
        const rows = await this.#sealOnce();
        retry = FIRST_RETRY;
        if (rows !== null && rows > 0) busyUntil = performance.now() + BUSY_FOR;
        if (rows === SEAL_ROWS) continue;
        await rest(performance.now() < busyUntil ? BUSY_PAUSE : IDLE_PAUSE, stopping);
      } catch (error) {
        this.logger.error({ err: error, retryMilliseconds: retry }, 'sealing failed');
        await this.#disconnect();
        await rest(retry, stopping);
        retry = Math.min(retry * 2, LAST_RETRY);
      }
    }
  }

  /** Rows sealed, or null when another process seals. */
  async #sealOnce(): Promise<number | null> {
    const client = this.#client ?? (await this.#connect());
    if (!(await isAnythingPending(client))) return 0;
    const sealed = await sealBatch(client, this.order);
    if (sealed === null) return null;
    await this.#makeBlocks(client, sealed.head);
    return sealed.rows;
  }

  async #connect(): Promise<Client> {
    const client = new Client({
      connectionString: this.connection.url,
      application_name: 'zeqing-sealer',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      options: `${sessionOptions(this.connection)} -c idle_in_transaction_session_timeout=${STANDSTILL}`,
    });
    // Without a listener a lost connection would end the process. The next query reports it.
    client.on('error', () => undefined);
    await client.connect();
    this.#client = client;
    this.#madeBlocksThrough = -1;
    const head = await client.query<{ seq: string }>('SELECT seq FROM journal_head');
    await this.#makeBlocks(client, Number(head.rows[0]?.seq));
    return client;
  }

  /** The block in use and the next one exist before they are needed. */
  async #makeBlocks(client: Client, head: number): Promise<void> {
    const wanted = Math.floor(head / BLOCK) + 1;
    if (wanted <= this.#madeBlocksThrough) return;
    for (const block of [wanted - 1, wanted]) await client.query('SELECT journal_ensure_block($1)', [block * BLOCK]);
    this.#madeBlocksThrough = wanted;
  }

  async #disconnect(): Promise<void> {
    const client = this.#client;
    this.#client = null;
    await client?.end().catch(() => undefined);
  }
}

/** A pause that ends at once when stopping. */
const rest = (milliseconds: number, stopping: AbortSignal): Promise<void> =>
  pause(milliseconds, undefined, { signal: stopping }).catch(() => undefined);
