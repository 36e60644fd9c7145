import { COLOURS } from '../../../app/tokens';
import type { Schema } from '../../../api/client';
import type { ChartOption } from '../../../ui/chart/chart';
import { axisLook, baseOption, isNarrow, labelLook, NO_OVERLAP, STEPS, tooltipLook } from '../../../ui/chart/look';

type BurnDown = Schema<'BurnDownAnswer'>;

export interface BurnWords {
  readonly ideal: string;
  readonly remaining: string;
  readonly likely: string;
  readonly band: string;
  readonly deadline: string;
  readonly today: string;
}

const tenth = (value: number | null): number | null => (value === null ? null : Math.round(value * 10) / 10);

/**
 * What was left as a line, the ideal as a dashed one, the forecast as a dotted one within its band; the date and today
 * are written at the axis. The band is what lies between two stacked lines, the lower of which is not drawn.
 */
export function burnOption(burnDown: BurnDown, words: BurnWords): ChartOption {
  const { points, deadline, stamp } = burnDown;
  const days = points.map(({ day }) => day);
  const names = new Map([
    [deadline, words.deadline],
    [stamp.today, words.today],
  ]);
  const labelled = Math.max(1, Math.ceil(days.length / LABELS));
  const nowAt = days.indexOf(stamp.today);
  // The forecast begins where the line ends, so that they meet.
  const from = (value: number | null, at: number): number | null => (at === nowAt ? burnDown.remaining : tenth(value));
  const line = { type: 'line', symbol: 'none', connectNulls: true, emphasis: { disabled: true } } as const;
  return {
    ...baseOption(),
    tooltip: { ...tooltipLook(), trigger: 'axis' },
    legend: { ...legendLook(), data: [words.remaining, words.ideal, words.likely, words.band] },
    grid: { left: 8, right: 32, top: 56, bottom: 8, containLabel: true },
    xAxis: {
      ...{ type: 'category', data: days, boundaryGap: false, ...axisLook() },
      axisLabel: {
        ...{ ...axisLook().axisLabel, hideOverlap: true },
        interval: (at: number, day: string) => names.has(day) || (!isNarrow() && at % labelled === 0),
        formatter: (day: string) => (names.has(day) ? `${day}\n${names.get(day) ?? ''}` : day),
      },
    },
    yAxis: { type: 'value', min: 0, minInterval: 1, ...axisLook() },
    series: [
      {
        ...{ ...line, name: words.remaining, data: points.map(({ remaining }) => remaining), connectNulls: false },
        ...{ lineStyle: { color: COLOURS.brand, width: 3 }, itemStyle: { color: COLOURS.brand } },
        ...{ endLabel: { show: true, ...labelLook() }, labelLayout: NO_OVERLAP },
      },
      {
        ...{ ...line, name: words.ideal, data: points.map(({ ideal }) => tenth(ideal)) },
        ...{ lineStyle: { color: COLOURS.ink, type: 'dashed', width: 1 }, itemStyle: { color: COLOURS.ink } },
      },
      {
        ...{ ...line, name: words.likely, data: points.map(({ likely }, at) => from(likely, at)) },
        ...{ lineStyle: { color: COLOURS.brand, type: 'dotted', width: 2 }, itemStyle: { color: COLOURS.brand } },
      },
      { ...line, ...UNDRAWN, stack: 'band', data: points.map(({ fast }, at) => from(fast, at)) },
      {
        ...{ ...line, name: words.band, stack: 'band', lineStyle: { opacity: 0 } },
        ...{ areaStyle: { color: BAND_COLOUR, opacity: 0.8 }, itemStyle: { color: BAND_COLOUR } },
        data: points.map(({ fast, slow }, at) =>
          at === nowAt ? 0 : fast === null || slow === null ? null : tenth(slow - fast),
        ),
      },
    ],
  };
}

const BAND_COLOUR = STEPS[0];
/** About so many days are written at the axis. */
const LABELS = 8;
const UNDRAWN = { name: '', lineStyle: { opacity: 0 }, tooltip: { show: false } } as const;
const legendLook = () => ({ textStyle: labelLook(), itemGap: 16, top: 0, left: 0 });
