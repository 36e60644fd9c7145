import type { ECharts, EChartsCoreOption } from 'echarts/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export type ChartOption = EChartsCoreOption;

interface ChartProps {
  /** What the picture shows, read out in its place. The same numbers stand in a table on the page. */
  readonly label: string;
  /** Made anew only when what it shows is another: the picture is drawn again then. */
  readonly option: ChartOption;
  /** Of the picture, in rem: it grows with the type. */
  readonly height: number;
  /** What else is drawn once so large a share of both axes is seen. */
  readonly whenZoomed?: (share: number) => ChartOption;
}

/** Twice as fine as the screen: the picture goes into papers. */
const SAVED_RATIO = 2;

/** A picture of numbers that stand in a table beside it; not printed, the table is. Saved as PNG, or shown on a wall. */
export function Chart({ label, option, height, whenZoomed }: ChartProps): ReactNode {
  const { t } = useTranslation('ui');
  const frame = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const drawn = useRef<ECharts>(undefined);
  const [state, setState] = useState<'waiting' | 'drawn' | 'failed'>('waiting');
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    let chart: ECharts | undefined;
    let isGone = false;
    const resizing = new ResizeObserver(() => chart?.resize());
    const draw = async (): Promise<void> => {
      const { init } = await import('./chart-engine');
      if (isGone) return;
      chart = init(element);
      drawn.current = chart;
      chart.on('finished', () => {
        performance.mark('chart-drawn');
        setState('drawn');
      });
      if (whenZoomed) chart.on('datazoom', () => chart?.setOption(whenZoomed(shareSeen(chart.getOption()))));
      chart.setOption(option);
      resizing.observe(element);
    };
    draw().catch(() => setState('failed'));
    return () => {
      isGone = true;
      resizing.disconnect();
      chart?.dispose();
    };
  }, [option, whenZoomed]);
  if (state === 'failed') return <p className="faint">{t('chart.failed')}</p>;
  return (
    <div className="chart" data-state={state} ref={frame}>
      <div ref={box} role="img" aria-label={t('chart.label', { label })} style={{ height: `${String(height)}rem` }} />
      <p className="chart-acts">
        <button type="button" onClick={() => drawn.current && save(drawn.current, label)}>
          {t('chart.save')}
        </button>
        <button type="button" onClick={() => void frame.current?.requestFullscreen()}>
          {t('chart.full')}
        </button>
      </p>
    </div>
  );
}

function save(chart: ECharts, label: string): void {
  const link = document.createElement('a');
  link.href = chart.getDataURL({ type: 'png', pixelRatio: SAVED_RATIO, backgroundColor: '#ffffff' });
  link.download = `${label}.png`;
  link.click();
}

/** The greatest share of an axis that is seen, from 0 to 1. */
function shareSeen(option: Readonly<Record<string, unknown>>): number {
  const zooms: readonly unknown[] = Array.isArray(option['dataZoom']) ? option['dataZoom'] : [];
  return Math.max(0, ...zooms.map((zoom) => (isZoom(zoom) ? (zoom.end - zoom.start) / 100 : 1)));
}

const isZoom = (zoom: unknown): zoom is { readonly start: number; readonly end: number } =>
  typeof zoom === 'object' &&
  zoom !== null &&
  'start' in zoom &&
  typeof zoom.start === 'number' &&
  'end' in zoom &&
  typeof zoom.end === 'number';
