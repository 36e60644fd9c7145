// W1–W3: the JavaScript a browser reads, in kilobytes after gzip.
import { BUDGETS, weighBundle } from '../bundle.mjs';

const WHAT = { first: 'first route, Chinese', chart: 'chart chunk', route: 'heaviest other route' };

export const bundle = (part) => async () => {
  const weight = weighBundle();
  const which = part === 'route' ? `: ${weight.heaviest}` : '';
  return {
    ratio: Math.round(weight[part] * 10) / 10,
    target: BUDGETS[part],
    better: 'lower',
    runs: [],
    note: `KB of JavaScript after gzip, ${WHAT[part]}${which}`,
  };
};
