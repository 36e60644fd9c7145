import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../../api/client';
import { inLanguage } from '../../i18n/i18n';
import { useDepartments } from '../../api/departments';
import { DataTable, type Column } from '../../ui/data-table';
import { Empty, Loaded } from '../../ui/page';
import { useFilters } from '../../ui/use-filters';
import { endsBy } from './ending';
import { GRANT_STATES, GrantState, Period, type Grant } from './grant-words';

const PAGE = 50;

export function GrantList(): ReactNode {
  const { t } = useTranslation('grants');
  const { t: words } = useTranslation('requests');
  const { nameOf } = useDepartments();
  const [filters] = useFilters();
  const role = filters['role'] === 'provider' ? 'provider' : 'requester';
  const state = GRANT_STATES.find((one) => one === filters['state']);
  const until = endsBy(filters['ends']);
  const grants = useInfiniteQuery({
    queryKey: ['grants', role, state, until],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const filter = { role, ...(state ? { state } : {}), ...(until ? { endsBy: until } : {}) } as const;
      return said(
        api.GET('/api/v1/grants', {
          params: { query: { limit: PAGE, ...filter, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      );
    },
    getNextPageParam: (page) => page.next,
  });
  const rows = (grants.data?.pages ?? []).flatMap(({ items }) => items);
  const other = (grant: Grant): string =>
    nameOf(role === 'provider' ? grant.beneficiaryDepartmentId : grant.providerDepartmentId);
  const columns: readonly Column<Grant>[] = [
    { key: 'entry', title: t('entry'), kind: 'wide', cell: ({ entryName }) => entryName },
    { key: 'other', title: t(role === 'provider' ? 'user' : 'giver'), cell: other },
    { key: 'items', title: t('itemCount'), kind: 'number', cell: ({ itemIds }) => itemIds.length },
    { key: 'mode', title: words('modeLabel'), cell: ({ mode }) => words(`mode.${mode}`) },
    { key: 'period', title: t('period'), kind: 'wide', cell: (grant) => <Period {...grant} /> },
    { key: 'state', title: t('stateLabel'), cell: (grant) => <GrantState standing={grant} /> },
  ];
  const isFiltered = state !== undefined || until !== undefined;
  return (
    <Loaded query={grants}>
      {() => (
        <>
          <DataTable
            caption={t('title')}
            columns={columns}
            rows={rows}
            file={[
              { title: t('code'), text: ({ entryCode }) => entryCode },
              { title: t('giver'), text: ({ providerDepartmentId }) => nameOf(providerDepartmentId) },
              { title: t('user'), text: ({ beneficiaryDepartmentId }) => nameOf(beneficiaryDepartmentId) },
              { title: t('platform'), text: ({ platform }) => (platform ? inLanguage(platform.text) : '') },
            ]}
            rowKey={({ id }) => id}
            rowLink={({ requestId }) => `/grants/${requestId}`}
            empty={
              isFiltered ? (
                <Empty why={t('noneSo')} />
              ) : (
                <Empty why={t('none')} next={<Link to="/catalogue">{t('noneNext')}</Link>} />
              )
            }
            hasMore={grants.hasNextPage}
            isLoadingMore={grants.isFetchingNextPage}
            onMore={() => void grants.fetchNextPage()}
          />
        </>
      )}
    </Loaded>
  );
}
