import fc from 'fast-check';
import { FLOW_SIDES, flowsOf, flowsThrough, MOST_PER_SIDE, type Flow } from './flows';

const flow = fc.record({
  supplierId: fc.nat(25).map((at) => `s${String(at)}`),
  classCode: fc.option(
    fc.nat(15).map((at) => `c${String(at)}`),
    { nil: null },
  ),
  userId: fc.nat(25).map((at) => `u${String(at)}`),
  grants: fc.integer({ min: 1, max: 9 }),
});
const total = (flows: readonly Pick<Flow, 'grants'>[]): number => flows.reduce((all, { grants }) => all + grants, 0);

describe('the flows', () => {
  it('hold every grant once on each side and in each pair of sides, at most ten a side by name', () => {
    fc.assert(
      fc.property(fc.array(flow, { maxLength: 120 }), (flows) => {
        const made = flowsOf(flows);
        expect(made.total).toBe(total(flows));
        for (const side of FLOW_SIDES) {
          const nodes = made.nodes.filter((node) => node.side === side);
          expect(total(nodes)).toBe(made.total);
          expect(nodes.filter(({ merged }) => merged === 0).length).toBeLessThanOrEqual(MOST_PER_SIDE);
          expect(nodes.filter(({ merged }) => merged > 0).length).toBeLessThanOrEqual(1);
        }
        for (const { key, side, grants } of made.nodes) {
          const [into, out] = [
            made.links.filter(({ to }) => to === key),
            made.links.filter(({ from }) => from === key),
          ];
          if (side !== 'supplier') expect([key, total(into)]).toEqual([key, grants]);
          if (side !== 'user') expect([key, total(out)]).toEqual([key, grants]);
        }
      }),
    );
  });

  it('have behind each node and each band exactly what it counts, those put together too', () => {
    fc.assert(
      fc.property(fc.array(flow, { maxLength: 60 }), (flows) => {
        const { nodes, links } = flowsOf(flows);
        for (const { key, grants } of nodes) expect([key, total(flowsThrough(flows, [key]))]).toEqual([key, grants]);
        for (const { from, to, grants } of links) expect(total(flowsThrough(flows, [from, to]))).toBe(grants);
        expect(flowsThrough(flows, ['supplier:nobody'])).toEqual([]);
      }),
    );
  });

  it('say how much hangs on the greatest few, of how many', () => {
    fc.assert(
      fc.property(fc.array(flow, { minLength: 1, maxLength: 60 }), (flows) => {
        const made = flowsOf(flows);
        const bySupplier = new Map<string, number>();
        for (const { supplierId, grants } of flows)
          bySupplier.set(supplierId, (bySupplier.get(supplierId) ?? 0) + grants);
        const sorted = [...bySupplier.values()].sort((a, b) => b - a);
        expect(made.suppliers).toBe(sorted.length);
        for (const [at, count] of [1, 3, 5].entries()) {
          const grants = sorted.slice(0, count).reduce((all, one) => all + one, 0);
          expect(made.dependence[at]).toEqual({
            ...{ suppliers: Math.min(count, sorted.length), grants, share: grants / total(flows) },
          });
        }
      }),
    );
  });

  it('are nothing of nothing, not 0 % nor 100 %', () => {
    expect(flowsOf([])).toMatchObject({ total: 0, nodes: [], links: [] });
    expect(flowsOf([]).dependence.map(({ share }) => share)).toEqual([null, null, null]);
  });
});
