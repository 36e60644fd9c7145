import { createHash } from 'node:crypto';
import type { DigestAlgorithm } from '@zeqing/platform';

const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

/**
 * A Merkle tree after RFC 9162 §2.1 that only grows: it keeps the roots of its complete subtrees, one for each binary
 * digit 1 of its size, largest first. That is all a checkpoint needs to go on from the one before.
 */
export class GrowingMerkleTree {
  readonly #peaks: Buffer[];
  #size: number;

  constructor(
    private readonly algorithm: DigestAlgorithm,
    from: { readonly size: number; readonly peaks: readonly Buffer[] } = { size: 0, peaks: [] },
  ) {
    this.#size = from.size;
    this.#peaks = [...from.peaks];
  }

  get size(): number {
    return this.#size;
  }

  get peaks(): readonly Buffer[] {
    return this.#peaks;
  }

  append(leaf: Uint8Array): void {
    let hash: Buffer = createHash(this.algorithm).update(LEAF).update(leaf).digest();
    // Each trailing digit 1 of the size is a complete subtree as large as the one just made.
    for (let rest = this.#size; rest % 2 === 1; rest = (rest - 1) / 2) hash = this.#node(this.#peaks.pop(), hash);
    this.#peaks.push(hash);
    this.#size += 1;
  }

  /** The root over all leaves; the digest of nothing for an empty tree. */
  root(): Buffer {
    const last: Buffer | undefined = this.#peaks.at(-1);
    if (last === undefined) return createHash(this.algorithm).digest();
    return this.#peaks.slice(0, -1).reduceRight((right, left) => this.#node(left, right), last);
  }

  #node(left: Buffer | undefined, right: Buffer): Buffer {
    if (left === undefined) throw new Error('the peaks do not fit the size of the tree');
    return createHash(this.algorithm).update(NODE).update(left).update(right).digest();
  }
}
