import type { Id } from '@zeqing/kernel';
import { groupBy } from './group-by';

/** Grants in use of one supplier to one user of data of one class; null: of no standard datum. */
export interface Flow {
  readonly supplierId: Id;
  readonly classCode: string | null;
  readonly userId: Id;
  readonly grants: number;
}

export const FLOW_SIDES = ['supplier', 'class', 'user'] as const;
export type FlowSide = (typeof FLOW_SIDES)[number];

/** So many of each side are drawn by name; the others together (ux.md §3.2: 30 and 其他). */
export const MOST_PER_SIDE = 10;
/** The suppliers whose share says how much hangs on a few. */
const FEW = [1, 3, 5] as const;

export interface FlowNode {
  /** Names the node in the links; unlike those of the other sides. */
  readonly key: string;
  readonly side: FlowSide;
  /** A department's id or an evidence type's code; null of those put together and of what has no class. */
  readonly id: string | null;
  readonly grants: number;
  /** How many were put together; 0 for one that stands by itself. */
  readonly merged: number;
}

export interface FlowLink {
  readonly from: string;
  readonly to: string;
  readonly grants: number;
}

/** How much of all hangs on the greatest few suppliers. */
export interface Dependence {
  readonly suppliers: number;
  readonly grants: number;
  /** Null of nothing. */
  readonly share: number | null;
}

export interface Flows {
  readonly total: number;
  readonly suppliers: number;
  readonly dependence: readonly Dependence[];
  /** Side by side, the greatest first, those put together last. */
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
}

const NO_CLASS = '';
const IDS_OF: Readonly<Record<FlowSide, (flow: Flow) => string>> = {
  supplier: ({ supplierId }) => supplierId,
  class: ({ classCode }) => classCode ?? NO_CLASS,
  user: ({ userId }) => userId,
};

/** Supplier → data class → user: every grant in use once on each side, so that each side adds up to all of them. */
export function flowsOf(flows: readonly Flow[]): Flows {
  const total = sum(flows);
  const sides = FLOW_SIDES.map((side) => nodesOf(side, flows));
  const keys = sides.map(({ keyOf }) => keyOf);
  const links = [0, 1].flatMap((at) => {
    const linked = groupBy(flows, (flow) => `${keys[at]?.(flow) ?? ''}\n${keys[at + 1]?.(flow) ?? ''}`);
    return [...linked].map(([pair, of]): FlowLink => {
      const [from = '', to = ''] = pair.split('\n');
      return { from, to, grants: sum(of) };
    });
  });
  const suppliers = ranked('supplier', flows);
  return {
    total,
    suppliers: suppliers.length,
    dependence: FEW.map((count) => {
      const grants = suppliers.slice(0, count).reduce((all, [, own]) => all + own, 0);
      return { suppliers: Math.min(count, suppliers.length), grants, share: total === 0 ? null : grants / total };
    }),
    nodes: sides.flatMap(({ nodes }) => nodes),
    links: links.sort(byGrants),
  };
}

/** Those that run through every one of these nodes of the diagram of all of them. */
export function flowsThrough<F extends Flow>(flows: readonly F[], nodeKeys: readonly string[]): readonly F[] {
  const keys = FLOW_SIDES.map((side) => nodesOf(side, flows).keyOf);
  return flows.filter((flow) => nodeKeys.every((key) => keys.some((keyOf) => keyOf(flow) === key)));
}

/** Of one side, with most grants first. */
function ranked(side: FlowSide, flows: readonly Flow[]): readonly (readonly [id: string, grants: number])[] {
  return [...groupBy(flows, IDS_OF[side])]
    .map(([id, of]) => [id, sum(of)] as const)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

function nodesOf(
  side: FlowSide,
  flows: readonly Flow[],
): { readonly nodes: readonly FlowNode[]; readonly keyOf: (flow: Flow) => string } {
  const all = ranked(side, flows);
  const [shown, rest] = [all.slice(0, MOST_PER_SIDE), all.slice(MOST_PER_SIDE)];
  const named = new Set(shown.map(([id]) => id));
  const nodes = shown.map(([id, grants]) => ({
    ...{ key: `${side}:${id}`, side, id: id === NO_CLASS ? null : id, grants, merged: 0 },
  }));
  const grants = rest.reduce((sumOf, [, own]) => sumOf + own, 0);
  const others = { key: `${side}:others`, side, id: null, grants, merged: rest.length };
  return {
    nodes: rest.length === 0 ? nodes : [...nodes, others],
    keyOf: (flow) => (named.has(IDS_OF[side](flow)) ? `${side}:${IDS_OF[side](flow)}` : others.key),
  };
}

const sum = (flows: readonly Flow[]): number => flows.reduce((all, { grants }) => all + grants, 0);
const byGrants = (a: FlowLink, b: FlowLink): number =>
  b.grants - a.grants || (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1);
