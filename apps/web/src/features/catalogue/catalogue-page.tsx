import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { useDepartments } from '../../api/departments';
import type { Search } from '../../app/search';
import { useCan } from '../../app/session';
import { DataTable, type Column } from '../../ui/data-table';
import { FilterBar } from '../../ui/filter-bar';
import { folded } from '../../ui/folded';
import { Marked } from '../../ui/marked';
import { Empty, Loaded, Page } from '../../ui/page';
import { useSearchWords } from '../../ui/search-words';
import { useFilters } from '../../ui/use-filters';
import { entryWishes, type EntryWishes } from './entry-wishes';
import { Facets } from './facets';
import { ShareTypeWord } from './share-type';

type Entry = Schema<'FoundEntryAnswer'>;
const PAGE = 50;

function useEntries(wanted: EntryWishes) {
  return useInfiniteQuery({
    queryKey: ['catalogue', wanted],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = { limit: PAGE, ...wanted, ...(pageParam ? { cursor: pageParam } : {}) };
      return said(api.GET('/api/v1/catalogue/entries', { params: { query } }));
    },
    getNextPageParam: (page) => page.next,
  });
}

/** What exists to be shared: search, filters in the address, and what is shown as a table file. */
export function CataloguePage(): ReactNode {
  const { t } = useTranslation('catalogue');
  const [filters] = useFilters();
  const words = useSearchWords();
  const wishes = entryWishes(filters);
  const entries = useEntries(wishes);
  const { nameOf } = useDepartments();
  const rows = entries.data?.pages.flatMap(({ items }) => items) ?? [];
  const columns: readonly Column<Entry>[] = [
    { key: 'name', title: t('entry'), kind: 'wide', cell: (entry) => <Found entry={entry} words={words} /> },
    {
      key: 'code',
      title: t('code'),
      cell: ({ code }) => (
        <code>
          <Marked text={code} words={words} />
        </code>
      ),
    },
    { key: 'department', title: t('provider'), cell: ({ providerDepartmentId }) => nameOf(providerDepartmentId) },
    { key: 'type', title: t('shareTypeLabel'), cell: ({ shareType }) => <ShareTypeWord type={shareType} /> },
    { key: 'items', title: t('items'), kind: 'number', cell: ({ items }) => items.length },
    { key: 'resource', title: t('resource'), cell: ({ hasResource }) => t(hasResource ? 'attached' : 'notAttached') },
  ];
  return (
    <Page lead={t('lead')} actions={<Ways filters={filters} />}>
      <FilterBar search={t('search')} />
      <div className="with-facets">
        <Facets wishes={wishes} />
        <div>
          <Loaded query={entries}>
            {() => (
              <DataTable
                caption={t('title')}
                columns={columns}
                rows={rows}
                rowKey={({ id }) => id}
                rowLink={({ code }) => `/catalogue/entry?code=${encodeURIComponent(code)}`}
                empty={<Empty why={t('none')} next={t('noneNext')} />}
                hasMore={entries.hasNextPage}
                isLoadingMore={entries.isFetchingNextPage}
                onMore={() => void entries.fetchNextPage()}
              />
            )}
          </Loaded>
        </div>
      </div>
    </Page>
  );
}

/** To the resources, to what entries lack, and to the file of all that was found, however long. */
function Ways({ filters: { department, ...filters } }: { readonly filters: Search }): ReactNode {
  const { t } = useTranslation('catalogue');
  const mayReadLists = useCan()('lists.read');
  const { list } = useDepartments();
  const provider = list.find(({ id, code, name }) => [id, code, name].includes(department ?? ''))?.id;
  const search = { ...filters, list: 'catalogue', departmentId: provider };
  return (
    <>
      <Link to="/catalogue/resources">{t('toResources')}</Link>
      {mayReadLists && (
        <>
          <Link to="/catalogue/gaps">{t('gaps')}</Link>
          <Link to="/lists/exports" search={search}>
            {t('exportAll')}
          </Link>
        </>
      )}
    </>
  );
}

/** The name with what was found in it; where the words stand in the abstract alone, that as well. */
function Found({ entry, words }: { readonly entry: Entry; readonly words: string }): ReactNode {
  const { name, code, abstract, nameHits } = entry;
  const isSaid = (text: string | null): boolean => text !== null && folded(text).includes(folded(words));
  const isOnlyInAbstract = words !== '' && nameHits.length === 0 && !isSaid(name) && !isSaid(code) && isSaid(abstract);
  return (
    <>
      <Marked text={name} words={words} hits={nameHits} />
      {isOnlyInAbstract && (
        <span className="faint beneath">
          <Marked text={abstract ?? ''} words={words} />
        </span>
      )}
    </>
  );
}
