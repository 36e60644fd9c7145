import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../../api/client';
import { useCan } from '../../app/session';
import { DataTable, type Column } from '../../ui/data-table';
import { FilterBar } from '../../ui/filter-bar';
import { Empty, Loaded, Page } from '../../ui/page';
import { useFilters } from '../../ui/use-filters';
import { ListLinks, OutcomeWord, type Need } from './need-words';

const PAGE = 50;
const STATES = ['open', 'withdrawn'] as const;

/** The need list (需求清单): what departments ask for, with matter, material and what it meets. */
export function NeedsPage(): ReactNode {
  const { t } = useTranslation('matching');
  const mayRaise = useCan()('needs.raise');
  const [{ q, state: wished }] = useFilters();
  const state = STATES.find((one) => one === wished);
  const needs = useInfiniteQuery({
    queryKey: ['matching', 'needs', q, state],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const more = { ...(q ? { q } : {}), ...(state ? { state } : {}), ...(pageParam ? { cursor: pageParam } : {}) };
      return said(api.GET('/api/v1/needs', { params: { query: { limit: PAGE, ...more } } }));
    },
    getNextPageParam: (page) => page.next,
  });
  const columns: readonly Column<Need>[] = [
    { key: 'number', title: t('number'), cell: ({ number }) => number },
    { key: 'name', title: t('field.name'), kind: 'wide', cell: ({ name }) => name },
    { key: 'items', title: t('field.items'), kind: 'wide', cell: ({ items }) => items.join('、') },
    { key: 'requester', title: t('field.requester'), cell: ({ requester }) => requester.name },
    { key: 'matter', title: t('field.matter'), cell: ({ matter }) => matter },
    { key: 'volume', title: t('field.yearlyVolume'), kind: 'number', cell: ({ yearlyVolume }) => yearlyVolume },
    { key: 'outcome', title: t('result'), cell: ({ outcome }) => <OutcomeWord outcome={outcome} /> },
  ];
  const raise = (
    <Link to="/needs/new" className="button-link">
      {t('raise')}
    </Link>
  );
  return (
    <Page lead={t('needsLead')} actions={mayRaise && raise}>
      <ListLinks />
      <FilterBar
        search={t('search')}
        choices={[
          {
            word: 'state',
            label: t('stateLabel'),
            options: STATES.map((value) => ({ value, label: t(`needState.${value}`) })),
          },
        ]}
      />
      <Loaded query={needs}>
        {({ pages }) => (
          <DataTable
            caption={t('toNeeds')}
            columns={columns}
            rows={pages.flatMap(({ items }) => items)}
            rowKey={({ id }) => id}
            rowLink={({ id }) => `/needs/${id}`}
            empty={<Empty why={t('noNeeds')} next={mayRaise ? raise : t('noNeedsNext')} />}
            hasMore={needs.hasNextPage}
            isLoadingMore={needs.isFetchingNextPage}
            onMore={() => void needs.fetchNextPage()}
          />
        )}
      </Loaded>
    </Page>
  );
}
