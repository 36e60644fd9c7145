import { COLOURS } from '../../../app/tokens';
import type { ChartOption } from '../../../ui/chart/chart';
import { axisLook, baseOption, BACKDROP, labelLook, NO_OVERLAP, STEPS } from '../../../ui/chart/look';

/** One bar: its name on the axis, its length, and the words at its end. */
export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly text: string;
}

/** Lying bars in the order given, each with its words in it: what a bar says needs neither colour nor axis. */
export function barsOption(bars: readonly Bar[]): ChartOption {
  return {
    ...baseOption(),
    tooltip: { show: false },
    grid: { left: 8, right: 16, top: 8, bottom: 8, containLabel: true },
    xAxis: { type: 'value', show: false, min: 0 },
    yAxis: {
      ...{ type: 'category', inverse: true, data: bars.map(({ name }) => name), ...axisLook() },
      axisLabel: { ...axisLook().axisLabel, width: 130, overflow: 'truncate' },
    },
    series: [
      {
        ...{ type: 'bar', barMaxWidth: 26, itemStyle: { color: COLOURS.brand }, emphasis: { disabled: true } },
        data: bars.map(({ value }) => value),
        label: {
          ...{ show: true, position: 'insideLeft', ...labelLook(), ...BACKDROP },
          formatter: ({ dataIndex }: { readonly dataIndex: number }) => bars[dataIndex]?.text ?? '',
        },
      },
    ],
  };
}

export interface Layer {
  readonly name: string;
  readonly values: readonly number[];
}

/** Bars of several layers, told apart by patterns and the number in each. */
export function layersOption(names: readonly string[], layers: readonly Layer[]): ChartOption {
  return {
    ...baseOption(),
    aria: { enabled: false, decal: { show: true } },
    grid: { left: 8, right: 24, top: 44, bottom: 8, containLabel: true },
    xAxis: { type: 'value', minInterval: 1, ...axisLook() },
    yAxis: { type: 'category', inverse: true, data: names, ...axisLook() },
    series: layers.map(({ name, values }, at) => ({
      ...{ type: 'bar', stack: 'all', name, data: values, barMaxWidth: 30, labelLayout: NO_OVERLAP },
      itemStyle: { color: STEPS[Math.min(at, STEPS.length - 1)], borderColor: COLOURS.lineControl, borderWidth: 1 },
      label: {
        ...{ show: true, ...labelLook(), ...BACKDROP },
        formatter: ({ value }: { readonly value: number }) => (value === 0 ? '' : String(value)),
      },
    })),
  };
}
