import { createHash } from 'node:crypto';
import { GrowingMerkleTree } from './merkle';

const sha = (...parts: Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();

/** The definition of RFC 9162 §2.1.1, word for word. */
function treeHash(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves;
  if (only === undefined) return sha();
  if (leaves.length === 1) return sha(Buffer.from([0]), only);
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha(Buffer.from([1]), treeHash(leaves.slice(0, split)), treeHash(leaves.slice(split)));
}

const leaves = Array.from({ length: 70 }, (_, index) => sha(Buffer.from(String(index))));

describe('the growing Merkle tree', () => {
  it('has the root the standard defines, at every size', () => {
    const tree = new GrowingMerkleTree('sha256');
    for (let size = 0; size <= leaves.length; size++) {
      expect(tree.root().toString('hex')).toBe(treeHash(leaves.slice(0, size)).toString('hex'));
      const leaf = leaves[size];
      if (leaf) tree.append(leaf);
    }
  });

  it('goes on from its peaks as if it had never been put away', () => {
    const whole = new GrowingMerkleTree('sm3');
    let resumed = new GrowingMerkleTree('sm3');
    for (const leaf of leaves) {
      whole.append(leaf);
      resumed.append(leaf);
      resumed = new GrowingMerkleTree('sm3', { size: resumed.size, peaks: resumed.peaks });
    }
    expect(resumed.root()).toEqual(whole.root());
  });

  it('is another tree when one leaf is another', () => {
    const rootOf = (list: readonly Buffer[]): string => {
      const tree = new GrowingMerkleTree('sm3');
      list.forEach((leaf) => tree.append(leaf));
      return tree.root().toString('hex');
    };
    const roots = leaves.map((_, index) => rootOf(leaves.with(index, sha(Buffer.from('other')))));
    expect(new Set([...roots, rootOf(leaves)]).size).toBe(leaves.length + 1);
  });
});
