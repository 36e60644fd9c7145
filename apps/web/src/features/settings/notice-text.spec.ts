import { changesOf, readNotice } from './notice-text';

const NOTICE_2025 = `一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。`;

it('reads the paragraphs of a State Council notice as they are worded', () => {
  expect(readNotice(NOTICE_2025, 2025)).toEqual({
    holidays: [
      { name: '元旦', from: '2025-01-01', to: '2025-01-01', makeUpWorkdays: [] },
      { name: '春节', from: '2025-01-28', to: '2025-02-04', makeUpWorkdays: ['2025-01-26', '2025-02-08'] },
      { name: '清明节', from: '2025-04-04', to: '2025-04-06', makeUpWorkdays: [] },
      { name: '国庆节、中秋节', from: '2025-10-01', to: '2025-10-08', makeUpWorkdays: ['2025-09-28', '2025-10-11'] },
    ],
    unread: [],
  });
});

it('reads a day of the year before, and plain dates', () => {
  const text =
    '元旦：2027年1月1日至3日放假，共3天。2026年12月27日（周日）上班。\n中秋节 2027-09-15 2027-09-15 班：2027-09-18';
  expect(readNotice(text, 2027).holidays).toEqual([
    { name: '元旦', from: '2027-01-01', to: '2027-01-03', makeUpWorkdays: ['2026-12-27'] },
    { name: '中秋节', from: '2027-09-15', to: '2027-09-15', makeUpWorkdays: ['2027-09-18'] },
  ]);
});

it('names a line with a day that it could not read', () => {
  expect(readNotice('1月1日放假', 2027)).toEqual({ holidays: [], unread: ['1月1日放假'] });
});

it('says what a notice changes of the year as it stands', () => {
  const standing = [
    { date: '2025-04-04', kind: 'off' },
    { date: '2025-04-07', kind: 'off' },
  ];
  const holidays = [{ name: '清明节', from: '2025-04-04', to: '2025-04-05', makeUpWorkdays: ['2025-04-12'] }];
  expect(changesOf(holidays, standing)).toEqual([
    { date: '2025-04-05', before: 'plain', after: 'off' },
    { date: '2025-04-07', before: 'off', after: 'plain' },
    { date: '2025-04-12', before: 'plain', after: 'work' },
  ]);
});
