import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { inLanguage } from '../../i18n/i18n';
import { DataTable, type Column } from '../../ui/data-table';
import { Empty, Loaded, Page } from '../../ui/page';
import { ExportLinks } from './export-links';
import { StampLine } from './figures';
import { Ranking } from './ranking';

type Stage = Schema<'StageAgesAnswer'>;
type Cohort = Schema<'CohortAnswer'>;
const PERCENT = 100;

/** Which stage is slow, who is late, and where requests end: ageing, ranking, funnel. */
export function TimelinessPage(): ReactNode {
  const { t } = useTranslation('supervision');
  return (
    <Page title={t('timeliness.title')} lead={t('timeliness.lead')}>
      <h2>{t('ageing.title')}</h2>
      <p>
        <ExportLinks table="ageing" />
      </p>
      <Ageing />
      <h2 className="section">{t('ranking.title')}</h2>
      <p>
        <ExportLinks table="overdue-ranking" />
      </p>
      <Ranking />
      <h2 className="section">{t('funnel.title')}</h2>
      <p>
        <ExportLinks table="funnel" />
      </p>
      <Funnel />
    </Page>
  );
}

function Ageing(): ReactNode {
  const { t } = useTranslation('supervision');
  const ageing = useQuery({
    queryKey: ['supervision', 'ageing'],
    queryFn: () => said(api.GET('/api/v1/supervision/ageing')),
  });
  return (
    <Loaded query={ageing}>
      {({ buckets, stages, stamp }) => {
        const columns: readonly Column<Stage>[] = [
          { key: 'stage', title: t('ageing.stage'), cell: ({ name }) => inLanguage(name) },
          ...buckets.map(({ from, to }, place): Column<Stage> => ({
            key: String(from),
            title: to === null ? t('ageing.over', { count: from - 1 }) : t('ageing.days', { from, to }),
            kind: 'number',
            cell: ({ counts }) => counts[place] ?? 0,
          })),
          { key: 'overdue', title: t('ageing.overdue'), kind: 'number', cell: ({ overdue }) => overdue },
          { key: 'oldest', title: t('ageing.oldest'), kind: 'number', cell: ({ oldestDays }) => oldestDays },
        ];
        return (
          <>
            <StampLine stamp={stamp} />
            <DataTable
              caption={t('ageing.title')}
              columns={columns}
              rows={stages}
              rowKey={({ stage }) => stage}
              empty={<Empty why={t('ageing.none')} />}
            />
          </>
        );
      }}
    </Loaded>
  );
}

function Funnel(): ReactNode {
  const { t } = useTranslation('supervision');
  const funnel = useQuery({
    queryKey: ['supervision', 'funnel'],
    queryFn: () => said(api.GET('/api/v1/supervision/funnel')),
  });
  return (
    <Loaded query={funnel}>
      {({ total, cohorts }) => {
        const columns: readonly Column<Cohort>[] = [
          { key: 'month', title: t('funnel.month'), cell: ({ month }) => month ?? t('funnel.all') },
          ...total.steps.map(({ step, name }, place): Column<Cohort> => ({
            key: step,
            title: inLanguage(name),
            kind: 'number',
            cell: ({ steps }) => {
              const { count = 0, share = null } = steps[place] ?? {};
              return share === null ? count : t('funnel.share', { count, percent: Math.round(share * PERCENT) });
            },
          })),
        ];
        return (
          <DataTable
            caption={t('funnel.title')}
            columns={columns}
            rows={[...cohorts, total]}
            rowKey={({ month }) => month ?? 'all'}
            empty={<Empty why={t('funnel.none')} />}
          />
        );
      }}
    </Loaded>
  );
}
