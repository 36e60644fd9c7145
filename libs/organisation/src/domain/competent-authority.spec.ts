import { competentAuthority, type Party } from './competent-authority';

const party = (id: string, governmentRegionCode: string, more: Partial<Party> = {}): Party => ({
  id,
  governmentRegionCode,
  management: 'own',
  bound: 'decree',
  ...more,
});

const CITY = party('市民政局', '999900');

describe('competentAuthority', () => {
  it.each<[string, Party, string | null, string, string]>([
    ['city and city', party('市公安局', '999900'), '999900', 'statutory', 'same_government'],
    ['city and county', party('县民政局', '999901'), '999900', 'statutory', 'common_superior'],
    ['two cities of a province', party('邻近市民政局', '990100'), '990000', 'statutory', 'common_superior'],
    ['two provinces', party('邻省民政厅', '980000'), '000000', 'statutory', 'common_superior'],
    ['city and ministry', party('民政部', '000000'), '000000', 'statutory', 'common_superior'],
    [
      'city and vertical bureau',
      party('市税务局', '000000', { management: 'vertical_central' }),
      '000000',
      'statutory',
      'common_superior',
    ],
    [
      'city and a body under dual direction',
      party('市消防救援支队', '999900', { management: 'dual' }),
      '999900',
      'statutory',
      'same_government',
    ],
    ['city and 残联', party('市残联', '999900', { bound: 'agreement' }), '999900', 'agreed', 'same_government'],
    ['city and court', party('市法院', '999900', { bound: 'article_43' }), '999900', 'by_reference', 'same_government'],
    ['city and bank', party('银行', '999900', { bound: 'outside' }), null, 'none', 'not_bound'],
  ])('%s', (_, other, governmentRegionCode, standing, lastStep) => {
    const derived = competentAuthority(CITY, other);
    expect(derived).toMatchObject({ governmentRegionCode, standing });
    expect(derived.steps.at(-1)?.step).toBe(lastStep);
    const turned = competentAuthority(other, CITY);
    expect(turned).toMatchObject({ governmentRegionCode, standing });
  });

  it('lets the weaker bond of the two decide the standing', () => {
    const court = party('市法院', '999900', { bound: 'article_43' });
    expect(competentAuthority(court, party('市残联', '999900', { bound: 'agreement' })).standing).toBe('agreed');
  });

  it('shows every step: both governments, the bond that is not the Decree, the outcome', () => {
    expect(competentAuthority(CITY, party('市法院', '999901', { bound: 'article_43' })).steps).toEqual([
      { step: 'government', partyId: '市民政局', regionCode: '999900', management: 'own' },
      { step: 'government', partyId: '市法院', regionCode: '999901', management: 'own' },
      { step: 'by_reference', partyId: '市法院' },
      { step: 'common_superior', regionCode: '999900' },
    ]);
  });
});
