import { Injectable } from '@nestjs/common';
import type { Id, Tx } from '@zeqing/kernel';
import type { Checkpoint } from './checkpoint/checkpoint';
import { findCheckpointsOver, findHashes, type CoveringCheckpoint } from './store/checkpoint.store';
import { readExportOf, type ExportedRow } from './store/export.store';
import { readHead } from './store/sealed.store';
import { inclusionPath } from './verify/inclusion';

export interface ObjectRef {
  readonly type: string;
  readonly id: Id;
}

/** A row as the verifier wants it, with the way from its hash to the root of a signed checkpoint (RFC 9162). */
export interface ProvenRow extends ExportedRow {
  /** Null until a checkpoint covers the row. */
  readonly proof: { readonly checkpointSeq: number; readonly path: readonly string[] } | null;
}

export interface ProvenHistory {
  readonly head: { readonly seq: number; readonly hash: string };
  readonly rows: readonly ProvenRow[];
  readonly checkpoints: readonly Checkpoint[];
  /** Whether there are more rows than asked for. */
  readonly isCut: boolean;
}

/** The history of objects with what proves it to somebody who holds nothing but the checkpoints sent outside. */
@Injectable()
export class JournalProofs {
  /** The sealed rows of some objects, oldest first, at most `limit`. */
  async historyOf(tx: Tx, objects: readonly ObjectRef[], limit: number): Promise<ProvenHistory> {
    const head = await readHead(tx);
    const found = await readExportOf(tx, objects, limit + 1);
    const rows = found.slice(0, limit);
    const covering = await findCheckpointsOver(
      tx,
      rows.map(({ seq }) => seq),
    );
    const paths = new Map<number, { checkpointSeq: number; path: readonly string[] }>();
    for (const checkpoint of covering) {
      const { size } = checkpoint.before;
      const covered = rows.filter(({ seq }) => seq > size && seq <= checkpoint.seq);
      for (const [seq, path] of await this.#paths(tx, checkpoint, covered))
        paths.set(seq, { checkpointSeq: checkpoint.seq, path });
    }
    return {
      head: { seq: head.seq, hash: head.hash.toString('hex') },
      rows: rows.map((row) => ({ ...row, proof: paths.get(row.seq) ?? null })),
      checkpoints: covering.map(statementOf),
      isCut: found.length > limit,
    };
  }

  /** Only the rows between a checkpoint and the one before are read: what lies earlier is known by its subtrees. */
  async #paths(
    tx: Tx,
    { seq, digest, before }: CoveringCheckpoint,
    covered: readonly ExportedRow[],
  ): Promise<[seq: number, path: readonly string[]][]> {
    const hashes = await findHashes(tx, before.size, seq - before.size);
    const tree = { algorithm: digest, before, leaves: hashes.map(({ hash }) => hash) };
    return covered.map((row) => [row.seq, inclusionPath(tree, row.seq - 1).map((hash) => hash.toString('hex'))]);
  }
}

function statementOf(covering: CoveringCheckpoint): Checkpoint {
  const { seq, digest, headHash, root, madeAt, keyId, signature } = covering;
  return { seq, digest, headHash, root, madeAt, keyId, signature };
}
