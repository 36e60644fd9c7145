import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { Chart } from '../../ui/chart/chart';
import { DataTable, type Column } from '../../ui/data-table';
import { Empty, Loaded } from '../../ui/page';
import { usePrinting } from '../../ui/use-printing';
import { useAsked } from './asked';
import { barsOption } from './charts/bar-options';

type Ranked = Schema<'RankedAnswer'>;
const PERCENT = 100;
/** What the judged cases of a department are: a rate of corrections says nothing about answers. */
const MIX = ['answer', 'supply', 'correction'] as const;
/** So many departments are drawn; the table has all. */
const DRAWN = 15;
/** So many more rows at a time; printed are all. */
const ROWS = 20;

/** Who is late, by how much, of how many; without a rank where too few were judged or the Decree does not bind. */
export function Ranking(): ReactNode {
  const { t } = useTranslation('supervision');
  const [most, setMost] = useState(ROWS);
  const isPrinting = usePrinting();
  const asked = useAsked();
  const ranking = useQuery({
    queryKey: ['supervision', 'ranking', asked],
    queryFn: () => said(api.GET('/api/v1/supervision/overdue-ranking', { params: { query: asked } })),
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
    ...MIX.map((stage): Column<Ranked> => ({
      ...{ key: stage, title: t(`ranking.mix.${stage}`), kind: 'number' },
      cell: ({ byStage }) => t('ranking.of', { late: byStage[stage].late, n: byStage[stage].n }),
    })),
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
      cell: ({ trend: { direction, lately, before } }) =>
        t('ranking.trendOf', {
          direction: t(`ranking.direction.${(direction ?? 'none') as 'better'}`),
          ...{ lately: lately.n, before: before.n },
        }),
    },
  ];
  return (
    <Loaded query={ranking}>
      {({ items, minimumN }) => (
        <>
          <p className="faint">{t('ranking.minimum', { count: minimumN })}</p>
          <Picture items={items} />
          <DataTable
            file="none"
            caption={t('ranking.title')}
            columns={columns}
            rows={isPrinting ? items : items.slice(0, most)}
            rowKey={({ departmentId }) => departmentId}
            empty={<Empty why={t('ranking.none')} next={t('nothingYet')} />}
            hasMore={items.length > most}
            onMore={() => setMost(most + ROWS)}
          />
        </>
      )}
    </Loaded>
  );
}

/** Those with a rank: the share late, of how many, and whether it gets better. */
function Picture({ items }: { readonly items: readonly Ranked[] }): ReactNode {
  const { t } = useTranslation('supervision');
  const drawn = useMemo(() => items.filter(({ rank }) => rank !== null).slice(0, DRAWN), [items]);
  const option = useMemo(() => {
    const bars = drawn.map(({ departmentName, all, trend }) => {
      const direction = t(`ranking.direction.${(trend.direction ?? 'none') as 'better'}`);
      const share = Math.round((all.lateShare ?? 0) * PERCENT);
      const text = t('ranking.bar', { percent: share, late: all.late, n: all.n, direction });
      return { name: departmentName, value: share, text };
    });
    return barsOption(bars);
  }, [drawn, t]);
  if (drawn.length === 0) return null;
  return (
    <Chart label={t('ranking.picture', { count: drawn.length })} option={option} height={2 + drawn.length * 2.2} />
  );
}
