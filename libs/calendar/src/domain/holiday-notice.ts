import {
  addDays,
  canonicalJson,
  daysBetween,
  err,
  lengthOf,
  normalText,
  ok,
  parseLocalDate,
  textFault,
  yearOf,
  type DomainError,
  type FieldError,
  type LocalDate,
  type Result,
} from '@zeqing/kernel';
import { isRegionCode } from './region-code';
import { FIRST_DAY, isWeekend, LAST_DAY, type CalendarDay } from './working-calendar';

/** A holiday of a notice: its days off and the weekend days worked in exchange. Dates are `YYYY-MM-DD`. */
export interface Holiday {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly makeUpWorkdays: readonly string[];
}

/** A yearly notice on holidays and make-up working days (国务院办公厅关于…部分节假日安排的通知), or a region's own. */
export interface HolidayNotice {
  readonly regionCode: string;
  readonly year: number;
  readonly title: string;
  /** Null where the number could not be verified. */
  readonly documentNumber: string | null;
  readonly issuedOn: string | null;
  /** Where the text was taken from and how it was checked; null when the document speaks for itself. */
  readonly basis: string | null;
  readonly holidays: readonly Holiday[];
}

/** A notice that passed every rule: its days, in order. */
export interface CheckedNotice {
  readonly regionCode: string;
  readonly year: number;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuedOn: LocalDate | null;
  readonly basis: string | null;
  readonly days: readonly CalendarDay[];
}

/** The longest a holiday may be; 31 days catches a wrong month without forbidding what a notice might bring. */
const MAX_HOLIDAY_DAYS = 31;
const MAX_HOLIDAYS = 40;
const MAX_TEXT = 200;
/** How far a notice may reach out of its year: the New Year holiday and its make-up days. */
const EDGE_DAYS = 10;

type NoticeRefusal = DomainError<'calendar.notice_invalid'>;

/**
 * Reads a notice and checks all of it: days within the year or at its edges, no day off and worked at once or named
 * twice, make-up days on weekends only. Every fault is told with its place and rule.
 */
export function checkNotice(notice: HolidayNotice): Result<CheckedNotice, NoticeRefusal> {
  const faults = headFaults(notice);
  const issuedOn = notice.issuedOn === null ? null : parseLocalDate(notice.issuedOn);
  if (notice.issuedOn !== null && issuedOn === null)
    faults.push({ pointer: '/issuedOn', rule: 'calendar.no_such_day' });
  const placed = notice.holidays
    .slice(0, MAX_HOLIDAYS)
    .flatMap((holiday, index) => readHoliday(holiday, `/holidays/${index}`, faults));
  faults.push(...dayFaults(placed, notice.year));
  if (faults.length > 0) return err({ code: 'calendar.notice_invalid', fields: faults });
  const { regionCode, year, basis } = notice;
  const title = normalText(notice.title);
  const documentNumber = notice.documentNumber === null ? null : normalText(notice.documentNumber);
  const days = placed.map(({ day }) => day).sort((a, b) => (a.date < b.date ? -1 : 1));
  return ok({ regionCode, year, title, documentNumber, issuedOn, basis, days });
}

/** A day and where in the notice it stands. */
interface PlacedDay {
  readonly pointer: string;
  readonly day: CalendarDay;
}

function headFaults({ regionCode, year, title, documentNumber, basis, holidays }: HolidayNotice): FieldError[] {
  const faults: FieldError[] = [];
  if (!isRegionCode(regionCode)) faults.push({ pointer: '/regionCode', rule: 'calendar.region_code' });
  if (!Number.isInteger(year) || year < yearOf(FIRST_DAY) || year > yearOf(LAST_DAY))
    faults.push({ pointer: '/year', rule: 'calendar.year_out_of_range' });
  if (!isName(title)) faults.push({ pointer: '/title', rule: 'calendar.text' });
  if (documentNumber !== null && !isName(documentNumber))
    faults.push({ pointer: '/documentNumber', rule: 'calendar.text' });
  if (basis !== null && !isName(basis)) faults.push({ pointer: '/basis', rule: 'calendar.text' });
  if (holidays.length === 0) faults.push({ pointer: '/holidays', rule: 'calendar.no_holidays' });
  if (holidays.length > MAX_HOLIDAYS) faults.push({ pointer: '/holidays', rule: 'calendar.too_many_holidays' });
  return faults;
}

const isName = (text: string): boolean => text.trim() !== '' && lengthOf(text) <= MAX_TEXT && textFault(text) === null;

function readHoliday(holiday: Holiday, pointer: string, faults: FieldError[]): PlacedDay[] {
  const read = (text: string, place: string): LocalDate | null => {
    const date = parseLocalDate(text);
    if (date === null) faults.push({ pointer: `${pointer}/${place}`, rule: 'calendar.no_such_day' });
    return date;
  };
  const name = normalText(holiday.name);
  if (!isName(name)) faults.push({ pointer: `${pointer}/name`, rule: 'calendar.text' });
  const made: PlacedDay[] = [];
  holiday.makeUpWorkdays.slice(0, MAX_HOLIDAY_DAYS).forEach((text, index) => {
    const place = `makeUpWorkdays/${index}`;
    const date = read(text, place);
    if (date !== null) made.push({ pointer: `${pointer}/${place}`, day: { date, kind: 'work', name } });
  });
  const from = read(holiday.from, 'from');
  const to = read(holiday.to, 'to');
  if (from === null || to === null) return made;
  const length = daysBetween(from, to) + 1;
  if (length < 1) faults.push({ pointer: `${pointer}/to`, rule: 'calendar.span_reversed' });
  else if (length > MAX_HOLIDAY_DAYS) faults.push({ pointer: `${pointer}/to`, rule: 'calendar.span_too_long' });
  else
    for (let date = from; date <= to; date = addDays(date, 1))
      made.push({ pointer: `${pointer}/from`, day: { date, kind: 'off', name } });
  return made;
}

function dayFaults(placed: readonly PlacedDay[], year: number): FieldError[] {
  const faults: FieldError[] = [];
  const seen = new Map<LocalDate, CalendarDay>();
  for (const { pointer, day } of placed) {
    const other = seen.get(day.date);
    if (other)
      faults.push({ pointer, rule: other.kind === day.kind ? 'calendar.day_twice' : 'calendar.off_and_worked' });
    seen.set(day.date, day);
    if (day.kind === 'work' && !isWeekend(day.date)) faults.push({ pointer, rule: 'calendar.make_up_not_weekend' });
    if (!belongsTo(day.date, year)) faults.push({ pointer, rule: 'calendar.day_outside_year' });
  }
  return faults;
}

/** Within the year, or at most EDGE_DAYS out of it: the New Year of 2019 began on 2018-12-30, its make-up on 12-29. */
function belongsTo(date: LocalDate, year: number): boolean {
  if (yearOf(addDays(date, EDGE_DAYS)) < year || yearOf(addDays(date, -EDGE_DAYS)) > year) return false;
  return date >= FIRST_DAY && date <= LAST_DAY;
}

/** Whether two checked notices say the same, so that importing one after the other changes nothing. */
export function sameNotice(a: CheckedNotice, b: CheckedNotice): boolean {
  const text = ({ regionCode, year, title, documentNumber, issuedOn, basis, days }: CheckedNotice): string =>
    canonicalJson([
      ...[regionCode, year, title, documentNumber, issuedOn, basis],
      ...days.map(({ date, kind, name }) => [date, kind, name].join(' ')),
    ]);
  return text(a) === text(b);
}

/** What a region's notices cover, without a gap. */
export interface KnownYears {
  readonly from: LocalDate;
  readonly through: LocalDate;
}

/**
 * What is known once a year's notice is in: years must join up, else a gap would be counted by weekends while later
 * years look known. `known` is null, or empty (`through` before `from`), when nothing was imported before.
 */
export function extendKnown(
  known: KnownYears | null,
  year: number,
): Result<KnownYears, DomainError<'calendar.year_gap'>> {
  const [from, through] = [`${year}-01-01`, `${year}-12-31`].map(parseLocalDate);
  if (!from || !through) throw new Error(`not a year: ${year}`);
  if (known === null || known.through < known.from) return ok({ from, through });
  const [first, last] = [yearOf(known.from), yearOf(known.through)];
  if (year > last + 1) return err({ code: 'calendar.year_gap', details: { year, importFirst: last + 1 } });
  if (year < first - 1) return err({ code: 'calendar.year_gap', details: { year, importFirst: first - 1 } });
  return ok({
    from: from < known.from ? from : known.from,
    through: through > known.through ? through : known.through,
  });
}
