import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
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
      cell: ({ text, readAt, objectType, objectId }) => {
        const said = readAt === null ? <strong>{inLanguage(text)}</strong> : inLanguage(text);
        return objectType === 'share_request' ? (
          <Link to="/workbench" search={{ q: objectId }}>
            {said}
          </Link>
        ) : (
          said
        );
      },
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
    <Page title={t('title')}>
      <FilterBar choices={[{ word: 'unread', label: t('state'), options: [{ value: 'true', label: t('unread') }] }]} />
      <Loaded query={notices}>
        {({ pages }) => (
          <DataTable
            caption={t('title')}
            columns={columns}
            rows={pages.flatMap(({ items }) => items)}
            rowKey={({ id }) => id}
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
