import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../../api/client';
import { useDepartments } from '../../api/departments';
import { DataTable, type Column } from '../../ui/data-table';
import { FilterBar } from '../../ui/filter-bar';
import { Empty, Loaded, Page } from '../../ui/page';
import { useFilters } from '../../ui/use-filters';
import { OUTCOMES, SHEET_STATES, SheetState, sumOf, type Sheet } from './figures';
import { lastQuarters } from './quarters';

const PAGE = 50;
const QUARTER = /^\d{4}Q[1-4]$/;

/** The quarterly sheets, prefilled from what halls and the platform reported (U47). */
export function UsagePage(): ReactNode {
  const { t } = useTranslation('usage');
  const { nameOf } = useDepartments();
  const [filters] = useFilters();
  const state = SHEET_STATES.find((one) => one === filters['state']);
  const quarter = QUARTER.test(filters['quarter'] ?? '') ? filters['quarter'] : undefined;
  const sheets = useInfiniteQuery({
    queryKey: ['usage', 'sheets', state, quarter],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const filter = { ...(state ? { state } : {}), ...(quarter ? { quarter } : {}) };
      const query = { limit: PAGE, ...filter, ...(pageParam ? { cursor: pageParam } : {}) };
      return said(api.GET('/api/v1/usage-sheets', { params: { query } }));
    },
    getNextPageParam: (page) => page.next,
  });
  const rows = (sheets.data?.pages ?? []).flatMap(({ items }) => items);
  const columns: readonly Column<Sheet>[] = [
    { key: 'entry', title: t('entry'), kind: 'wide', cell: ({ entryName }) => entryName },
    { key: 'quarter', title: t('quarter'), cell: (one) => one.quarter },
    { key: 'user', title: t('user'), cell: ({ requesterDepartmentId }) => nameOf(requesterDepartmentId) },
    { key: 'hall', title: t('hall'), kind: 'number', cell: ({ figures }) => sumOf(figures.hall) },
    { key: 'platform', title: t('platform'), kind: 'number', cell: ({ figures }) => sumOf(figures.platform) },
    { key: 'days', title: t('daysUsed'), kind: 'number', cell: ({ figures }) => figures.daysUsed },
    { key: 'last', title: t('lastUsedOn'), cell: ({ figures }) => figures.lastUsedOn ?? t('never') },
    { key: 'state', title: t('stateLabel'), cell: (one) => <SheetState state={one.state} /> },
  ];
  const counted = (['hall', 'platform'] as const).flatMap((source) =>
    OUTCOMES.map((outcome) => ({
      title: `${t(source)} ${t(`outcome.${outcome}`)}`,
      text: ({ figures }: Sheet) => String(figures[source][outcome]),
    })),
  );
  const file = [...counted, { title: t('note'), text: ({ note }: Sheet) => note ?? '' }];
  return (
    <Page lead={t('lead')}>
      <FilterBar
        choices={[
          {
            word: 'quarter',
            label: t('quarter'),
            options: lastQuarters(new Date()).map((value) => ({ value, label: value })),
          },
          {
            word: 'state',
            label: t('stateLabel'),
            options: SHEET_STATES.map((value) => ({ value, label: t(`state.${value}`) })),
          },
        ]}
      />
      <Loaded query={sheets}>
        {() => (
          <DataTable
            caption={t('title')}
            columns={columns}
            rows={rows}
            file={file}
            rowKey={({ id }) => id}
            rowLink={({ requestId }) => `/usage/${requestId}`}
            empty={<Empty why={t('none')} next={<Link to="/grants">{t('noneNext')}</Link>} />}
            hasMore={sheets.hasNextPage}
            isLoadingMore={sheets.isFetchingNextPage}
            onMore={() => void sheets.fetchNextPage()}
          />
        )}
      </Loaded>
    </Page>
  );
}
