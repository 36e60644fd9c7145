import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { currentLanguage, inLanguage } from '../../i18n/i18n';
import { Chart } from '../../ui/chart/chart';
import { DataTable, type Column } from '../../ui/data-table';
import { FilterBar } from '../../ui/filter-bar';
import { Empty, Loaded } from '../../ui/page';
import { useFilters } from '../../ui/use-filters';
import { useAsked } from './asked';
import { barsOption } from './charts/bar-options';

type Cohort = Schema<'CohortAnswer'>;
type Step = Schema<'StepAnswer'>;
const PERCENT = 100;

/** Where requests end: those received in a month, step by step. */
export function Funnel(): ReactNode {
  const asked = useAsked();
  const funnel = useQuery({
    queryKey: ['supervision', 'funnel', asked],
    queryFn: () => said(api.GET('/api/v1/supervision/funnel', { params: { query: asked } })),
  });
  return <Loaded query={funnel}>{({ total, cohorts }) => <Told total={total} cohorts={cohorts} />}</Loaded>;
}

/** How many, and of those of the step before what share. */
function useStepWords(): (step: Pick<Step, 'count' | 'share'> | undefined) => string {
  const { t } = useTranslation('supervision');
  return useCallback(
    ({ count, share } = { count: 0, share: null }) =>
      share === null ? String(count) : t('funnel.share', { count, percent: Math.round(share * PERCENT) }),
    [t],
  );
}

function Told({ total, cohorts }: { readonly total: Cohort; readonly cohorts: readonly Cohort[] }): ReactNode {
  const { t } = useTranslation('supervision');
  const words = useStepWords();
  const [{ month }] = useFilters();
  if (cohorts.length === 0) return <Empty why={t('funnel.none')} next={t('nothingYet')} />;
  const shown = cohorts.find((one) => one.month === month) ?? total;
  const columns: readonly Column<Cohort>[] = [
    { key: 'month', title: t('funnel.month'), cell: (cohort) => cohort.month ?? t('funnel.all') },
    ...total.steps.map(({ step, name }, place): Column<Cohort> => ({
      ...{ key: step, title: inLanguage(name), kind: 'number', cell: ({ steps }) => words(steps[place]) },
    })),
  ];
  const options = cohorts.flatMap((one) => (one.month === null ? [] : [{ value: one.month, label: one.month }]));
  return (
    <>
      <FilterBar choices={[{ word: 'month', label: t('funnel.month'), options }]} />
      <Picture cohort={shown} />
      <DataTable
        file="none"
        caption={t('funnel.title')}
        columns={columns}
        rows={[...cohorts, total]}
        rowKey={(cohort) => cohort.month ?? 'all'}
        empty={null}
      />
    </>
  );
}

function Picture({ cohort: { month, steps } }: { readonly cohort: Cohort }): ReactNode {
  const { t } = useTranslation('supervision');
  const words = useStepWords();
  const language = currentLanguage();
  const option = useMemo(
    () => barsOption(steps.map((step) => ({ name: step.name[language], value: step.count, text: words(step) }))),
    [steps, language, words],
  );
  return <Chart label={t('funnel.picture', { month: month ?? t('funnel.all') })} option={option} height={16} />;
}
