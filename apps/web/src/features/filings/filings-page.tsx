import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../../api/client';
import { useCan } from '../../app/session';
import { DataTable } from '../../ui/data-table';
import { FilterBar } from '../../ui/filter-bar';
import { Empty, Loaded, Page } from '../../ui/page';
import { useFilters } from '../../ui/use-filters';
import { NewFiling } from './begin-filing';
import { FILING_KINDS, FILING_STATES, useFilingColumns } from './filing-words';

const PAGE = 50;

/** What my department prepares for its catalogue, and what the authority reviews; newest first. */
export function FilingsPage(): ReactNode {
  const { t } = useTranslation('filings');
  const [filters] = useFilters();
  const can = useCan();
  const columns = useFilingColumns();
  const state = FILING_STATES.find((one) => one === filters['state']);
  const kind = FILING_KINDS.find((one) => one === filters['kind']);
  const filings = useInfiniteQuery({
    queryKey: ['filings', 'list', state, kind],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const wanted = { ...(state ? { state: [state] } : {}), ...(kind ? { kind } : {}) };
      const query = { limit: PAGE, ...wanted, ...(pageParam ? { cursor: pageParam } : {}) };
      return said(api.GET('/api/v1/catalogue/filings', { params: { query } }));
    },
    getNextPageParam: (page) => page.next,
  });
  const rows = (filings.data?.pages ?? []).flatMap(({ items }) => items);
  return (
    <Page
      lead={t('lead')}
      actions={
        <>
          <Link to="/filings/terms">{t('toTerms')}</Link>
          {can('catalogue.law_changes') && <Link to="/filings/law-change">{t('toLawChange')}</Link>}
          {can('catalogue.edit') && <NewFiling />}
        </>
      }
    >
      <FilterBar
        choices={[
          {
            word: 'state',
            label: t('stateLabel'),
            options: FILING_STATES.map((value) => ({ value, label: t(`state.${value}`) })),
          },
          {
            word: 'kind',
            label: t('kindLabel'),
            options: FILING_KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
          },
        ]}
      />
      <Loaded query={filings}>
        {() => (
          <DataTable
            caption={t('title')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            rowLink={({ id }) => `/filings/${id}`}
            empty={<Empty why={t('none')} next={<Link to="/catalogue">{t('noneNext')}</Link>} />}
            hasMore={filings.hasNextPage}
            isLoadingMore={filings.isFetchingNextPage}
            onMore={() => void filings.fetchNextPage()}
          />
        )}
      </Loaded>
    </Page>
  );
}
