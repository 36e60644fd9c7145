import type { Id } from '@zeqing/kernel';

/** The position a page ends at: the sort values of its last row, as JSON. */
export const positionAfter = (items: readonly { readonly id: Id }[]): string | null => {
  const last = items.at(-1);
  return last === undefined ? null : JSON.stringify([last.id]);
};
