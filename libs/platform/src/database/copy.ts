import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { Tx } from '@zeqing/kernel';
import type { ClientBase, Submittable } from 'pg';
import { managerOf, rows } from './unit-of-work';

/** Lines handed over at once. */
const LINES_A_PART = 200;

/** What node-postgres' connection can do for COPY; its types do not say. */
interface CopyConnection {
  readonly stream: Writable;
  query(text: string): void;
  sendCopyFromChunk(part: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
}

/**
 * Writes rows as they come by `COPY table (columns) FROM STDIN`, within the transaction; how fast they come is up to how
 * fast PostgreSQL takes them. Values are text as PostgreSQL writes it; null is NULL. Names of table and columns are ours.
 */
export async function copyInto(
  tx: Tx,
  target: { readonly table: string; readonly columns: readonly string[] },
  lines: AsyncIterable<readonly (string | null)[]>,
): Promise<void> {
  const { queryRunner } = managerOf(tx);
  if (!queryRunner) throw new Error('COPY needs the connection of a transaction');
  // TypeORM's query() takes a text only; the connection it gives out is node-postgres' own.
  const connection = (await queryRunner.connect()) as ClientBase;
  const copy = new CopyFrom(`COPY ${target.table} (${target.columns.join(', ')}) FROM STDIN`, partsOf(lines));
  connection.query(copy as unknown as Submittable);
  await copy.ended;
}

/** What takes long by its nature is given its time; the limit ends with the transaction. */
export async function allowMinutes(tx: Tx, minutes: number): Promise<void> {
  await rows(
    tx,
    `SELECT set_config('statement_timeout', $1, true), set_config('idle_in_transaction_session_timeout', $1, true)`,
    [`${minutes}min`],
  );
}

/** One COPY as node-postgres runs a query: its connection calls the `handle…` methods. */
class CopyFrom {
  readonly ended: Promise<void>;
  #resolve: () => void = () => undefined;
  #reject: (reason: Error) => void = () => undefined;
  #failure: Error | null = null;

  constructor(
    private readonly text: string,
    private readonly source: AsyncIterable<Buffer>,
  ) {
    this.ended = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  submit(connection: CopyConnection): void {
    connection.query(this.text);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    this.#send(connection).catch((thrown: unknown) => {
      this.#failure = thrown instanceof Error ? thrown : new Error(String(thrown));
      connection.sendCopyFail('the source of the rows ended with a fault');
    });
  }

  handleError(error: Error): void {
    this.#failure ??= error;
    this.#reject(this.#failure);
  }

  handleReadyForQuery(): void {
    this.#resolve();
  }

  handleCommandComplete(): void {
    // The connection is ready only after it.
  }

  async #send(connection: CopyConnection): Promise<void> {
    for await (const part of this.source) {
      if (this.#failure) return;
      connection.sendCopyFromChunk(part);
      if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain');
    }
    connection.endCopyFrom();
  }
}

async function* partsOf(lines: AsyncIterable<readonly (string | null)[]>): AsyncGenerator<Buffer> {
  let part: string[] = [];
  for await (const line of lines) {
    part.push(lineOf(line));
    if (part.length < LINES_A_PART) continue;
    yield Buffer.from(part.join(''), 'utf8');
    part = [];
  }
  yield Buffer.from(part.join(''), 'utf8');
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const lineOf = (cells: readonly (string | null)[]): string =>
  `${cells.map((cell) => (cell === null ? '\\N' : cell.replace(/[\\\t\n\r]/g, (sign) => ESCAPES[sign] ?? sign))).join('\t')}\n`;
