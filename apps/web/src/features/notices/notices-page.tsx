import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { useCan } from '../../app/session';
import { inLanguage } from '../../i18n/i18n';
import { DataTable, type Column } from '../../ui/data-table';
import { FilterBar } from '../../ui/filter-bar';
import { whenOf } from '../../ui/dates';
import { Empty, Loaded, Page } from '../../ui/page';
import { useFilters } from '../../ui/use-filters';

type Notice = Schema<'InboxNoticeAnswer'>;
const PAGE = 50;

function useNotices(unread: boolean) {
  return useInfiniteQuery({
    queryKey: ['notices', 'list', unread],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = {
        limit: PAGE,
        ...(unread ? { unread: 'true' as const } : {}),
        ...(pageParam ? { cursor: pageParam } : {}),
      };
      return said(api.GET('/api/v1/notices', { params: { query } }));
    },
    getNextPageParam: (page) => page.next,
  });
}

export function NoticesPage(): ReactNode {
  const { t } = useTranslation('notices');
  const [filters] = useFilters();
  const client = useQueryClient();
  const notices = useNotices(filters['unread'] === 'true');
  const read = useMutation({
    mutationFn: (id: string) => said(api.POST('/api/v1/notices/{id}/read', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: ['notices'] }),
  });
  const columns: readonly Column<Notice>[] = [
    {
      key: 'text',
      title: t('what'),
      kind: 'wide',
      cell: ({ text, readAt }) => (readAt === null ? <strong>{inLanguage(text)}</strong> : inLanguage(text)),
    },
    { key: 'when', title: t('when'), cell: ({ occurredAt }) => whenOf(occurredAt) },
    {
      key: 'read',
      title: t('state'),
      cell: ({ id, readAt }) =>
        readAt === null ? (
          <Button size="small" onClick={() => read.mutate(id)}>
            {t('markRead')}
          </Button>
        ) : (
          t('read')
        ),
    },
  ];
  return (
    <Page actions={<Actions newest={notices.data?.pages[0]?.items[0]?.number} />}>
      <FilterBar choices={[{ word: 'unread', label: t('state'), options: [{ value: 'true', label: t('unread') }] }]} />
      <Loaded query={notices}>
        {({ pages }) => (
          <DataTable
            caption={t('title')}
            columns={columns}
            rows={pages.flatMap(({ items }) => items)}
            rowKey={({ id }) => id}
            rowLink={({ link }) => link}
            empty={<Empty why={t('none')} next={<Link to="/workbench">{t('toWorkbench')}</Link>} />}
            hasMore={notices.hasNextPage}
            isLoadingMore={notices.isFetchingNextPage}
            onMore={() => void notices.fetchNextPage()}
          />
        )}
      </Loaded>
    </Page>
  );
}

/** Everything that has been seen here is read; what comes meanwhile stays unread. */
function Actions({ newest }: { readonly newest: number | undefined }): ReactNode {
  const { t } = useTranslation('notices');
  const can = useCan();
  const client = useQueryClient();
  const readAll = useMutation({
    mutationFn: (through: number) => said(api.POST('/api/v1/notices/read-all', { body: { through } })),
    onSettled: () => client.invalidateQueries({ queryKey: ['notices'] }),
  });
  return (
    <>
      {newest !== undefined && (
        <Button loading={readAll.isPending} onClick={() => readAll.mutate(newest)}>
          {t('readAll')}
        </Button>
      )}
      {can('notices.channels') && (
        <Link to="/notices/settings" className="button-link">
          {t('settings.title')}
        </Link>
      )}
    </>
  );
}
