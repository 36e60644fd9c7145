import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../../api/client';
import { DataTable } from '../../ui/data-table';
import { FilterBar } from '../../ui/filter-bar';
import { Empty, Loaded, Page } from '../../ui/page';
import { useFilters } from '../../ui/use-filters';
import { ListSettled } from './list-settled';
import { ListLinks } from './need-words';
import { STATES, useSettlingColumns } from './settling-words';

const PAGE = 50;

/** Duties being settled and settled: whose turn it is, by when, and what became of each. */
export function SettlingsPage(): ReactNode {
  const { t } = useTranslation('matching');
  const columns = useSettlingColumns();
  const [{ state: wished, overdue }] = useFilters();
  const state = STATES.find((one) => one === wished);
  const settlings = useInfiniteQuery({
    queryKey: ['matching', 'settlings', state, overdue],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const filter = {
        ...(state ? { state: [state] } : {}),
        ...(overdue === 'true' ? { overdue: 'true' as const } : {}),
      };
      const query = { limit: PAGE, ...filter, ...(pageParam ? { cursor: pageParam } : {}) };
      return said(api.GET('/api/v1/settlings', { params: { query } }));
    },
    getNextPageParam: (page) => page.next,
  });
  return (
    <Page lead={t('settlingsLead')}>
      <ListLinks />
      <ListSettled />
      <FilterBar
        choices={[
          {
            word: 'state',
            label: t('stateLabel'),
            options: STATES.map((value) => ({ value, label: t(`state.${value}`) })),
          },
          { word: 'overdue', label: t('dueOn'), options: [{ value: 'true', label: t('onlyOverdue') }] },
        ]}
      />
      <Loaded query={settlings}>
        {({ pages }) => (
          <DataTable
            caption={t('toSettlings')}
            columns={columns}
            rows={pages.flatMap(({ items }) => items)}
            rowKey={({ id }) => id}
            rowLink={({ id }) => `/settlings/${id}`}
            empty={<Empty why={t('noSettlings')} next={<Link to="/matching">{t('toBoard')}</Link>} />}
            hasMore={settlings.hasNextPage}
            isLoadingMore={settlings.isFetchingNextPage}
            onMore={() => void settlings.fetchNextPage()}
          />
        )}
      </Loaded>
    </Page>
  );
}
