import { changeSetting, sendAt, untouchedSetting, type NoticeSetting } from './notice-setting';

const setting = (changes: Partial<NoticeSetting> = {}): NoticeSetting => ({ ...untouchedSetting('p'), ...changes });
const at = (time: string, day = '2026-11-23') => new Date(`${day}T${time}:00+08:00`);
const NIGHT = { from: '22:00', until: '07:30' };

describe('a setting', () => {
  it('mutes anything below overdue, and refuses with the rule to mute what is overdue', () => {
    expect(changeSetting(setting(), { emailMuted: ['news', 'ladder', 'news'] })).toMatchObject({
      value: { emailMuted: ['ladder', 'news'] },
    });
    for (const field of ['emailMuted', 'webhookMuted'] as const)
      expect(changeSetting(setting(), { [field]: ['news', 'overdue'] })).toMatchObject({
        error: { code: 'notices.overdue_not_muted', fields: [{ pointer: `/${field}`, rule: 'overdue_stays' }] },
      });
  });

  it.each([
    'x',
    'a@b',
    'a b@example.cn',
    'a@example.cn\r\nBcc: b@example.cn',
    `${'a'.repeat(65)}@example.cn`,
    '<a@b.cn>',
  ])('refuses %j as an address', (email) => {
    expect(changeSetting(setting(), { email })).toMatchObject({ error: { code: 'notices.email_invalid' } });
  });

  it('refuses quiet hours without an end', () => {
    for (const until of ['22:00', '24:00', '7:30'])
      expect(changeSetting(setting(), { quietHours: { from: '22:00', until } })).toMatchObject({
        error: { code: 'notices.quiet_hours_invalid' },
      });
  });
});

describe('a notice', () => {
  it('waits for the end of quiet hours, over midnight too, and is not lost', () => {
    const quiet = setting({ quietHours: NIGHT });
    expect(sendAt('news', 'email', quiet, at('21:59'))).toEqual(at('21:59'));
    expect(sendAt('news', 'email', quiet, at('22:00'))).toEqual(at('07:30', '2026-11-24'));
    expect(sendAt('news', 'email', quiet, at('07:29'))).toEqual(at('07:30'));
    expect(sendAt('news', 'email', quiet, at('07:30'))).toEqual(at('07:30'));
    const lunch = setting({ quietHours: { from: '12:00', until: '13:30' } });
    expect(sendAt('news', 'webhook', lunch, at('12:15'))).toEqual(at('13:30'));
    expect(sendAt('news', 'webhook', lunch, at('23:00'))).toEqual(at('23:00'));
  });

  it('U33: is never delayed when it is the first or of a short term', () => {
    expect(sendAt('first', 'email', setting({ quietHours: NIGHT }), at('23:00'))).toEqual(at('23:00'));
  });

  it('comes at once when overdue, unless the person wants quiet then too', () => {
    expect(sendAt('overdue', 'email', setting({ quietHours: NIGHT }), at('23:00'))).toEqual(at('23:00'));
    const deep = setting({ quietHours: NIGHT, overdueBreaksQuiet: false });
    expect(sendAt('overdue', 'email', deep, at('23:00'))).toEqual(at('07:30', '2026-11-24'));
  });

  it('of the ladder waits for the message of the day, and a muted one goes nowhere', () => {
    expect(sendAt('ladder', 'email', setting(), at('10:00'))).toBeNull();
    const muted = setting({ emailMuted: ['news'] });
    expect(sendAt('news', 'email', muted, at('10:00'))).toBeNull();
    expect(sendAt('news', 'webhook', muted, at('10:00'))).toEqual(at('10:00'));
  });
});
