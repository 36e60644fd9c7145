import { createHash } from 'node:crypto';
import type { DigestAlgorithm } from '@zeqing/platform';

const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

/** A tree after RFC 9162 §2.1 of which the roots of the complete subtrees over its first leaves are known, and the leaves after. */
export interface PartlyKnownTree {
  readonly algorithm: DigestAlgorithm;
  /** How many leaves are known by their subtrees only, and these, largest first. */
  readonly before: { readonly size: number; readonly peaks: readonly Buffer[] };
  /** The leaves after them, to the end of the tree. */
  readonly leaves: readonly Uint8Array[];
}

/**
 * The audit path of a leaf (RFC 9162 §2.1.3): the sibling hashes from the leaf up to the root. `index` counts from 0
 * and lies among the known leaves; what lies before them is needed as whole subtrees only.
 */
export function inclusionPath(tree: PartlyKnownTree, index: number): Buffer[] {
  const path: Buffer[] = [];
  const walk = (from: number, to: number): void => {
    if (to - from === 1) return;
    const middle = from + splitOf(to - from);
    const isLeft = index < middle;
    walk(isLeft ? from : middle, isLeft ? middle : to);
    path.push(isLeft ? hashOf(tree, middle, to) : hashOf(tree, from, middle));
  };
  const size = tree.before.size + tree.leaves.length;
  if (index < tree.before.size || index >= size) throw new Error(`leaf ${index} is not among the known ones`);
  walk(0, size);
  return path;
}

/** The root a leaf and its audit path lead to in a tree of a size. */
export function rootFrom(
  algorithm: DigestAlgorithm,
  leaf: Uint8Array,
  place: { readonly index: number; readonly size: number },
  path: readonly Uint8Array[],
): Buffer {
  const rest = [...path];
  const climb = (from: number, to: number): Buffer => {
    if (to - from === 1) return digest(algorithm, LEAF, leaf);
    const middle = from + splitOf(to - from);
    const isLeft = place.index < middle;
    const inner = climb(isLeft ? from : middle, isLeft ? middle : to);
    const sibling = rest.shift() ?? Buffer.alloc(0);
    return isLeft ? digest(algorithm, NODE, inner, sibling) : digest(algorithm, NODE, sibling, inner);
  };
  return climb(0, place.size);
}

/** The largest power of two below a size. */
function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

function hashOf(tree: PartlyKnownTree, from: number, to: number): Buffer {
  const { algorithm, before, leaves } = tree;
  if (to <= before.size) return peakAt(before, from, to);
  const leaf = leaves[from - before.size];
  if (to - from === 1 && leaf) return digest(algorithm, LEAF, leaf);
  const middle = from + splitOf(to - from);
  return digest(algorithm, NODE, hashOf(tree, from, middle), hashOf(tree, middle, to));
}

/** Whole subtrees beside a path through later leaves are exactly the peaks: one for each binary digit 1 of the size. */
function peakAt({ size, peaks }: PartlyKnownTree['before'], from: number, to: number): Buffer {
  let start = 0;
  for (const peak of peaks) {
    const width = 2 ** Math.floor(Math.log2(size - start));
    if (start === from && start + width === to) return peak;
    start += width;
  }
  throw new Error(`no subtree over leaves ${from} to ${to} is known`);
}

function digest(algorithm: DigestAlgorithm, ...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash(algorithm);
  for (const part of parts) hash.update(part);
  return hash.digest();
}
