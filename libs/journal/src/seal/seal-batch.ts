import type { DigestAlgorithm } from '@zeqing/platform';
import type { Client } from 'pg';
import { linkHash } from '../chain';
import { JOURNAL_CHANNEL, SEAL_LOCK } from '../journal-names';

/** Rows of one seal: large enough for 500 events a second many times over, small enough to be over in milliseconds. */
export const SEAL_ROWS = 1_000;

/** Everything of a row that moves unchanged, as text so that no driver rounds it. */
const MOVED = [
  ['event_id', 'uuid'],
  ['type', 'text'],
  ['object_type', 'text'],
  ['object_id', 'text'],
  ['object_version', 'integer'],
  ['actor_kind', 'text'],
  ['actor_id', 'text'],
  ['actor_department_ids', 'uuid[]'],
  ['department_ids', 'uuid[]'],
  ['trace_id', 'text'],
  ['occurred_at', 'timestamptz'],
  ['recorded_at', 'timestamptz'],
  ['payload_c14n', 'text'],
  ['digest', 'text'],
] as const;

const NAMES = MOVED.map(([name]) => name).join(', ');
const AS_TEXT = MOVED.map(([name]) => `${name}::text`).join(', ');
const CAST = MOVED.map(([name, type]) => `${name}::${type}`).join(', ');
const PARAMETERS = MOVED.map((_, index) => `$${index + 5}::text[]`).join(', ');

const INSERT = `
  INSERT INTO journal (seq, prev, row_hash, hash, ${NAMES})
  SELECT seq, prev, row_hash, hash, ${CAST}
  FROM unnest($1::bigint[], $2::bytea[], $3::bytea[], $4::bytea[], ${PARAMETERS})
    AS sealed (seq, prev, row_hash, hash, ${NAMES})`;

/** Takes the first rows out of the queue. `order` is an expression over its columns; see `Sealer.order`. */
const take = (order: string): string => `
  WITH taken AS (
    DELETE FROM journal_pending
    WHERE id = ANY (ARRAY(SELECT id FROM journal_pending ORDER BY ${order} LIMIT ${SEAL_ROWS}))
    RETURNING ${order} AS place, row_hash, ${AS_TEXT}
  )
  SELECT * FROM taken ORDER BY place`;

type PendingRow = { readonly row_hash: Buffer; readonly digest: DigestAlgorithm } & Record<string, string>;

/** A look that costs next to nothing: who finds nothing need not take the lock. */
export async function isAnythingPending(client: Client): Promise<boolean> {
  const found = await client.query<{ is: boolean }>('SELECT EXISTS (SELECT FROM journal_pending) AS is');
  return found.rows[0]?.is === true;
}

/**
 * One seal (ADR 0002): moves the first pending rows into the journal, numbered and chained, in one READ COMMITTED
 * transaction. Answers how many rows it moved and the new head, or null when another process is sealing.
 */
export async function sealBatch(client: Client, order: string): Promise<{ rows: number; head: number } | null> {
  await client.query('BEGIN ISOLATION LEVEL READ COMMITTED');
  try {
    const outcome = await sealInTransaction(client, order);
    await client.query(outcome === null || outcome.rows === 0 ? 'ROLLBACK' : 'COMMIT');
    return outcome;
  } catch (error) {
    // A broken connection cannot roll back; the server does it.
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

async function sealInTransaction(client: Client, order: string): Promise<{ rows: number; head: number } | null> {
  const lock = await client.query<{ got: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS got', [SEAL_LOCK]);
  if (lock.rows[0]?.got !== true) return null;
  // A statement of its own: the next one's snapshot must be younger than this lock.
  const heads = await client.query<{ seq: string; hash: Buffer }>('SELECT seq, hash FROM journal_head FOR UPDATE');
  const head = heads.rows[0];
  if (head === undefined) throw new Error('journal_head has lost its row');
  const taken = (await client.query<PendingRow>(take(order))).rows;
  if (taken.length === 0) return { rows: 0, head: Number(head.seq) };

  const sealed = chain(taken, Number(head.seq), head.hash);
  const columns = MOVED.map(([name]) => taken.map((row) => row[name]));
  await client.query(INSERT, [
    sealed.map((link) => link.seq),
    sealed.map((link) => link.prev),
    taken.map((row) => row.row_hash),
    sealed.map((link) => link.hash),
    ...columns,
  ]);
  const last = sealed.at(-1);
  await client.query('UPDATE journal_head SET seq = $1, hash = $2', [last?.seq, last?.hash]);
  // The one NOTIFY of the journal: in a business transaction it would serialise all commits.
  await client.query('SELECT pg_notify($1, $2)', [JOURNAL_CHANNEL, String(last?.seq)]);
  return { rows: taken.length, head: last?.seq ?? 0 };
}

interface Link {
  readonly seq: number;
  readonly prev: Buffer;
  readonly hash: Buffer;
}

function chain(taken: readonly PendingRow[], headSeq: number, headHash: Buffer): readonly Link[] {
  let prev = headHash;
  return taken.map((row, index) => {
    const seq = headSeq + index + 1;
    const link = { seq, prev, hash: linkHash(row.digest, seq, prev, row.row_hash) };
    prev = link.hash;
    return link;
  });
}
