/** How often each value occurs. */
export type Histogram = readonly { readonly value: number; readonly times: number }[];

export const sizeOf = (histogram: Histogram): number => histogram.reduce((sum, { times }) => sum + times, 0);

/**
 * The least value within which a share `q` (0 < q ≤ 1) of the occurrences lie: the nearest-rank percentile, which is
 * always a value that occurred. Null of nothing.
 */
export function quantileOf(histogram: Histogram, q: number): number | null {
  const rank = Math.ceil(sizeOf(histogram) * q);
  let seen = 0;
  for (const { value, times } of [...histogram].sort((a, b) => a.value - b.value)) {
    seen += times;
    if (seen >= rank && times > 0) return value;
  }
  return null;
}

/** Null of nothing. */
export function meanOf(histogram: Histogram): number | null {
  const n = sizeOf(histogram);
  return n === 0 ? null : histogram.reduce((sum, { value, times }) => sum + value * times, 0) / n;
}

/** Histograms put together. */
export function tally(values: Iterable<{ readonly value: number; readonly times: number }>): Histogram {
  const sums = new Map<number, number>();
  for (const { value, times } of values) sums.set(value, (sums.get(value) ?? 0) + times);
  return [...sums].map(([value, times]) => ({ value, times }));
}
