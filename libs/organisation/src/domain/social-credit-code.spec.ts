import { checkSocialCreditCode } from './social-credit-code';

describe('checkSocialCreditCode', () => {
  it.each(['12441500196720244T', '11511301008778183N', '11220000013544525W', '115113010833722043'])(
    'accepts the real code %s, whose check character may be any of the 31',
    (code) => expect(checkSocialCreditCode(code)).toEqual({ ok: true, value: code }),
  );

  it.each([
    ['11999900MB0000001', 'length'],
    ['11999900MB0000001K0', 'length'],
    ['', 'length'],
    ['11999900MB000000IK', 'alphabet'],
    ['11999900MB000000OK', 'alphabet'],
    ['1S999900MB0000001K', 'alphabet'],
    ['11999900mb0000001k', 'alphabet'],
    ['1199990AMB0000001K', 'alphabet'],
    ['１1999900MB0000001K', 'alphabet'],
  ])('refuses %s by its %s', (code, fault) => {
    expect(checkSocialCreditCode(code)).toEqual({ ok: false, error: fault });
  });

  it('notices every single wrong character and every swap of neighbours', () => {
    const right = '11999900MB0000001K';
    const characters = Array.from(right);
    for (let place = 0; place < characters.length; place++) {
      const wrong = characters.with(place, characters[place] === '2' ? '3' : '2').join('');
      expect(checkSocialCreditCode(wrong)).toEqual({ ok: false, error: 'check_digit' });
    }
    expect(checkSocialCreditCode('11999900MB0000010K')).toEqual({ ok: false, error: 'check_digit' });
  });
});
