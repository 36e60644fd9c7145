import { belowInLine, lineOf } from './line';

const body = (id: string, lineSuperiorId: string | null) => ({ id, lineSuperiorId });

describe('a line (条)', () => {
  it('U19: of a ministry holds its bodies of every level, and nobody else’s', () => {
    const line = lineOf([
      ...[body('ministry', null), body('province', 'ministry'), body('city', 'province'), body('county', 'city')],
      ...[body('other city', 'province'), body('other', null), body('other county', 'other')],
    ]);
    expect(belowInLine('ministry', line)).toEqual(['province', 'city', 'other city', 'county']);
    expect(belowInLine('city', line)).toEqual(['county']);
    expect(belowInLine('county', line)).toEqual([]);
  });

  it('ends where the data turn in a circle', () => {
    expect(belowInLine('a', lineOf([body('a', 'c'), body('b', 'a'), body('c', 'b')]))).toEqual(['b', 'c']);
  });
});
