import { addDays, daysBetween, localDate, localDateOf, parseLocalDate, startOfDay, weekday } from './local-date';

describe('a civil day in China', () => {
  it('is the next one from 16:00 UTC on', () => {
    expect(localDateOf(new Date('2026-12-31T15:59:59Z'))).toBe('2026-12-31');
    expect(localDateOf(new Date('2026-12-31T16:00:00Z'))).toBe('2027-01-01');
  });

  it('began at 15:00 UTC in the summers that had daylight saving', () => {
    expect(startOfDay(localDate('1990-07-01')).toISOString()).toBe('1990-06-30T15:00:00.000Z');
    expect(startOfDay(localDate('2026-07-01')).toISOString()).toBe('2026-06-30T16:00:00.000Z');
  });

  it.each(['2026-02-30', '2026-13-01', '2026-2-3', '2025-02-29', ''])('is not %s', (text) => {
    expect(parseLocalDate(text)).toBeNull();
  });

  it('knows the leap day', () => {
    expect(addDays(localDate('2028-02-28'), 1)).toBe('2028-02-29');
    expect(daysBetween(localDate('2028-02-28'), localDate('2028-03-01'))).toBe(2);
  });

  it('counts Monday as the first of seven', () => {
    expect(weekday(localDate('2026-11-23'))).toBe(1);
    expect(weekday(localDate('2026-11-29'))).toBe(7);
  });
});
