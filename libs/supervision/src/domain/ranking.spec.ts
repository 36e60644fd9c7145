import type { Counts } from './parts';
import { rankingOf, type RankedMaterial } from './ranking';

const judged = (onTime: number, n: number): Counts => ({ answer_judged: n, answer_on_time: onTime });
const department = (departmentId: string, counts: Counts, changes: Partial<RankedMaterial> = {}): RankedMaterial => ({
  ...{ departmentId, isBound: true, counts, lately: {}, before: {}, overdueDays: [], ...changes },
});
const ranks = (materials: readonly RankedMaterial[]): unknown[] =>
  rankingOf(materials, ['answer'], 10).map(({ departmentId, rank, unranked }) => [departmentId, rank, unranked]);

describe('the overdue ranking', () => {
  it('has the greatest share of late ones first, equal shares with equal ranks', () => {
    expect(
      ranks([department('a', judged(9, 10)), department('b', judged(5, 10)), department('c', judged(18, 20))]),
    ).toEqual([
      ['b', 1, null],
      ['c', 2, null],
      ['a', 2, null],
    ]);
  });

  it('gives no rank without its n: of fewer than the minimum nothing is said', () => {
    expect(ranks([department('a', judged(0, 9)), department('b', judged(10, 10))])).toEqual([
      ['b', 1, null],
      ['a', null, 'too_few'],
    ]);
  });

  it('U24: gives a body the Decree does not bind no rank, however late it is', () => {
    const bank = department('bank', judged(0, 50), { isBound: false });
    expect(ranks([bank, department('b', judged(10, 10))])).toEqual([
      ['b', 1, null],
      ['bank', null, 'not_bound'],
    ]);
  });

  it('says whether it gets better only where both times have enough', () => {
    const [worse] = rankingOf(
      [department('a', judged(15, 20), { lately: judged(5, 10), before: judged(10, 10) })],
      ['answer'],
      10,
    );
    expect(worse?.trend.direction).toBe('worse');
    const [few] = rankingOf(
      [department('a', judged(15, 20), { lately: judged(5, 5), before: judged(10, 10) })],
      ['answer'],
      10,
    );
    expect(few?.trend.direction).toBeNull();
  });

  it('shows what the number is made of', () => {
    const counts = { ...judged(10, 10), supply_judged: 4, supply_on_time: 1 };
    const [one] = rankingOf([department('a', counts)], ['answer', 'supply'], 10);
    expect(one?.all).toEqual({ n: 14, onTime: 11, late: 3, lateShare: 3 / 14 });
    expect(one?.byStage.supply).toEqual({ n: 4, onTime: 1, late: 3, lateShare: 3 / 4 });
  });
});
