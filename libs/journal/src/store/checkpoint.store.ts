import type { Tx } from '@zeqing/kernel';
import { firstRow, rows, type DigestAlgorithm } from '@zeqing/platform';
import type { Checkpoint } from '../checkpoint/checkpoint';

export interface StoredCheckpoint {
  readonly seq: number;
  readonly digest: DigestAlgorithm;
  readonly peaks: readonly Buffer[];
  readonly madeAt: Date;
}

export async function findLastCheckpoint(tx: Tx): Promise<StoredCheckpoint | null> {
  const row = await firstRow<{ seq: string; digest: DigestAlgorithm; peaks: Buffer[]; made_at: Date }>(
    tx,
    'SELECT seq, digest, peaks, made_at FROM journal_checkpoint ORDER BY seq DESC LIMIT 1',
  );
  return row && { seq: Number(row.seq), digest: row.digest, peaks: row.peaks, madeAt: row.made_at };
}

export async function insertCheckpoint(tx: Tx, made: Checkpoint, peaks: readonly Buffer[]): Promise<void> {
  await rows(
    tx,
    `INSERT INTO journal_checkpoint (seq, digest, head_hash, root, peaks, made_at, key_id, signature)
     VALUES ($1, $2, $3, $4, $5::bytea[], $6, $7, $8) ON CONFLICT ON CONSTRAINT pk_journal_checkpoint DO NOTHING`,
    [
      made.seq,
      made.digest,
      Buffer.from(made.headHash, 'hex'),
      Buffer.from(made.root, 'hex'),
      peaks,
      made.madeAt,
      made.keyId,
      Buffer.from(made.signature, 'hex'),
    ],
  );
}

/** A checkpoint as signed, with what its tree had grown from. */
export interface CoveringCheckpoint extends Checkpoint {
  readonly before: { readonly size: number; readonly peaks: readonly Buffer[] };
}

/** For each sequence the first checkpoint that covers it, each once, oldest first; none for rows after the last. */
export async function findCheckpointsOver(tx: Tx, seqs: readonly number[]): Promise<CoveringCheckpoint[]> {
  const found = await rows<CheckpointRow>(
    tx,
    `SELECT c.seq, c.digest, c.head_hash, c.root, c.made_at, c.key_id, c.signature, b.seq AS before_seq,
       b.peaks AS before_peaks
     FROM journal_checkpoint c
     LEFT JOIN LATERAL (
       SELECT seq, peaks FROM journal_checkpoint WHERE seq < c.seq ORDER BY seq DESC LIMIT 1) b ON true
     WHERE c.seq IN (SELECT (SELECT min(seq) FROM journal_checkpoint WHERE seq >= asked) FROM unnest($1::bigint[]) asked)
     ORDER BY c.seq LIMIT 1000`,
    [seqs],
  );
  return found.map((row) => ({
    ...{ seq: Number(row.seq), digest: row.digest, madeAt: row.made_at.toISOString(), keyId: row.key_id },
    ...{ headHash: row.head_hash.toString('hex'), root: row.root.toString('hex') },
    signature: row.signature.toString('hex'),
    before: { size: Number(row.before_seq ?? 0), peaks: row.before_peaks ?? [] },
  }));
}

interface CheckpointRow {
  seq: string;
  digest: DigestAlgorithm;
  head_hash: Buffer;
  root: Buffer;
  made_at: Date;
  key_id: string;
  signature: Buffer;
  before_seq: string | null;
  before_peaks: Buffer[] | null;
}

/** The hashes of the rows after a sequence, in order. */
export async function findHashes(tx: Tx, after: number, limit: number): Promise<{ seq: number; hash: Buffer }[]> {
  const found = await rows<{ seq: string; hash: Buffer }>(
    tx,
    'SELECT seq, hash FROM journal WHERE seq > $1 ORDER BY seq LIMIT $2',
    [after, limit],
  );
  return found.map(({ seq, hash }) => ({ seq: Number(seq), hash }));
}
