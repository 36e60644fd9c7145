import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { inLanguage } from '../../i18n/i18n';
import { DataTable, type Column } from '../../ui/data-table';
import { Empty, Loaded } from '../../ui/page';
import { useAsked } from './asked';
import { useFigureWords } from './figures';
import { MonthsChart } from './months-chart';

type Detail = Schema<'MeasureDetailAnswer'>;
/** Are we on time, and how much ran out: month by month. */
const TREND = ['answer_on_time_rate', 'overdue_facts'] as const;

/** The on-time rate and the overdue facts by month, each as a picture, and both in one table. */
export function Trend(): ReactNode {
  const asked = useAsked();
  const measures = useQueries({
    queries: TREND.map((id) => ({
      queryKey: ['supervision', 'measure', id, asked],
      queryFn: () => said(api.GET('/api/v1/supervision/measures/{id}', { params: { path: { id }, query: asked } })),
    })),
    combine: (found) => ({
      data: found.every(({ data }) => data !== undefined) ? found.flatMap(({ data }) => data ?? []) : undefined,
      error: found.find(({ error }) => error)?.error ?? null,
      isPending: found.some(({ isPending }) => isPending),
    }),
  });
  return <Loaded query={measures}>{(details) => <Told details={details} />}</Loaded>;
}

function Told({ details }: { readonly details: readonly Detail[] }): ReactNode {
  const { t } = useTranslation('supervision');
  const words = useFigureWords();
  const months = [...new Set(details.flatMap(({ series }) => series.map(({ month }) => month)))].sort();
  if (months.length === 0) return <Empty why={t('trend.none')} next={t('nothingYet')} />;
  const columns: readonly Column<string>[] = [
    { key: 'month', title: t('month'), cell: (month) => month },
    ...details.flatMap((detail): Column<string>[] => {
      const of = (month: string) => detail.series.find((one) => one.month === month);
      const value = (month: string): string => {
        const figure = of(month);
        return figure ? words(figure, detail.unit) : '';
      };
      const name = inLanguage(detail.name);
      return [
        { key: detail.id, title: name, kind: 'number', cell: value },
        ...(detail.unit === 'count'
          ? []
          : [
              {
                key: `${detail.id}-n`,
                title: 'n',
                kind: 'number',
                cell: (month: string) => of(month)?.n ?? 0,
              } as const,
            ]),
      ];
    }),
  ];
  return (
    <>
      <div className="charts">
        {details.map((detail) => (
          <section key={detail.id} aria-label={inLanguage(detail.name)}>
            <h3>{inLanguage(detail.name)}</h3>
            <MonthsChart measure={detail} />
          </section>
        ))}
      </div>
      <DataTable caption={t('trend.title')} columns={columns} rows={months} rowKey={(month) => month} empty={null} />
    </>
  );
}
