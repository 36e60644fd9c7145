import type { Checkpoint } from '../checkpoint/checkpoint';
import { GrowingMerkleTree } from './merkle';

/**
 * Compares an export with a checkpoint signed earlier: shows what the chain alone cannot, a journal rewritten or cut
 * off by someone who could compute all hashes anew. Needs an export from row 1.
 */
export class CheckpointCheck {
  readonly #tree: GrowingMerkleTree;
  #headHash: string | null = null;
  #root: string | null = null;

  constructor(private readonly checkpoint: Checkpoint) {
    this.#tree = new GrowingMerkleTree(checkpoint.digest);
  }

  onRow(seq: number, hash: Buffer): void {
    if (seq > this.checkpoint.seq) return;
    this.#tree.append(hash);
    if (seq < this.checkpoint.seq) return;
    this.#headHash = hash.toString('hex');
    this.#root = this.#tree.root().toString('hex');
  }

  /** null when the export holds what the checkpoint states; else what differs. */
  fault(): 'checkpoint.beyond_end' | 'checkpoint.head_hash' | 'checkpoint.root' | null {
    if (this.#root === null) return 'checkpoint.beyond_end';
    if (this.#headHash !== this.checkpoint.headHash) return 'checkpoint.head_hash';
    return this.#root === this.checkpoint.root ? null : 'checkpoint.root';
  }
}
