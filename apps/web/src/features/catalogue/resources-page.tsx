import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { useDepartments } from '../../api/departments';
import { DataTable, type Column } from '../../ui/data-table';
import { FilterBar } from '../../ui/filter-bar';
import { Marked } from '../../ui/marked';
import { Empty, Loaded, Page } from '../../ui/page';
import { useSearchWords } from '../../ui/search-words';
import { useFilters } from '../../ui/use-filters';

type Resource = Schema<'ListedResourceAnswer'>;
type Rate = Schema<'AttachmentRateAnswer'>;
const PAGE = 50;
const PERCENT = 100;

/** What is attached: each resource with every entry it serves, and 挂接率 by department. */
export function ResourcesPage(): ReactNode {
  const { t } = useTranslation('catalogue');
  const [{ q = '' }] = useFilters();
  const words = useSearchWords();
  const { nameOf } = useDepartments();
  const resources = useInfiniteQuery({
    queryKey: ['catalogue', 'resources', q],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = { limit: PAGE, ...(q ? { q } : {}), ...(pageParam ? { cursor: pageParam } : {}) };
      return said(api.GET('/api/v1/catalogue/resources', { params: { query } }));
    },
    getNextPageParam: (page) => page.next,
  });
  const rows = resources.data?.pages.flatMap(({ items }) => items) ?? [];
  const columns: readonly Column<Resource>[] = [
    { key: 'name', title: t('resourceName'), cell: ({ name }) => <Marked text={name} words={words} /> },
    { key: 'kind', title: t('resourceKind'), cell: ({ kind }) => t(`kind.${kind}`) },
    {
      key: 'code',
      title: t('platformCode'),
      cell: ({ platformCode }) =>
        platformCode === null ? t('unstated') : <Marked text={platformCode} words={words} />,
    },
    { key: 'department', title: t('provider'), cell: ({ departmentId }) => nameOf(departmentId) },
    { key: 'serves', title: t('serves'), kind: 'wide', cell: ({ entries }) => <Served entries={entries} /> },
  ];
  return (
    <Page lead={t('resourcesLead')} actions={<Link to="/catalogue">{t('back')}</Link>}>
      <Rates />
      <h2 className="section">{t('resource')}</h2>
      <FilterBar search={t('searchResources')} />
      <Loaded query={resources}>
        {() => (
          <DataTable
            caption={t('resource')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            empty={<Empty why={t('noResources')} next={t('noResourceNext')} />}
            hasMore={resources.hasNextPage}
            isLoadingMore={resources.isFetchingNextPage}
            onMore={() => void resources.fetchNextPage()}
          />
        )}
      </Loaded>
    </Page>
  );
}

function Served({ entries }: Pick<Resource, 'entries'>): ReactNode {
  return (
    <ul className="plain-list">
      {entries.map(({ id, code, name }) => (
        <li key={id}>
          <Link to="/catalogue/entry" search={{ code }}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The least attached first; each leads to the entries that have none. */
function Rates(): ReactNode {
  const { t } = useTranslation('catalogue');
  const { nameOf } = useDepartments();
  const rates = useQuery({
    queryKey: ['catalogue', 'attachment-rates'],
    queryFn: () => said(api.GET('/api/v1/catalogue/attachment-rates')),
  });
  const columns: readonly Column<Rate>[] = [
    { key: 'department', title: t('provider'), cell: ({ departmentId }) => nameOf(departmentId) },
    {
      key: 'rate',
      title: t('rate'),
      kind: 'number',
      cell: ({ attached, entries }) =>
        t('rateOf', { attached, entries, percent: Math.round((PERCENT * attached) / entries) }),
    },
    {
      key: 'rest',
      title: t('unattachedEntries'),
      cell: ({ departmentId }) => (
        <Link to="/catalogue" search={{ department: departmentId, hasResource: 'false' }}>
          {t('notAttached')}
        </Link>
      ),
    },
  ];
  return (
    <section aria-label={t('rates')}>
      <h2>{t('rates')}</h2>
      <Loaded query={rates}>
        {({ items }) => (
          <DataTable
            caption={t('rates')}
            columns={columns}
            rows={items}
            rowKey={({ departmentId }) => departmentId}
            empty={<Empty why={t('none')} next={t('noneNext')} />}
          />
        )}
      </Loaded>
    </section>
  );
}
