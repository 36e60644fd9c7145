import fc from 'fast-check';
import * as a from '../../test/builders';
import type { EntryFact, Facts, GrantFact } from './facts';
import type { EvidenceType, Material, ServiceItem } from './item-model';
import { itemReadiness } from './item-readiness';
import { unlockRanking, type UnlockRanking } from './unlock-ranking';

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
const grantFor = (kind: string, items: readonly ServiceItem[]): GrantFact =>
  a.aGrant({
    id: kind,
    entryCode: entryOf(kind),
    purposes: { itemCodes: items.map(({ code }) => code), oneThingCodes: [] },
  });

function rank(items: readonly ServiceItem[], grants: readonly GrantFact[] = [], withOutside = true): UnlockRanking {
  const model = a.aModel(items, evidence);
  const facts: Facts = a.theFacts({ entries, grants });
  return unlockRanking(
    items.map((item) => itemReadiness(model, facts, item)),
    withOutside,
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
    expect(ranking).toEqual({ counted: 0, ready: 0, notMapped: 1, supplies: [] });
  });

  it('U14: leaves out what is closed by law, which nobody can supply', () => {
    const item = itemWith('one', [['a']]);
    const closed = entries.map((entry) => ({ ...entry, shareType: 'not_shared', groundComplete: true }) as const);
    const readiness = itemReadiness(a.aModel([item], evidence), a.theFacts({ entries: closed }), item);
    expect(unlockRanking([readiness], true).supplies).toEqual([]);
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
    expect(unlockRanking([readiness], true).supplies).toMatchObject([{ evidenceTypeCode: 'bank', unlocks: ['one'] }]);
    expect(unlockRanking([readiness], false).supplies).toEqual([]);
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
