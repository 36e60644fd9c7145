/** One page of a list read by keyset: the rows, and where the next page starts (JSON of the last row's sort values), null at the end. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** `after` is the position the signed cursor carried: the sort values of the last row seen. */
export interface PageRequest {
  readonly limit: number;
  readonly after: readonly string[] | null;
}

export const MAX_PAGE = 200;
