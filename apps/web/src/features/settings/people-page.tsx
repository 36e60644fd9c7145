import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { DataTable, type Column } from '../../ui/data-table';
import { FilterBar } from '../../ui/filter-bar';
import { Marked } from '../../ui/marked';
import { Empty, Loaded, Page } from '../../ui/page';
import { useSearchWords } from '../../ui/search-words';
import { StatusWord } from '../../ui/status-word';
import { useFilters } from '../../ui/use-filters';
import { NewPerson } from './new-person';

export type ListedPerson = Schema<'ListedPersonAnswer'>;
const PAGE = 50;

/** Accounts with their posts and what is lent of them, as they stand. */
export function PeoplePage(): ReactNode {
  const { t } = useTranslation('settings');
  const [{ q }] = useFilters();
  const words = useSearchWords();
  const people = useInfiniteQuery({
    queryKey: ['people', q],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = { limit: PAGE, ...(q ? { q } : {}), ...(pageParam ? { cursor: pageParam } : {}) };
      return said(api.GET('/api/v1/people', { params: { query } }));
    },
    getNextPageParam: (page) => page.next,
  });
  const columns: readonly Column<ListedPerson>[] = [
    { key: 'name', title: t('people.name'), kind: 'wide', cell: ({ name }) => <Marked text={name} words={words} /> },
    {
      key: 'login',
      title: t('people.login'),
      cell: ({ login }) => (
        <code>
          <Marked text={login} words={words} />
        </code>
      ),
    },
    { key: 'posts', title: t('people.posts'), cell: ({ posts }) => <Posts posts={posts} /> },
    { key: 'status', title: t('people.status'), cell: ({ status }) => <PersonStatus status={status} /> },
  ];
  return (
    <Page lead={t('people.lead')}>
      <FilterBar search={t('people.search')} />
      <Loaded query={people}>
        {({ pages }) => (
          <DataTable
            caption={t('people.title')}
            columns={columns}
            rows={pages.flatMap(({ items }) => items)}
            rowKey={({ id }) => id}
            rowLink={({ login }) => `/settings/people/${encodeURIComponent(login)}`}
            empty={<Empty why={t('people.none')} next={t('people.noneNext')} />}
            hasMore={people.hasNextPage}
            isLoadingMore={people.isFetchingNextPage}
            onMore={() => void people.fetchNextPage()}
          />
        )}
      </Loaded>
      <NewPerson />
    </Page>
  );
}

export function PersonStatus({ status }: { readonly status: ListedPerson['status'] }): ReactNode {
  const { t } = useTranslation('settings');
  return <StatusWord tone={status === 'active' ? 'done' : 'ended'}>{t(`people.statusOf.${status}`)}</StatusWord>;
}

function Posts({ posts }: { readonly posts: ListedPerson['posts'] }): ReactNode {
  const { t } = useTranslation('settings');
  const { t: app } = useTranslation();
  if (posts.length === 0) return t('people.noPosts');
  return (
    <ul className="plain-list">
      {posts.map((post) => (
        <li key={post.id}>
          {post.departmentName} · {app(`role.${post.role as 'liaison'}`)}
          {post.validTo !== null && t('people.until', { day: post.validTo })}
          {post.delegations.map((lent) => (
            <span key={lent.id} className="faint">
              {' '}
              {t('people.lentTo', { name: lent.delegateName, from: lent.validFrom, to: lent.validTo })}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
