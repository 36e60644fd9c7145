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

/** The hashes of the rows after a sequence, in order. */
export async function findHashes(tx: Tx, after: number, limit: number): Promise<{ seq: number; hash: Buffer }[]> {
  const found = await rows<{ seq: string; hash: Buffer }>(
    tx,
    'SELECT seq, hash FROM journal WHERE seq > $1 ORDER BY seq LIMIT $2',
    [after, limit],
  );
  return found.map(({ seq, hash }) => ({ seq: Number(seq), hash }));
}
