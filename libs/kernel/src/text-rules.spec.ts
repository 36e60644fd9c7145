import { comparableText, lengthOf, normalText, textFault } from './text-rules';

describe('what text may enter', () => {
  it.each([
    ['\u0000', 'control_character'],
    ['a\u001bb', 'control_character'],
    ['a\uffffb', 'control_character'],
    ['\ud800', 'lone_surrogate'],
    ['abc\u202etxt', 'bidirectional_control'],
  ])('refuses %j as %s', (text, fault) => {
    expect(textFault(text)).toBe(fault);
  });

  it.each(['市公安局', '𠮷野家', 'a\n\tb', '👨‍👩‍👧', 'é'])('keeps %j', (text) => {
    expect(textFault(text)).toBeNull();
  });

  it('compares full-width and half-width names as the same', () => {
    expect(comparableText('９９９９ 市公安局　')).toBe(comparableText('9999市公安局'));
  });

  it('stores composed letters and counts what a person counts', () => {
    expect(normalText(' e\u0301 ')).toBe('é');
    expect(lengthOf('𠮷野')).toBe(2);
  });
});
