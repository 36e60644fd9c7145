import type { LocalDate } from '@zeqing/kernel';

/** YYYY-MM, both ends included. */
export type Months = readonly [first: string, last: string];

/** `count` months of which the last lies `skip` months before that of `today`. */
export function monthsBefore(today: LocalDate, skip: number, count: number): Months {
  const last = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - skip;
  return [written(last - count + 1), written(last)];
}

const written = (month: number): string => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
