import { median, ratioOf, rounded, spreadOf, within } from './statistics.mjs';

describe('statistics of a bench', () => {
  it('the median is the middle value, of an even number the mean of the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 9])).toBe(3);
  });

  it('within tells the value that so large a share of the values does not pass', () => {
    const hundred = Array.from({ length: 100 }, (_, n) => 100 - n);
    expect(within(hundred, 0.95)).toBe(95);
    expect(within(hundred, 1)).toBe(100);
    expect(within([7], 0.5)).toBe(7);
    expect(within([], 0.5)).toBeNaN();
  });

  it('keeps three digits of small figures and whole numbers of large ones', () => {
    expect([0.07846, 1.2345, 99.96, 123.4, 56_595.2].map(rounded)).toEqual([0.0785, 1.23, 100, 123, 56_595]);
  });

  it('a figure is the median of its runs and names them', () => {
    expect(spreadOf([3, 1, 2.0049])).toEqual({ ratio: 2, runs: [3, 1, 2] });
  });

  it('the smaller of the two ratios counts: answers a second, or processor time an answer', () => {
    const baseline = { perSecond: 1_000, cost: 10 };
    expect(ratioOf({ perSecond: 900, cost: 20 }, baseline)).toBe(0.5);
    expect(ratioOf({ perSecond: 300, cost: 12 }, baseline)).toBe(0.3);
  });

  it('where the system tells no processor time, answers a second count', () => {
    expect(ratioOf({ perSecond: 900, cost: NaN }, { perSecond: 1_000, cost: NaN })).toBe(0.9);
  });
});
