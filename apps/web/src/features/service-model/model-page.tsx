import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { useDepartments } from '../../api/departments';
import { useCan } from '../../app/session';
import { clearable } from '../../ui/clearable';
import { DataTable, type Column } from '../../ui/data-table';
import { dayOf } from '../../ui/dates';
import { FilterBar } from '../../ui/filter-bar';
import { Empty, Loaded, Page } from '../../ui/page';
import { useFilters } from '../../ui/use-filters';
import { TARGETS } from './draft-words';

type Version = Schema<'ListedVersionAnswer'>;
const PAGE = 100;

/** Items, standard items and one-things in their newest version; every bound department may see them. */
export function ModelPage(): ReactNode {
  const { t } = useTranslation('service-model');
  const { nameOf, list } = useDepartments();
  const [filters, set] = useFilters();
  const can = useCan();
  const target = TARGETS.find((one) => one === filters['target']) ?? 'item';
  const department = filters['department'];
  const versions = useInfiniteQuery({
    queryKey: ['service-versions', 'list', target, department],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const wanted = { target, ...(department ? { departmentId: department } : {}) };
      const query = { limit: PAGE, ...wanted, ...(pageParam ? { cursor: pageParam } : {}) };
      return said(api.GET('/api/v1/service-versions', { params: { query } }));
    },
    getNextPageParam: (page) => page.next,
  });
  const columns: readonly Column<Version>[] = [
    { key: 'name', title: t('name'), kind: 'wide', cell: ({ name }) => name },
    { key: 'code', title: t('code'), cell: ({ code }) => code },
    {
      key: 'department',
      title: t('department'),
      cell: ({ departmentId }) => (departmentId === null ? t('nobody') : nameOf(departmentId)),
    },
    { key: 'number', title: t('versionLabel'), kind: 'number', cell: ({ number }) => number },
    { key: 'at', title: t('publishedOn'), cell: ({ publishedAt }) => dayOf(publishedAt) },
  ];
  return (
    <Page
      lead={t('lead')}
      actions={
        <>
          <Link to="/service-model/files">{t('toFiles')}</Link>
          {can('services.drafts') && <Link to="/service-drafts">{t('toDrafts')}</Link>}
        </>
      }
    >
      <FilterBar
        choices={[
          {
            ...{ word: 'target', label: t('targetLabel'), usual: 'item' },
            options: TARGETS.map((value) => ({ value, label: t(`target.${value}`) })),
          },
        ]}
      >
        <label className="filter">
          <span>{t('department')}</span>
          <Select
            aria-label={t('department')}
            allowClear={clearable()}
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={false}
            placeholder={t('everyDepartment')}
            value={department ?? null}
            onChange={(value: string | null | undefined) => set({ department: value ?? undefined })}
            options={list.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </label>
      </FilterBar>
      <Loaded query={versions}>
        {({ pages }) => (
          <DataTable
            caption={t('modelCaption')}
            columns={columns}
            rows={pages.flatMap(({ items }) => items)}
            rowKey={({ code }) => code}
            rowLink={(one) => `/service-model/versions?${new URLSearchParams({ target, code: one.code }).toString()}`}
            empty={<Empty why={t('nothing')} next={t('nothingNext')} />}
            hasMore={versions.hasNextPage}
            isLoadingMore={versions.isFetchingNextPage}
            onMore={() => void versions.fetchNextPage()}
          />
        )}
      </Loaded>
    </Page>
  );
}
