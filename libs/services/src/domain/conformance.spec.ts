import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONFORMANCE } from '../../test/demo-world';
import { put, readAsked, readByProduct } from '../../test/conformance-world';
import { aRandomWorld } from '../../test/random-world';
import { readItem, readOneThing } from '../../test/second-reading';
import type { Asked, WorldFile } from '../../test/world-file';
import { SCOPES } from './item-model';

interface Case {
  readonly name: string;
  readonly set: Readonly<Record<string, unknown>>;
  readonly ask?: Asked & { readonly oneThing?: string };
  readonly expect: Readonly<Record<string, unknown>>;
}
const fileOf = (name: string): unknown => JSON.parse(readFileSync(join(CONFORMANCE, name), 'utf8'));
const readiness = fileOf('readiness.json') as { base: WorldFile; cases: readonly Case[] };
const forecasts = fileOf('forecast.json') as { cases: readonly Case[] };
const cases = [...readiness.cases, ...forecasts.cases].map((each) => [each.name, each] as const);
const worldOf = (each: Case): WorldFile => put(readiness.base, each.set);

describe('the vectors of docs/conformance/readiness.json and forecast.json', () => {
  it.each(cases)('%s', (_, each) => {
    expect(readAsked(worldOf(each), each.ask)).toMatchObject(each.expect);
  });

  it.each(cases)('a second reading that shares no code agrees: %s', (_, each) => {
    const [world, { oneThing, ...asked }] = [worldOf(each), each.ask ?? {}];
    const [item] = world.items;
    if (item === undefined) throw new Error('the world has an item');
    const read =
      oneThing === undefined
        ? readItem(world, item, asked.situation ?? null, asked)
        : readOneThing(world, oneThing, asked);
    expect(read).toMatchObject(each.expect);
    expect(readAsked(world, each.ask)).toEqual(read);
  });

  it('meet every state, and every blocker that depends on the facts', () => {
    const told = readiness.cases.flatMap(({ expect: { blockers = [] } }) => blockers as readonly string[]);
    expect(new Set(told.map((each) => each.split('@')[0])).size).toBe(26);
    expect(new Set(readiness.cases.map((each) => each.expect['state']))).toContain('not_mapped');
  });
});

/** Many more under --full. */
const WORLDS = process.env['ZEQING_TEST_FULL'] === '1' ? 10_000 : 400;

describe('any world', () => {
  it('is read alike by the product and by a second reading that shares no code', () => {
    const asked = fc.oneof(
      fc.record({ scope: fc.constantFrom(...SCOPES) }),
      fc.record({ subjectRegion: fc.constantFrom('999901', '999902', '990100', '980100') }),
    );
    fc.assert(
      fc.property(aRandomWorld, asked, fc.constantFrom(undefined, 's1'), (world, ask, situation) => {
        for (const item of world.items) {
          const declared = item.situations.find(({ code }) => code === situation);
          const headline = declared ?? item.situations.find(({ usual }) => usual);
          const read = readByProduct(world, item, { ...ask, ...(situation && { situation }) });
          expect(read).toEqual(readItem(world, item, headline?.code ?? null, ask));
        }
        for (const { code } of world.oneThings)
          expect(readAsked(world, { ...ask, oneThing: code })).toEqual(readOneThing(world, code, ask));
      }),
      { numRuns: WORLDS },
    );
  });

  it('may hold every state, and blockers of health, freshness and suspension', () => {
    const [states, blockers] = [new Set<string>(), new Set<string>()];
    for (const world of fc.sample(aRandomWorld, { seed: 7, numRuns: 2_000 }))
      for (const item of world.items) {
        const read = readByProduct(world, item, {});
        states.add(read.state);
        for (const each of read.blockers) blockers.add(each.slice(0, each.indexOf('@')));
      }
    expect([...states].sort()).toEqual(['blocked', 'not_mapped', 'partial', 'ready']);
    expect([...blockers]).toEqual(expect.arrayContaining(['resource_failing', 'supply_stale', 'grant_suspended']));
  });
});
