import { localDate } from '@zeqing/kernel';
import { checkNotice, extendKnown, sameNotice, type HolidayNotice } from './holiday-notice';
import { inheritsFrom, regionChain } from './region-code';

const notice: HolidayNotice = {
  regionCode: '000000',
  year: 2019,
  title: '国务院办公厅关于2019年部分节假日安排的通知',
  documentNumber: null,
  issuedOn: '2018-12-06',
  basis: null,
  holidays: [
    { name: '元旦', from: '2018-12-30', to: '2019-01-01', makeUpWorkdays: ['2018-12-29'] },
    { name: '国庆节', from: '2019-10-01', to: '2019-10-07', makeUpWorkdays: ['2019-09-29', '2019-10-12'] },
  ],
};
const rulesOf = (change: Partial<HolidayNotice>): readonly string[] => {
  const checked = checkNotice({ ...notice, ...change });
  return checked.ok ? [] : (checked.error.fields ?? []).map(({ pointer, rule }) => `${pointer} ${rule}`);
};
const holiday = (change: object) => ({
  holidays: [{ name: '国庆节', from: '2019-10-01', to: '2019-10-07', makeUpWorkdays: [], ...change }],
});

describe('a holiday notice', () => {
  it('is read into its days, in order, reaching over the year where the New Year holiday does', () => {
    const checked = checkNotice(notice);
    if (!checked.ok) throw new Error('refused');
    expect(checked.value.days.map(({ date, kind }) => `${date} ${kind}`).slice(0, 5)).toEqual([
      ...['2018-12-29 work', '2018-12-30 off', '2018-12-31 off', '2019-01-01 off', '2019-09-29 work'],
    ]);
    expect(checked.value.days).toHaveLength(13);
  });

  it.each<[string, Partial<HolidayNotice>, string]>([
    [
      'a make-up day on a weekday',
      holiday({ makeUpWorkdays: ['2019-10-14'] }),
      '/holidays/0/makeUpWorkdays/0 calendar.make_up_not_weekend',
    ],
    ['a day off and worked', holiday({ makeUpWorkdays: ['2019-10-05'] }), '/holidays/0/from calendar.off_and_worked'],
    [
      'a day named twice',
      holiday({ makeUpWorkdays: ['2019-10-12', '2019-10-12'] }),
      '/holidays/0/makeUpWorkdays/1 calendar.day_twice',
    ],
    ['a span that ends before it begins', holiday({ to: '2019-09-30' }), '/holidays/0/to calendar.span_reversed'],
    ['a span of months', holiday({ to: '2019-11-07' }), '/holidays/0/to calendar.span_too_long'],
    ['a day that does not exist', holiday({ from: '2019-02-30' }), '/holidays/0/from calendar.no_such_day'],
    [
      'a day of another year',
      holiday({ from: '2018-10-01', to: '2018-10-01' }),
      '/holidays/0/from calendar.day_outside_year',
    ],
    ['a holiday without a name', holiday({ name: ' ' }), '/holidays/0/name calendar.text'],
    ['no holidays', { holidays: [] }, '/holidays calendar.no_holidays'],
    ['a year before 2004', { year: 2003 }, '/year calendar.year_out_of_range'],
    ['an issue day that does not exist', { issuedOn: '2018-13-01' }, '/issuedOn calendar.no_such_day'],
    ['a region that is no code', { regionCode: '45' }, '/regionCode calendar.region_code'],
    ['a title of control characters', { title: 'a\u0000b' }, '/title calendar.text'],
  ])('is refused with place and rule for %s', (_, change, fault) => {
    expect(rulesOf(change)).toContain(fault);
  });

  it('tells all its faults at once', () => {
    expect(rulesOf({ title: '', issuedOn: 'soon', ...holiday({ makeUpWorkdays: ['2019-10-14', 'x'] }) })).toHaveLength(
      4,
    );
  });

  it('is the same as another only if every word and day is', () => {
    const [a, b] = [checkNotice(notice), checkNotice({ ...notice, title: `${notice.title} ` })];
    const c = checkNotice({ ...notice, holidays: notice.holidays.slice(1) });
    if (!a.ok || !b.ok || !c.ok) throw new Error('refused');
    expect(sameNotice(a.value, b.value)).toBe(true);
    expect(sameNotice(a.value, c.value)).toBe(false);
  });
});

describe('what is known', () => {
  const known = { from: localDate('2020-01-01'), through: localDate('2022-12-31') };
  it('grows by years that join up, and stays when a year is imported again', () => {
    expect(extendKnown(null, 2030)).toMatchObject({ value: { from: '2030-01-01', through: '2030-12-31' } });
    expect(extendKnown(known, 2023)).toMatchObject({ value: { from: '2020-01-01', through: '2023-12-31' } });
    expect(extendKnown(known, 2019)).toMatchObject({ value: { from: '2019-01-01', through: '2022-12-31' } });
    expect(extendKnown(known, 2021)).toEqual({ ok: true, value: known });
  });
  it('does not jump a gap on either side', () => {
    expect(extendKnown(known, 2024)).toMatchObject({
      error: { code: 'calendar.year_gap', details: { importFirst: 2023 } },
    });
    expect(extendKnown(known, 2018)).toMatchObject({
      error: { code: 'calendar.year_gap', details: { importFirst: 2019 } },
    });
  });
});

describe('the regions above', () => {
  it('follow the code', () => {
    expect(regionChain('450102')).toEqual(['450102', '450100', '450000', '000000']);
    expect(regionChain('000000')).toEqual(['000000']);
    expect(() => regionChain('45')).toThrow();
  });
  it('are those whose change concerns a region', () => {
    expect(inheritsFrom('450102', '450000')).toBe(true);
    expect(inheritsFrom('450000', '450102')).toBe(false);
    expect(inheritsFrom('999900', '000000')).toBe(true);
  });
});
