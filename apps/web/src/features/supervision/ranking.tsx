import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { DataTable, type Column } from '../../ui/data-table';
import { Empty, Loaded } from '../../ui/page';

type Ranked = Schema<'RankedAnswer'>;
const PERCENT = 100;

/** Who is late, by how much, of how many; without a rank where too few were judged or the Decree does not bind. */
export function Ranking(): ReactNode {
  const { t } = useTranslation('supervision');
  const ranking = useQuery({
    queryKey: ['supervision', 'ranking'],
    queryFn: () => said(api.GET('/api/v1/supervision/overdue-ranking')),
  });
  const columns: readonly Column<Ranked>[] = [
    {
      key: 'rank',
      title: t('ranking.rank'),
      cell: ({ rank, unranked }) =>
        rank ?? <span className="faint">{t(`ranking.${unranked === 'not_bound' ? 'notBound' : 'tooFew'}`)}</span>,
    },
    { key: 'department', title: t('department'), cell: ({ departmentName }) => departmentName },
    {
      key: 'share',
      title: t('ranking.share'),
      kind: 'number',
      cell: ({ all }) => (all.lateShare === null ? '' : `${String(Math.round(all.lateShare * PERCENT))} %`),
    },
    {
      key: 'late',
      title: t('ranking.late'),
      kind: 'number',
      cell: ({ all }) => t('ranking.of', { late: all.late, n: all.n }),
    },
    { key: 'open', title: t('ranking.open'), kind: 'number', cell: ({ openOverdue }) => openOverdue },
    {
      key: 'median',
      title: t('ranking.median'),
      kind: 'number',
      cell: ({ medianOverdueDays }) => medianOverdueDays ?? '',
    },
    {
      key: 'trend',
      title: t('ranking.trend'),
      cell: ({ trend }) => t(`ranking.direction.${(trend.direction ?? 'none') as 'better'}`),
    },
  ];
  return (
    <Loaded query={ranking}>
      {({ items, minimumN }) => (
        <>
          <p className="faint">{t('ranking.minimum', { count: minimumN })}</p>
          <DataTable
            caption={t('ranking.title')}
            columns={columns}
            rows={items}
            rowKey={({ departmentId }) => departmentId}
            empty={<Empty why={t('ranking.none')} />}
          />
        </>
      )}
    </Loaded>
  );
}
