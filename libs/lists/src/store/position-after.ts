import type { PageRequest } from '@zeqing/kernel';

/** The number a page goes on after; 0 when the cursor was made for another list. */
export function positionAfter({ after }: PageRequest): number {
  const position = Number(after?.[0] ?? 0);
  return Number.isSafeInteger(position) && position >= 0 && position < 2 ** 31 ? position : 0;
}
