import type { LocalDate } from '@zeqing/kernel';

/** YYYY-MM, both ends included. */
export type Months = readonly [first: string, last: string];

/** `count` months of which the last lies `skip` months before that of `today`. */
export function monthsBefore(today: LocalDate, skip: number, count: number): Months {
  const last = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - skip;
  return [written(last - count + 1), written(last)];
}

/** The months of a calendar year. */
export const monthsOfYear = (year: number): Months => [`${year}-01`, `${year}-12`];

/** The same months a year earlier. */
export const yearEarlier = ([first, last]: Months): Months => [earlier(first), earlier(last)];
const earlier = (month: string): string => `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;

const written = (month: number): string => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
