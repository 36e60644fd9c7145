import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { DataTable, type Column } from '../../ui/data-table';
import { FilterBar } from '../../ui/filter-bar';
import { folded } from '../../ui/folded';
import { Marked } from '../../ui/marked';
import { Empty, Loaded, Page } from '../../ui/page';
import { useSearchWords } from '../../ui/search-words';
import { useFilters } from '../../ui/use-filters';

type Department = Schema<'DepartmentAnswer'>;
const PAGE = 50;

/** Departments as they stand: level, line and area (条块), and how the regulation binds each. */
export function DepartmentsPage(): ReactNode {
  const { t } = useTranslation('settings');
  const [{ q, region }] = useFilters();
  const words = useSearchWords();
  const departments = useInfiniteQuery({
    queryKey: ['departments', 'page', q, region],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = {
        ...{ limit: PAGE },
        ...(q ? { q } : {}),
        ...(region ? { region } : {}),
        ...(pageParam ? { cursor: pageParam } : {}),
      };
      return said(api.GET('/api/v1/departments', { params: { query } }));
    },
    getNextPageParam: (page) => page.next,
  });
  const columns: readonly Column<Department>[] = [
    {
      key: 'name',
      title: t('departments.one'),
      kind: 'wide',
      cell: (row) => <Name row={row} words={words} />,
    },
    {
      key: 'code',
      title: t('departments.code'),
      cell: ({ code }) => <Marked text={code ?? t('unstated')} words={words} />,
    },
    { key: 'region', title: t('calendar.region'), cell: ({ regionCode }) => regionCode },
    { key: 'level', title: t('departments.levelLabel'), cell: ({ level }) => t(`departments.level.${level}`) },
    {
      key: 'management',
      title: t('departments.managementLabel'),
      cell: ({ management }) => t(`departments.management.${management}`),
    },
    { key: 'bound', title: t('departments.boundLabel'), cell: ({ bound }) => t(`departments.bound.${bound}`) },
    {
      key: 'authority',
      title: t('departments.authority'),
      cell: ({ isAuthority }) => (isAuthority ? t('departments.isAuthority') : ''),
    },
  ];
  return (
    <Page lead={t('departments.lead')}>
      <FilterBar search={t('departments.search')} />
      <Loaded query={departments}>
        {({ pages }) => (
          <DataTable
            caption={t('departments.title')}
            columns={columns}
            rows={pages.flatMap(({ items }) => items)}
            rowKey={({ id }) => id}
            rowLink={({ id }) => `/settings/departments/${id}`}
            empty={<Empty why={t('departments.none')} next={t('departments.noneNext')} />}
            hasMore={departments.hasNextPage}
            isLoadingMore={departments.isFetchingNextPage}
            onMore={() => void departments.fetchNextPage()}
          />
        )}
      </Loaded>
    </Page>
  );
}

/** The name; where the words stand in the short name alone, that as well. */
function Name({ row, words }: { readonly row: Department; readonly words: string }): ReactNode {
  const { name, shortName } = row;
  const isSaid = (text: string): boolean => folded(text).includes(folded(words));
  return (
    <>
      <Marked text={name} words={words} />
      {words !== '' && !isSaid(name) && isSaid(shortName) && (
        <span className="faint beneath">
          <Marked text={shortName} words={words} />
        </span>
      )}
    </>
  );
}
