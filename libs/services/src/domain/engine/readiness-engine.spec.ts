import { addDays, localDate } from '@zeqing/kernel';
import fc from 'fast-check';
import { aRandomWorld } from '../../../test/random-world';
import { factsOf, modelOf, type WorldFile } from '../../../test/world-file';
import { RANK_WEIGHTS } from '../case-load';
import { groupBy } from '../group-by';
import type { CaseVolume } from '../item-model';
import { itemReadiness } from '../item-readiness';
import { unlockRanking } from '../unlock-ranking';
import { ReadinessEngine } from './readiness-engine';

/** Many more under --full. */
const WORLDS = process.env['ZEQING_TEST_FULL'] === '1' ? 5_000 : 250;
const ENTRIES = ['e1', 'e2', 'e3'];

function engineOf(world: WorldFile): ReadinessEngine {
  const { items, oneThings, evidenceTypes } = modelOf(world);
  const engine = new ReadinessEngine({
    items: [...items.values()].map((item) => ({ ...item, structure: item })),
    oneThings,
  });
  engine.resolve(evidenceTypes.values(), factsOf(world));
  engine.decideAll();
  return engine;
}

/** Every way a ranking may be asked for. */
const ASKED = [true, false].flatMap((withOutside) => RANK_WEIGHTS.map((weight) => ({ withOutside, weight })));

/** The world with these case volumes of its items, one after the other. */
const counted = (world: WorldFile, volumes: readonly (CaseVolume | null)[]): WorldFile => ({
  ...world,
  items: world.items.map((item, place) => ({ ...item, caseVolume: volumes[place] ?? null })),
});
const aVolume = fc.record({
  ...{ cases: fc.constantFrom(0, 1, 7, 100_000_000), year: fc.constantFrom(2024, 2025) },
  source: fc.constantFrom('a', 'b'),
});
const someVolumes = fc.array(fc.option(aVolume, { nil: null }), { minLength: 2, maxLength: 2 });

/** What the engine says of every item in every situation, and of every supply. */
const toldBy = (engine: ReadinessEngine, world: WorldFile): unknown => ({
  items: world.items.map(({ code }, number) => [code, engine.readinessOf(code), engine.blockersOf(number)]),
  rankings: ASKED.map((asked) => {
    const { supplies, ...counts } = engine.rank({ includes: () => true, ...asked });
    const codesOf = (numbers: Int32Array): unknown => [...numbers].map((number) => engine.items.codes[number]);
    return {
      ...counts,
      supplies: supplies.map((each) => ({
        ...each,
        unlocks: codesOf(each.unlocks),
        missingFor: codesOf(each.missingFor),
      })),
    };
  }),
});

/** The same by the readiness of single items. */
function readSingly(world: WorldFile): unknown {
  const [model, facts] = [modelOf(world), factsOf(world)];
  const volumes = new Map(world.items.flatMap(({ code, caseVolume }) => (caseVolume ? [[code, caseVolume]] : [])));
  const answers = world.items.map((item) => itemReadiness(model, facts, item));
  return {
    items: answers.map(({ itemCode, situations }) => [
      itemCode,
      situations.map(({ state, score }) => ({ state, score })),
      situations.map(({ blockers }) => blockers),
    ]),
    rankings: ASKED.map((asked) => unlockRanking(answers, { ...asked, volumes })),
  };
}

/** A world in which everything about one entry is as in another world. */
const changed = (world: WorldFile, entryCode: string, other: WorldFile): WorldFile => {
  const taken = <K extends 'duties' | 'grants' | 'requests' | 'disputed'>(name: K): WorldFile[K] => {
    const of = (from: WorldFile, isWanted: boolean): readonly { readonly entryCode: string }[] =>
      from[name].filter((one) => (one.entryCode === entryCode) === isWanted);
    return [...of(world, false), ...of(other, true)] as unknown as WorldFile[K];
  };
  return {
    ...world,
    entries: [
      ...world.entries.filter(({ code }) => code !== entryCode),
      ...other.entries.filter(({ code }) => code === entryCode),
    ],
    ...{ duties: taken('duties'), grants: taken('grants'), requests: taken('requests'), disputed: taken('disputed') },
  };
};

/** Tells the engine of one entry alone: the types that may rest on it, and the facts of their entries. */
function follow(engine: ReadinessEngine, world: WorldFile, entryCode: string): number {
  const types = world.evidenceTypes.filter(({ mappings }) => mappings.some((one) => one.entryCode === entryCode));
  const codes = new Set(types.flatMap(({ mappings }) => mappings.map((one) => one.entryCode)));
  const facts = factsOf(world);
  const only = <T>(of: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
    new Map([...of].filter(([code]) => codes.has(code)));
  const { entries, duties, grants, requests, disputed } = facts;
  return engine.resolve(types, {
    ...facts,
    ...{ entries: only(entries), duties: only(duties), grants: only(grants) },
    ...{ requests: only(requests), disputed: only(disputed) },
  });
}

describe('the readiness engine', () => {
  it('says of every item of any world what the readiness of single items says, and ranks alike', () => {
    const states = new Set<string>();
    fc.assert(
      fc.property(aRandomWorld, someVolumes, (drawn, volumes) => {
        const world = counted(drawn, volumes);
        const engine = engineOf(world);
        expect(toldBy(engine, world)).toEqual(readSingly(world));
        for (let item = 0; item < world.items.length; item += 1) states.add(engine.stateOf(item));
      }),
      { numRuns: WORLDS },
    );
    expect(states.size).toBe(4);
  });

  it('follows any sequence of changes and of days to the state that making everything anew gives', () => {
    const change = fc.record({
      ...{ entryCode: fc.constantFrom(...ENTRIES), other: aRandomWorld },
      days: fc.constantFrom(0, 0, 1, 3),
    });
    let moved = 0;
    fc.assert(
      fc.property(aRandomWorld, fc.array(change, { minLength: 1, maxLength: 5 }), (first, changes) => {
        const engine = engineOf(first);
        let world = first;
        for (const { entryCode, other, days } of changes) {
          world = changed(world, entryCode, other);
          moved += follow(engine, world, entryCode);
          if (days > 0) {
            world = { ...world, today: addDays(localDate(world.today), days) };
            engine.resolve(world.evidenceTypes, factsOf(world));
          }
          expect(toldBy(engine, world)).toEqual(toldBy(engineOf(world), world));
          expect(toldBy(engine, world)).toEqual(readSingly(world));
        }
      }),
      { numRuns: WORLDS / 2 },
    );
    expect(moved).toBeGreaterThan(0);
  });

  it('decides no item anew whose data stand as they stood', () => {
    fc.assert(
      fc.property(aRandomWorld, fc.constantFrom(...ENTRIES), (world, entryCode) => {
        const engine = engineOf(world);
        expect(follow(engine, world, entryCode)).toBe(0);
      }),
      { numRuns: 50 },
    );
  });

  it('resolves what many items ask alike once', () => {
    const [world] = fc.sample(aRandomWorld, { numRuns: 1, seed: 1 });
    if (world === undefined) throw new Error('a sample has a world');
    const { oneThings, evidenceTypes, items } = modelOf(world);
    const [template] = items.values();
    if (template === undefined) throw new Error('a world has items');
    const times = (count: number): ReadinessEngine => {
      const copies = Array.from({ length: count }, (_, n) => ({
        ...{ ...template, code: `copy-${String(n)}`, structure: template },
      }));
      const engine = new ReadinessEngine({ items: copies, oneThings });
      engine.resolve(evidenceTypes.values(), factsOf({ ...world, grants: [], requests: [] }));
      return engine;
    };
    expect(times(500).needs).toBe(times(2).needs);
    expect(groupBy(times(500).items.codes, (code) => code).size).toBe(500);
  });
});
