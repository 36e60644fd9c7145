import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { inLanguage } from '../../i18n/i18n';
import { Chart } from '../../ui/chart/chart';
import { monthsOption } from './charts/months-option';
import { useFigureWords } from './figures';

/** A figure month by month; the same numbers stand in the table the page shows with it. */
export function MonthsChart({ measure }: { readonly measure: Schema<'MeasureDetailAnswer'> }): ReactNode {
  const { t } = useTranslation('supervision');
  const words = useFigureWords();
  const { series, unit } = measure;
  const option = useMemo(
    () =>
      monthsOption(series, unit === 'count' ? 'bar' : 'line', {
        value: (value) => words({ value, source: 'projection' }, unit),
        // A count is its own n.
        n: (n) => (unit === 'count' ? '' : t('chart.n', { n })),
      }),
    [series, unit, words, t],
  );
  return <Chart label={t('chart.byMonth', { measure: inLanguage(measure.name) })} option={option} height={17} />;
}
