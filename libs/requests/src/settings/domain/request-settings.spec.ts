import { acceptSetting, DEFAULT_REQUEST_SETTINGS, SETTING_NAMES, SETTING_RULES } from './request-settings';

const codeOf = (name: (typeof SETTING_NAMES)[number], value: number): string => {
  const accepted = acceptSetting(name, value, DEFAULT_REQUEST_SETTINGS);
  return accepted.ok ? 'ok' : accepted.error.code;
};

describe('a setting of a region', () => {
  it.each(SETTING_NAMES)('%s: its default is within its own bounds, which are refused one step beyond', (name) => {
    const { least, most } = SETTING_RULES[name];
    expect(codeOf(name, DEFAULT_REQUEST_SETTINGS[name].value)).toBe('ok');
    for (const beyond of [least - 1, most + 1, least + 0.5])
      expect(codeOf(name, beyond)).toBe('request.setting_bounds');
    expect(DEFAULT_REQUEST_SETTINGS[name].basis).not.toBe('');
  });

  it('a reminder comes before its term ends, whichever of the two is set', () => {
    expect([codeOf('disposal_reminder', 19), codeOf('disposal_reminder', 20)]).toEqual([
      'ok',
      'request.setting_bounds',
    ]);
    expect([codeOf('disposal_days', 6), codeOf('disposal_days', 5)]).toEqual(['ok', 'request.setting_bounds']);
  });
});
