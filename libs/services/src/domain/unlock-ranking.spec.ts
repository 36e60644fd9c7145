import fc from 'fast-check';
import * as a from '../../test/builders';
import type { EntryFact, Facts, GrantFact } from './facts';
import type { EvidenceType, Material, ServiceItem } from './item-model';
import { itemReadiness } from './item-readiness';
import { unlockRanking, type UnlockAsked, type UnlockRanking } from './unlock-ranking';

const KINDS = ['a', 'b', 'c', 'd'] as const;
const entryOf = (kind: string): string => `9999000000303002/00000${kind}`;

const evidence: readonly EvidenceType[] = KINDS.map((kind) =>
  a.anEvidenceType({ code: kind, name: kind, mappings: [a.aMapping({ entryCode: entryOf(kind) })] }),
);
const entries: readonly EntryFact[] = KINDS.map((kind) => a.anEntry({ code: entryOf(kind) }));

/** A paper spared by any of these evidence types. */
const paper = (code: string, kinds: readonly string[]): Material =>
  a.aMaterial({
    code,
    ways: kinds.map((kind, place) =>
      a.aWay(place === 0 ? 'shared_data' : 'e_licence', { need: a.aNeed({ id: code + kind, evidenceTypeCode: kind }) }),
    ),
  });
const itemWith = (code: string, papers: readonly (readonly string[])[], confirmed = true): ServiceItem =>
  a.anItem({
    code,
    materials: papers.map((kinds, place) => paper(`${code}-${String(place)}`, kinds)),
    ...(confirmed ? {} : { materialsConfirmedBy: null, materialsConfirmedAt: null }),
  });
const counted = (item: ServiceItem, cases: number, year = 2025): ServiceItem => ({
  ...item,
  caseVolume: { cases, year, source: '统计年报' },
});
const grantFor = (kind: string, items: readonly ServiceItem[]): GrantFact =>
  a.aGrant({
    id: kind,
    entryCode: entryOf(kind),
    purposes: { itemCodes: items.map(({ code }) => code), oneThingCodes: [] },
  });

const BY_ITEMS: UnlockAsked = { withOutside: true, weight: 'items', volumes: new Map() };
const volumesOf = (items: readonly ServiceItem[]): UnlockAsked['volumes'] =>
  new Map(items.flatMap(({ code, caseVolume }) => (caseVolume === null ? [] : [[code, caseVolume] as const])));

function rank(
  items: readonly ServiceItem[],
  grants: readonly GrantFact[] = [],
  weight: UnlockAsked['weight'] = 'items',
): UnlockRanking {
  const model = a.aModel(items, evidence);
  const facts: Facts = a.theFacts({ entries, grants });
  return unlockRanking(
    items.map((item) => itemReadiness(model, facts, item)),
    { withOutside: true, weight, volumes: volumesOf(items) },
  );
}

describe('U14: which single supply makes most items ready', () => {
  it('U14: counts the items a supply alone makes ready, apart from those it is only missing for', () => {
    const ranking = rank([itemWith('one', [['a']]), itemWith('two', [['a'], ['b']]), itemWith('three', [['a']])]);
    expect(ranking).toMatchObject({ counted: 3, ready: 0, notMapped: 0 });
    expect(
      ranking.supplies.map(({ evidenceTypeCode, unlocks, missingFor }) => [evidenceTypeCode, unlocks, missingFor]),
    ).toEqual([
      ['a', ['one', 'three'], ['one', 'two', 'three']],
      ['b', [], ['two']],
    ]);
  });

  it('U14: leaves out items nobody confirmed', () => {
    const ranking = rank([itemWith('one', [['a']], false)]);
    expect(ranking).toEqual({ counted: 0, ready: 0, notMapped: 1, uncounted: 0, countedIn: [], supplies: [] });
  });

  it('U14: leaves out what is closed by law, which nobody can supply', () => {
    const item = itemWith('one', [['a']]);
    const closed = entries.map((entry) => ({ ...entry, shareType: 'not_shared', groundComplete: true }) as const);
    const readiness = itemReadiness(a.aModel([item], evidence), a.theFacts({ entries: closed }), item);
    expect(unlockRanking([readiness], BY_ITEMS).supplies).toEqual([]);
  });

  it('U14: may leave out bodies outside', () => {
    const bank = a.anEvidenceType({
      code: 'bank',
      mappings: [],
      proposedSourceId: null,
      proposedSourceName: '某银行',
      proposedSourceOutside: true,
    });
    const item = itemWith('one', [['bank']]);
    const readiness = itemReadiness(a.aModel([item], [bank]), a.theFacts(), item);
    expect(unlockRanking([readiness], BY_ITEMS).supplies).toMatchObject([
      { evidenceTypeCode: 'bank', unlocks: ['one'] },
    ]);
    expect(unlockRanking([readiness], { ...BY_ITEMS, withOutside: false }).supplies).toEqual([]);
  });

  it('U14, U8: the data of other regions are another supply than the entry: neither alone is enough', () => {
    const need = a.aNeed({ evidenceTypeCode: 'a', subjectScope: 'national' });
    const item = a.anItem({ code: 'one', materials: [a.aMaterial({ ways: [a.aWay('shared_data', { need })] })] });
    const both = rank([item]).supplies;
    expect(both.map(({ missingScope, unlocks }) => [missingScope, unlocks])).toEqual([
      ['national', []],
      [null, []],
    ]);
    const granted = rank([item], [grantFor('a', [item])]).supplies;
    expect(granted).toMatchObject([{ missingScope: 'national', unlocks: ['one'] }]);
  });

  it('U14/4: by cases a year the one often used goes before two seldom used; unknown volumes are counted apart', () => {
    const items = [
      counted(itemWith('one', [['a']]), 30),
      itemWith('two', [['a']]),
      counted(itemWith('three', [['b']]), 4_000),
    ];
    const codes = ({ supplies }: UnlockRanking): string[] => supplies.map(({ evidenceTypeCode }) => evidenceTypeCode);
    expect(codes(rank(items))).toEqual(['a', 'b']);
    const byCases = rank(items, [], 'cases');
    expect(codes(byCases)).toEqual(['b', 'a']);
    expect(byCases.supplies.map(({ unlocksLoad }) => unlocksLoad)).toEqual([
      { items: 1, cases: 4_000, uncounted: 0 },
      { items: 2, cases: 30, uncounted: 1 },
    ]);
  });

  it('U14/4: volume weights name their year and source, of counted items alone', () => {
    const items = [
      ...[counted(itemWith('one', [['a']]), 1), counted(itemWith('two', [['b']]), 2, 2024), itemWith('three', [['c']])],
      ...[counted(itemWith('four', [['a']]), 3), counted(itemWith('five', [['a']], false), 4, 2023)],
    ];
    expect(rank(items, [], 'cases')).toMatchObject({
      ...{ counted: 4, notMapped: 1, uncounted: 1 },
      countedIn: [
        { year: 2025, source: '统计年报', items: 2 },
        { year: 2024, source: '统计年报', items: 1 },
      ],
    });
  });

  it('U14/4: is exact: no supply makes more cases ready than the first, and each row tells the cases it does', () => {
    const aPaper = fc.subarray([...KINDS], { minLength: 1, maxLength: 2 });
    const anItem = fc.record({
      papers: fc.array(aPaper, { minLength: 1, maxLength: 2 }),
      cases: fc.option(fc.nat(5), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(anItem, { minLength: 1, maxLength: 6 }), (drawn) => {
        const items = drawn.map(({ papers, cases }, place) => {
          const item = itemWith(`item-${String(place)}`, papers);
          return cases === null ? item : counted(item, cases);
        });
        const model = a.aModel(items, evidence);
        const bruteForce = KINDS.map((kind) => {
          const facts = a.theFacts({ entries, grants: [grantFor(kind, items)] });
          const won = items.filter((item) => itemReadiness(model, facts, item).state === 'ready');
          const cases = won.reduce((sum, { caseVolume }) => sum + (caseVolume?.cases ?? 0), 0);
          const uncounted = won.filter(({ caseVolume }) => caseVolume === null).length;
          return { kind, load: { items: won.length, cases, uncounted } };
        });
        const { supplies } = rank(items, [], 'cases');
        for (const { evidenceTypeCode, unlocksLoad } of supplies)
          expect(unlocksLoad).toEqual(bruteForce.find(({ kind }) => kind === evidenceTypeCode)?.load);
        const most = Math.max(...bruteForce.map(({ load }) => load.cases));
        expect(supplies[0]?.unlocksLoad.cases).toBe(most);
        const told = supplies.map(({ unlocksLoad }) => unlocksLoad.cases);
        expect(told).toEqual([...told].sort((x, y) => y - x));
      }),
    );
  });

  it('U14: is exact: what it says a supply unlocks is what granting that supply makes ready', () => {
    const aPaper = fc.subarray([...KINDS], { minLength: 1, maxLength: 2 });
    const someItems = fc
      .array(fc.array(aPaper, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 })
      .map((all) => all.map((papers, place) => itemWith(`item-${String(place)}`, papers)));
    fc.assert(
      fc.property(someItems, fc.subarray([...KINDS]), (items, granted) => {
        const grants = granted.map((kind) => grantFor(kind, items));
        const model = a.aModel(items, evidence);
        const readyWith = (all: readonly GrantFact[]): string[] =>
          items
            .filter((item) => itemReadiness(model, a.theFacts({ entries, grants: all }), item).state === 'ready')
            .map(({ code }) => code);
        const already = readyWith(grants);
        const { supplies } = rank(items, grants);
        for (const kind of KINDS) {
          const won = readyWith([...grants, grantFor(kind, items)]).filter((code) => !already.includes(code));
          const told = supplies.find(({ evidenceTypeCode }) => evidenceTypeCode === kind)?.unlocks ?? [];
          expect(told).toEqual(won);
        }
      }),
    );
  });
});
