import { isPasswordDue, passwordFaults } from './password.policy';

const CHANGED = new Date('2026-08-01T00:00:00Z');
const after = (days: number): Date => new Date(CHANGED.getTime() + days * 86_400_000 + 1);

describe('passwordFaults', () => {
  it.each<[string, readonly string[]]>([
    ['Renminlu-88hao', []],
    ['Aa1-x9Kq', ['too_short']],
    ['mingtianxiayu', ['too_few_kinds']],
    ['Weijian.Lianluo-2026', ['contains_login']],
    ['Passw0rd-2026', ['well_known']],
    ['Aa1!Aa1!Aa1!', ['monotonous']],
    [`Aa1-xyz${'长'.repeat(130)}`, ['too_long']],
  ])('under gbt22239 %s breaks %j', (password, faults) => {
    expect(passwordFaults('gbt22239', password, 'weijian.lianluo')).toEqual(faults);
  });

  it('under asvs asks for length and not for kinds of characters', () => {
    expect(passwordFaults('asvs', 'mingtianxiayu', 'weijian.lianluo')).toEqual([]);
    expect(passwordFaults('asvs', 'Aa1-x9Kqz!', 'weijian.lianluo')).toEqual(['too_short']);
  });

  it('counts characters, not UTF-16 units', () => {
    expect(passwordFaults('gbt22239', '𠮷𠮷𠮷𠮷Aa1-x', 'nobody')).toContain('too_short');
  });
});

describe('isPasswordDue', () => {
  it('asks for a change after 90 days under gbt22239 and never under asvs', () => {
    expect(isPasswordDue('gbt22239', CHANGED, after(89))).toBe(false);
    expect(isPasswordDue('gbt22239', CHANGED, after(90))).toBe(true);
    expect(isPasswordDue('asvs', CHANGED, after(900))).toBe(false);
  });

  it('asks for a change of every temporary password', () => {
    expect([isPasswordDue('gbt22239', null, CHANGED), isPasswordDue('asvs', null, CHANGED)]).toEqual([true, true]);
  });
});
