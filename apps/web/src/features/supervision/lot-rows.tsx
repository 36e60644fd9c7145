import { useInfiniteQuery } from '@tanstack/react-query';
import { Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../../api/client';
import type { Column } from '../../ui/data-table';
import { useFilters } from '../../ui/use-filters';
import { useAsked } from './asked';
import { CountedRows, RowLink, type CountedRow as Row } from './counted-rows';

const PAGE = 50;
const CHOICES = ['open', 'all'] as const;

/** The very rows a burn-down counts: those that are left, or all of them. */
export function LotRows({ kind, lot }: { readonly kind: 'batch' | 'package'; readonly lot: string }): ReactNode {
  const { t } = useTranslation('supervision');
  const asked = useAsked();
  const [filters, set] = useFilters();
  const shown = CHOICES.find((one) => one === filters['show']) ?? 'open';
  const rows = useInfiniteQuery({
    queryKey: ['supervision', 'burn-downs', lot, 'rows', shown, asked],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const open = shown === 'open' ? ('true' as const) : ('false' as const);
      const query = { limit: PAGE, open, ...asked, ...(pageParam ? { cursor: pageParam } : {}) };
      return said(api.GET('/api/v1/supervision/burn-downs/{lot}/rows', { params: { path: { lot }, query } }));
    },
    getNextPageParam: (page) => page.next,
  });
  const ends: readonly Column<Row>[] =
    kind === 'package'
      ? []
      : [
          { key: 'due', title: t('due'), cell: ({ dueOn }) => dueOn ?? '' },
          { key: 'ended', title: t('burn.attachedOn'), cell: ({ endedOn }) => endedOn ?? '' },
        ];
  const columns: readonly Column<Row>[] = [
    { key: 'label', title: t('row'), kind: 'wide', cell: (row) => <RowLink row={row} /> },
    { key: 'department', title: t('department'), cell: ({ departmentName }) => departmentName ?? '' },
    { key: 'on', title: t('since'), cell: ({ on }) => on ?? '' },
    ...ends,
  ];
  return (
    <>
      <h2 className="section">{t('rowsBehind')}</h2>
      <p>
        <Radio.Group
          aria-label={t('rowsBehind')}
          optionType="button"
          value={shown}
          onChange={({ target }) => set({ show: String(target.value) })}
          options={CHOICES.map((value) => ({ value, label: t(`burn.rows.${value}`) }))}
        />
      </p>
      <CountedRows rows={rows} columns={() => columns} />
    </>
  );
}
