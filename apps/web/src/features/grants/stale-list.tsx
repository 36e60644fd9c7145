import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { useDepartments } from '../../api/departments';
import { DataTable, type Column } from '../../ui/data-table';
import { Empty, Loaded } from '../../ui/page';

type Stale = Schema<'StaleSupplyAnswer'>;
const PAGE = 50;

/** Live recurring supplies whose update is missing, by the update frequency of the entry (U31). */
export function StaleList(): ReactNode {
  const { t } = useTranslation('grants');
  const { t: words } = useTranslation('catalogue');
  const { nameOf } = useDepartments();
  const stale = useInfiniteQuery({
    queryKey: ['grants', 'stale'],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      said(
        api.GET('/api/v1/grants/stale', {
          params: { query: { limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
  const columns: readonly Column<Stale>[] = [
    { key: 'entry', title: t('entry'), kind: 'wide', cell: ({ entryName }) => entryName },
    { key: 'giver', title: t('giver'), cell: ({ providerDepartmentId }) => nameOf(providerDepartmentId) },
    { key: 'user', title: t('user'), cell: ({ beneficiaryDepartmentId }) => nameOf(beneficiaryDepartmentId) },
    { key: 'frequency', title: words('frequency'), cell: ({ frequency }) => words(`frequencyOf.${frequency}`) },
    { key: 'last', title: t('rhythm.lastOn'), cell: ({ lastOn }) => lastOn },
    { key: 'since', title: t('rhythm.staleSince'), cell: ({ staleSince }) => staleSince },
  ];
  return (
    <Loaded query={stale}>
      {({ pages }) => (
        <>
          <p className="panel">{t('rhythm.lead')}</p>
          <DataTable
            caption={t('rhythm.stale')}
            columns={columns}
            rows={pages.flatMap(({ items }) => items)}
            rowKey={({ grantId }) => grantId}
            rowLink={({ requestId }) => `/grants/${requestId}`}
            empty={<Empty why={t('rhythm.none')} next={t('rhythm.noneNext')} />}
            hasMore={stale.hasNextPage}
            isLoadingMore={stale.isFetchingNextPage}
            onMore={() => void stale.fetchNextPage()}
          />
        </>
      )}
    </Loaded>
  );
}
