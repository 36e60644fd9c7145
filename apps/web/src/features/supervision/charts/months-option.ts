import { COLOURS } from '../../../app/tokens';
import type { ChartOption } from '../../../ui/chart/chart';
import { axisLook, baseOption, labelLook, NO_OVERLAP, tooltipLook } from '../../../ui/chart/look';

/** A figure of a month; of nothing its value is null and the line has a gap. */
export interface MonthPoint {
  readonly month: string;
  readonly value: number | null;
  readonly n: number;
}

export interface MonthWords {
  readonly value: (value: number | null) => string;
  readonly n: (n: number) => string;
}

/** A figure by month: shares and days as a line, counts as bars; each point with its value, each month with its n. */
export function monthsOption(points: readonly MonthPoint[], kind: 'line' | 'bar', words: MonthWords): ChartOption {
  const at = (index: number): MonthPoint | undefined => points[index];
  const label = {
    ...{ show: true, position: 'top', ...labelLook() },
    formatter: ({ dataIndex }: { readonly dataIndex: number }) => words.value(at(dataIndex)?.value ?? null),
  };
  const look = {
    color: COLOURS.brand,
    emphasis: { disabled: true },
    label,
    labelLayout: NO_OVERLAP,
    connectNulls: false,
  };
  return {
    ...baseOption(),
    tooltip: {
      ...tooltipLook(),
      trigger: 'axis',
      formatter: ([first]: readonly { readonly dataIndex: number }[]) => {
        const point = at(first?.dataIndex ?? -1);
        return point ? `${point.month}\n${words.value(point.value)}\n${words.n(point.n)}` : '';
      },
    },
    grid: { left: 8, right: 24, top: 32, bottom: 8, containLabel: true },
    xAxis: {
      ...{ type: 'category', data: points.map(({ month, n }) => `${month}\n${words.n(n)}`), ...axisLook() },
      axisLabel: { ...axisLook().axisLabel, hideOverlap: true },
    },
    yAxis: {
      ...{ type: 'value', min: 0, splitNumber: 4, ...axisLook() },
      axisLabel: { ...axisLook().axisLabel, formatter: (value: number) => words.value(value) },
    },
    series: [
      kind === 'line'
        ? { ...look, type: 'line', symbol: 'circle', symbolSize: 8, data: points.map(({ value }) => value) }
        : { ...look, type: 'bar', barMaxWidth: 40, data: points.map(({ value }) => value) },
    ],
  };
}
