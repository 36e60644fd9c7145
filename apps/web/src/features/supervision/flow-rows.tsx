import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../../api/client';
import type { Column } from '../../ui/data-table';
import { useFilters } from '../../ui/use-filters';
import { useAsked } from './asked';
import { CountedRows, RowLink, type CountedRow as Row } from './counted-rows';

const PAGE = 50;

interface FlowRowsProps {
  /** Key of a node, and of the one its band leads to. */
  readonly from: string;
  readonly to: string | undefined;
  /** Of a node for people. */
  readonly nameOf: (key: string) => string;
}

/** The grants in use behind a node of the picture, or behind the band between two. */
export function FlowRows({ from, to, nameOf }: FlowRowsProps): ReactNode {
  const { t } = useTranslation('supervision');
  const asked = useAsked();
  const [, set] = useFilters();
  const rows = useInfiniteQuery({
    queryKey: ['supervision', 'flows', 'rows', from, to, asked],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = { limit: PAGE, from, ...(to ? { to } : {}), ...asked, ...(pageParam ? { cursor: pageParam } : {}) };
      return said(api.GET('/api/v1/supervision/flows/rows', { params: { query } }));
    },
    getNextPageParam: (page) => page.next,
  });
  const columns: readonly Column<Row>[] = [
    { key: 'label', title: t('row'), kind: 'wide', cell: (row) => <RowLink row={row} /> },
    { key: 'department', title: t('department'), cell: ({ departmentName }) => departmentName ?? '' },
    { key: 'on', title: t('since'), cell: ({ on }) => on ?? '' },
  ];
  const title = [from, ...(to ? [to] : [])].map(nameOf).join(' → ');
  return (
    <section aria-label={t('rowsBehind')}>
      <h2 className="section">
        {t('flows.behind', { title })}{' '}
        <Button type="link" size="small" onClick={() => set({ from: undefined, to: undefined })}>
          {t('flows.close')}
        </Button>
      </h2>
      <CountedRows rows={rows} columns={() => columns} />
    </section>
  );
}
