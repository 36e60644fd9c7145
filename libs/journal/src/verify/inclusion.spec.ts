import { createHash } from 'node:crypto';
import { inclusionPath, rootFrom } from './inclusion';
import { GrowingMerkleTree } from './merkle';

const leaves = Array.from({ length: 70 }, (_, index) => createHash('sha256').update(`row ${index}`).digest());

function treeOf(size: number): GrowingMerkleTree {
  const tree = new GrowingMerkleTree('sha256');
  for (const leaf of leaves.slice(0, size)) tree.append(leaf);
  return tree;
}

it('leads every row from its checkpoint’s root, whatever the checkpoint before', () => {
  for (const size of [1, 2, 3, 7, 8, 33, 64, 70]) {
    for (let known = 0; known < size; known += 1) {
      const before = { size: known, peaks: treeOf(known).peaks };
      const tree = { algorithm: 'sha256', before, leaves: leaves.slice(known, size) } as const;
      for (let index = known; index < size; index += 1) {
        const path = inclusionPath(tree, index);
        const leaf = leaves[index] ?? Buffer.alloc(0);
        const root = rootFrom('sha256', leaf, { index, size }, path);
        if (!root.equals(treeOf(size).root())) throw new Error(`row ${index} of ${size} after ${known}`);
      }
    }
  }
});

it('leads another row to another root', () => {
  const tree = { algorithm: 'sha256', before: { size: 0, peaks: [] }, leaves } as const;
  const path = inclusionPath(tree, 5);
  const root = rootFrom('sha256', leaves[6] ?? Buffer.alloc(0), { index: 5, size: leaves.length }, path);
  expect(root.equals(treeOf(leaves.length).root())).toBe(false);
});

it('refuses a row that lies before the known ones', () => {
  const tree = { algorithm: 'sha256', before: { size: 2, peaks: treeOf(2).peaks }, leaves: leaves.slice(2) } as const;
  expect(() => inclusionPath(tree, 1)).toThrow('leaf 1');
});
