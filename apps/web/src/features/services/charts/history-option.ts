import { COLOURS } from '../../../app/tokens';
import type { ChartOption } from '../../../ui/chart/chart';
import { axisLook, baseOption, tooltipLook } from '../../../ui/chart/look';

export interface HistoryPoint {
  readonly day: string;
  /** Null on a day without a record: the line has a gap. */
  readonly exempt: number | null;
  readonly issued: number | null;
}

export interface HistoryWords {
  readonly exempt: string;
  readonly issued: string;
}

/** Papers spared and in all, day by day: both counts, never a bare share (U4). */
export function historyOption(points: readonly HistoryPoint[], words: HistoryWords): ChartOption {
  const line = { type: 'line', step: 'end', connectNulls: false, emphasis: { disabled: true } };
  return {
    ...baseOption(),
    tooltip: { ...tooltipLook(), trigger: 'axis' },
    grid: { left: 8, right: 24, top: 40, bottom: 8, containLabel: true },
    xAxis: {
      ...{ type: 'category', data: points.map(({ day }) => day), ...axisLook() },
      axisLabel: { ...axisLook().axisLabel, hideOverlap: true },
    },
    yAxis: { type: 'value', min: 0, minInterval: 1, splitNumber: 4, ...axisLook() },
    series: [
      {
        ...{ ...line, name: words.exempt, color: COLOURS.brand, symbol: 'circle', symbolSize: 7 },
        data: points.map(({ exempt }) => exempt),
      },
      {
        ...{ ...line, name: words.issued, color: COLOURS.ink, symbol: 'emptyCircle', symbolSize: 5 },
        ...{ lineStyle: { type: 'dashed' }, data: points.map(({ issued }) => issued) },
      },
    ],
  };
}
