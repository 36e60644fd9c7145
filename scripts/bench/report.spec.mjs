import { chartOf, doublings } from './chart.mjs';
import { isMet, merged, resultsOf, rowsOf } from './report.mjs';

const aResult = (changes = {}) => ({
  id: 'S1',
  ratio: 0.8,
  target: 0.75,
  better: 'higher',
  ok: true,
  runs: [0.7, 0.8, 0.9],
  note: 'note',
  ...changes,
});

describe('the report of a bench', () => {
  it('a target is met at its very value, from above or from below', () => {
    expect(isMet({ ratio: 0.75, target: 0.75, better: 'higher' })).toBe(true);
    expect(isMet({ ratio: 0.74, target: 0.75, better: 'higher' })).toBe(false);
    expect(isMet({ ratio: 20, target: 20, better: 'lower' })).toBe(true);
    expect(isMet({ ratio: NaN, target: 20, better: 'lower' })).toBe(false);
  });

  it('the first part of a target carries its id, the others are named after it', () => {
    const part = { ratio: 1, target: 2, better: 'higher', runs: [], note: '' };
    expect(resultsOf('S1', [part, { ...part, part: 'pg', ratio: 3 }])).toEqual([
      { id: 'S1', ...part, ok: false },
      { id: 'S1.pg', ...part, ratio: 3, ok: true },
    ]);
    expect(resultsOf('S2', part)).toHaveLength(1);
  });

  it('what was not measured this time stays; what was is replaced with all its parts; in the order of the numbers', () => {
    const results = [aResult({ id: 'S12' }), aResult(), aResult({ id: 'S1.gone' })];
    const before = { machine: 'another', at: '2026-11-01', results };
    const after = merged(before, [aResult({ ratio: 1 }), aResult({ id: 'S1.pg' }), aResult({ id: 'S2' })]);
    expect(after.map(({ id }) => id)).toEqual(['S1', 'S1.pg', 'S2', 'S12']);
    expect(after[0]).toEqual(aResult({ ratio: 1 }));
    expect(after[3]).toMatchObject({ machine: 'another', at: '2026-11-01' });
    expect(merged({ machine: 'third', at: '2026-11-02', results: after }, [])[3]).toEqual(after[3]);
  });

  it('a row of the table tells the median, from where to where, and whether it is met', () => {
    expect(rowsOf([aResult(), aResult({ id: 'S4', better: 'lower', ok: false, runs: [] })])).toEqual([
      ['S1', 0.8, '0.7–0.9', '≥ 0.75', 'yes', 'note'],
      ['S4', 0.8, '', '≤ 0.75', 'NO', 'note'],
    ]);
  });

  it('the chart counts how many times better than asked, whichever way is better, and ends at four times', () => {
    expect(doublings({ ratio: 2, target: 1, better: 'higher' })).toBe(1);
    expect(doublings({ ratio: 2, target: 1, better: 'lower' })).toBe(-1);
    expect(doublings({ ratio: 1_000, target: 1, better: 'higher' })).toBe(2);
    // What was refused took forever; the file of results holds it as null.
    for (const ratio of [Infinity, null]) expect(doublings({ ratio, target: 1, better: 'lower' })).toBe(-2);
  });

  it('the chart is one picture with a bar for each result, met or missed by colour and by words', () => {
    const svg = chartOf('A & B', [aResult(), aResult({ id: 'S2', ok: false, runs: [] })]);
    expect(svg.startsWith('<svg ')).toBe(true);
    expect(svg).toContain('<title>A &#38; B</title>');
    expect(svg.match(/<rect x=/g)).toHaveLength(2);
    expect(svg).toContain('0.8 (≥ 0.75)');
    expect(svg).not.toMatch(/NaN|undefined/);
  });
});
