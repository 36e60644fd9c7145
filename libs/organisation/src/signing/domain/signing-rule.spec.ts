import { actsOfTwo, withDefaults, type SigningRule } from './signing-rule';

const set = (act: SigningRule['act'], twoPersons: boolean): SigningRule => ({
  act,
  twoPersons,
  basis: '内部规定',
  setAt: new Date(0),
});

describe('U35: which acts two persons sign', () => {
  it('are refusals, partial ones too, and publication by default', () => {
    expect([...actsOfTwo([])]).toEqual(['partial', 'refuse', 'publish']);
  });

  it('are others where the department has set so, act by act', () => {
    expect([...actsOfTwo([set('agree', true), set('partial', false)])]).toEqual(['agree', 'refuse', 'publish']);
  });

  it('are told one by one, the default without a basis', () => {
    expect(withDefaults([set('agree', true)]).map(({ act, basis }) => [act, basis])).toEqual([
      ['agree', '内部规定'],
      ['partial', null],
      ['refuse', null],
      ['publish', null],
    ]);
  });
});
