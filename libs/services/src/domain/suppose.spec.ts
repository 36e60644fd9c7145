import { localDate } from '@zeqing/kernel';
import * as a from '../../test/builders';
import { itemReadiness } from './item-readiness';
import type { SituationReadiness } from './readiness-answer';
import { suppose, type Supposition } from './suppose';

/** The item's usual situation if something happened today; undefined where it has nothing to do with the item. */
function after(world: a.World, supposition: Supposition): SituationReadiness | undefined {
  const item = a.anItem();
  const facts = suppose(a.theFacts(world), item, supposition);
  return facts === null ? undefined : itemReadiness(a.aModel([item]), facts, item).headline;
}
const codes = (situation: SituationReadiness | undefined) => situation?.blockers.map(({ code }) => code);

describe('what if (U13)', () => {
  it('asking today starts the answer’s term', () => {
    const asked = after({}, { kind: 'requested', reference: a.ENTRY });
    expect(codes(asked)).toEqual(['answering']);
    expect(asked?.blockers[0]).toMatchObject({ due: '2026-12-07' });
    expect(asked?.forecast).toMatchObject({ kind: 'lawful', lawful: '2027-01-04' });
  });

  it('an answer today leaves the supply its whole term, however late the answer was', () => {
    const answered = after({ requests: [a.aRequest()] }, { kind: 'answered', reference: 'request' });
    expect(codes(answered)).toEqual(['supplying']);
    expect(answered?.forecast).toMatchObject({ lawful: '2026-12-21', overdueBy: 0 });
  });

  it('a supply today makes the item ready, even where nothing is attached yet', () => {
    const world = { entries: [a.anEntry({ hasResource: false })], requests: [a.aRequest({ stage: 'supplying' })] };
    expect(after(world, { kind: 'supplied', reference: 'request' })).toMatchObject({ state: 'ready', forecast: null });
  });

  it('a row on the duty list takes away its own blocker and no other', () => {
    expect(codes(after({ owed: 'no' }, { kind: 'listed', reference: a.ENTRY }))).toEqual(['not_requested']);
  });

  it('the end of a grant puts the item back to where it was', () => {
    const world = { grants: [a.aGrant({ validUntil: localDate('2026-12-31') })] };
    expect(after(world, { kind: 'grant_ends', reference: 'grant' })).toMatchObject({ state: 'blocked' });
  });

  it.each(['requested', 'answered', 'supplied', 'listed', 'grant_ends'] as const)(
    'knows nothing of a reference the item has no part in: %s',
    (kind) => {
      expect(after({}, { kind, reference: 'elsewhere' })).toBeUndefined();
    },
  );

  it('changes nothing of the world it was asked in', () => {
    const facts = a.theFacts({ owed: 'no', grants: [a.aGrant()], requests: [a.aRequest()] });
    const before = structuredClone(facts);
    const kinds = [
      ['listed', a.ENTRY],
      ['requested', a.ENTRY],
      ['answered', 'request'],
      ['supplied', 'request'],
      ['grant_ends', 'grant'],
    ] as const;
    for (const [kind, reference] of kinds) suppose(facts, a.anItem(), { kind, reference });
    expect(facts).toEqual(before);
  });
});
