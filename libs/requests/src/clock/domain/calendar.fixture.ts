import type { DayException, WorkingCalendar } from '@zeqing/calendar';
import { addDays, localDate, weekday, type LocalDate } from '@zeqing/kernel';

/** Days off and make-up working days of 2025 and 2026 as the notices give them (domain.md S4), for unit tests. */
const OFF: readonly [string, string, string][] = [
  ['元旦', '2025-01-01', '2025-01-01'],
  ['春节', '2025-01-28', '2025-02-04'],
  ['清明节', '2025-04-04', '2025-04-06'],
  ['劳动节', '2025-05-01', '2025-05-05'],
  ['端午节', '2025-05-31', '2025-06-02'],
  ['国庆节', '2025-10-01', '2025-10-08'],
  ['元旦', '2026-01-01', '2026-01-03'],
  ['春节', '2026-02-15', '2026-02-23'],
  ['清明节', '2026-04-04', '2026-04-06'],
  ['劳动节', '2026-05-01', '2026-05-05'],
  ['端午节', '2026-06-19', '2026-06-21'],
  ['中秋节', '2026-09-25', '2026-09-27'],
  ['国庆节', '2026-10-01', '2026-10-07'],
];
const WORK: readonly [string, string][] = [
  ['春节', '2025-01-26'],
  ['春节', '2025-02-08'],
  ['劳动节', '2025-04-27'],
  ['国庆节', '2025-09-28'],
  ['国庆节', '2025-10-11'],
  ['元旦', '2026-01-04'],
  ['春节', '2026-02-14'],
  ['春节', '2026-02-28'],
  ['劳动节', '2026-05-09'],
  ['国庆节', '2026-09-20'],
  ['国庆节', '2026-10-10'],
];

/** The national calendar of 2025 and 2026; 2027 is not known. */
export function nationalCalendar(): WorkingCalendar {
  const exceptions = new Map<LocalDate, DayException>();
  for (const [name, from, to] of OFF)
    for (let date = localDate(from); date <= to; date = addDays(date, 1))
      exceptions.set(date, { date, kind: 'off', name, regionCode: '000000' });
  for (const [name, text] of WORK) {
    const date = localDate(text);
    exceptions.set(date, { date, kind: 'work', name, regionCode: '000000' });
  }
  return {
    regionCode: '000000',
    knownFrom: localDate('2025-01-01'),
    knownThrough: localDate('2026-12-31'),
    receiptDayCounts: false,
    basis: '民法典 第二百零一条（类推）',
    exceptions,
    shifts: shiftsOf(exceptions),
  };
}

function shiftsOf(exceptions: ReadonlyMap<LocalDate, DayException>): { date: LocalDate; total: number }[] {
  let total = 0;
  return [...exceptions.values()]
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .filter(({ date, kind }) => weekday(date) >= 6 !== (kind === 'off'))
    .map(({ date, kind }) => ({ date, total: (total += kind === 'off' ? -1 : 1) }));
}
