import {
  commonRegion,
  isRegionCode,
  parentRegionCode,
  regionContains,
  regionLevel,
  regionLineage,
  regionPrefix,
} from './region-code';

describe('region codes', () => {
  it.each([
    ['000000', 'national', '', null],
    ['990000', 'province', '99', '000000'],
    ['999900', 'city', '9999', '990000'],
    ['999901', 'county', '999901', '999900'],
    ['320590', 'county', '320590', '320500'],
  ])('%s is %s, shares the digits "%s" with what lies in it, and lies in %s', (code, level, prefix, parent) => {
    expect([regionLevel(code), regionPrefix(code), parentRegionCode(code)]).toEqual([level, prefix, parent]);
  });

  it('lists a county with everything above it', () => {
    expect(regionLineage('999901')).toEqual(['999901', '999900', '990000', '000000']);
  });

  it('knows that a city holds its counties and not those of another city', () => {
    expect(regionContains('999900', '999902')).toBe(true);
    expect(regionContains('999900', '980101')).toBe(false);
    expect(regionContains('000000', '980101')).toBe(true);
  });

  it.each([
    ['999900', '999900', '999900'],
    ['999900', '999901', '999900'],
    ['999901', '999902', '999900'],
    ['999900', '990100', '990000'],
    ['999900', '980100', '000000'],
    ['999900', '000000', '000000'],
  ])('the lowest region over %s and %s is %s', (a, b, common) => {
    expect(commonRegion(a, b)).toBe(common);
    expect(commonRegion(b, a)).toBe(common);
  });

  it('refuses what is no code of six digits', () => {
    expect(['999900', '99990', '9999000', '99990a', '９99900'].map(isRegionCode)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
