// What is told of several runs. Pure.

/** The value within which so large a share of the values lies. */
export function within(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}

/** The middle one; of an even number the mean of the two in the middle. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Three digits that mean something, whatever the size. */
export const rounded = (value) => {
  if (!Number.isFinite(value) || Math.abs(value) >= 100) return Math.round(value);
  return Number(value.toPrecision(3));
};

/** A figure measured several times: its median, and the runs it comes from. */
export const spreadOf = (values) => ({ ratio: rounded(median(values)), runs: values.map(rounded) });

/**
 * How one server compares with another in one round: by answers a second, and by processor time an answer where it is
 * known for both; the smaller of the two counts, because the client may be what limits the faster one.
 */
export function ratioOf(product, baseline) {
  const byRate = product.perSecond / baseline.perSecond;
  const byCost = baseline.cost / product.cost;
  return Number.isFinite(byCost) ? Math.min(byRate, byCost) : byRate;
}
