import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { useCan } from '../../app/session';
import { dayOf } from '../../ui/dates';
import { DataTable, type Column } from '../../ui/data-table';
import { Empty, Loaded, Page } from '../../ui/page';
import { PHASES } from './phases';

type Package = Schema<'PackageSummaryAnswer'>;
const PAGE = 50;

/** Packages of my departments: all requests of one matter together, with how far each is. */
export function PackagesPage(): ReactNode {
  const { t } = useTranslation('packages');
  const mayPrepare = useCan()('requests.prepare');
  const packages = useInfiniteQuery({
    queryKey: ['packages'],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = { limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) };
      return said(api.GET('/api/v1/packages', { params: { query } }));
    },
    getNextPageParam: (page) => page.next,
  });
  const columns: readonly Column<Package>[] = [
    { key: 'target', title: t('target'), kind: 'wide', cell: ({ targetName }) => targetName },
    { key: 'number', title: t('number'), cell: ({ number }) => number },
    { key: 'made', title: t('madeOn'), cell: ({ createdAt }) => dayOf(createdAt) },
    ...PHASES.map((phase): Column<Package> => ({
      key: phase,
      title: t(`phase.${phase}`),
      kind: 'number',
      cell: ({ counts }) => counts[phase],
    })),
  ];
  const toNew = (
    <Link to="/packages/new" className="button-link">
      {t('new.open')}
    </Link>
  );
  return (
    <Page lead={t('lead')} actions={mayPrepare ? toNew : undefined}>
      <Loaded query={packages}>
        {({ pages }) => (
          <DataTable
            caption={t('title')}
            columns={columns}
            rows={pages.flatMap((page) => page.items)}
            rowKey={({ id }) => id}
            rowLink={({ id }) => `/packages/${id}`}
            empty={<Empty why={t('none')} next={mayPrepare ? toNew : undefined} />}
            hasMore={packages.hasNextPage}
            isLoadingMore={packages.isFetchingNextPage}
            onMore={() => void packages.fetchNextPage()}
          />
        )}
      </Loaded>
    </Page>
  );
}
