import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { useDepartments } from '../../api/departments';
import { DataTable, type Column } from '../../ui/data-table';
import { Empty, Loaded } from '../../ui/page';

type Unused = Schema<'UnusedGrantAnswer'>;
const PAGE = 50;

/** Live grants nobody has used for so long: end the use, or say in the ledger why they are needed (U47). */
export function UnusedList(): ReactNode {
  const { t } = useTranslation('grants');
  const { nameOf } = useDepartments();
  const unused = useInfiniteQuery({
    queryKey: ['grants', 'unused'],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      said(
        api.GET('/api/v1/grants/unused', {
          params: { query: { limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
  const columns: readonly Column<Unused>[] = [
    { key: 'entry', title: t('entry'), kind: 'wide', cell: ({ entryName }) => entryName },
    { key: 'giver', title: t('giver'), cell: ({ providerDepartmentId }) => nameOf(providerDepartmentId) },
    { key: 'user', title: t('user'), cell: ({ beneficiaryDepartmentId }) => nameOf(beneficiaryDepartmentId) },
    { key: 'until', title: t('until'), cell: ({ validUntil }) => validUntil ?? t('noEnd') },
    { key: 'last', title: t('lastUsedOn'), cell: ({ lastUsedOn }) => lastUsedOn ?? t('never') },
  ];
  return (
    <Loaded query={unused}>
      {({ pages }) => (
        <>
          <p className="panel">{t('unusedLead')}</p>
          <DataTable
            caption={t('unused')}
            columns={columns}
            rows={pages.flatMap(({ items }) => items)}
            rowKey={({ grantId }) => grantId}
            rowLink={({ requestId }) => `/grants/${requestId}`}
            empty={<Empty why={t('noneUnused')} next={t('noneUnusedNext')} />}
            hasMore={unused.hasNextPage}
            isLoadingMore={unused.isFetchingNextPage}
            onMore={() => void unused.fetchNextPage()}
          />
        </>
      )}
    </Loaded>
  );
}
