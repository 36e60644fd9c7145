import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../../api/client';
import { useDepartments } from '../../api/departments';
import { useCan } from '../../app/session';
import { DataTable, type Column } from '../../ui/data-table';
import { whenOf } from '../../ui/dates';
import { FilterBar } from '../../ui/filter-bar';
import { Empty, Loaded, Page } from '../../ui/page';
import { useFilters } from '../../ui/use-filters';
import { StateWord, STATES, type Standing } from './health-words';

const PAGE = 50;

/** Whether the resources of my department, or of my region, work; those that fail are one choice away. */
export function HealthPage(): ReactNode {
  const { t } = useTranslation('health');
  const [filters] = useFilters();
  const can = useCan();
  const { q, department, entry } = filters;
  const state = STATES.find((one) => one === filters['state']);
  const health = useInfiniteQuery({
    queryKey: ['resource-health', 'list', q, state, department, entry],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const wanted = {
        ...(q ? { q } : {}),
        ...(state ? { state: [state] } : {}),
        ...(department ? { department } : {}),
      };
      const more = { ...(entry ? { entryId: entry } : {}), ...(pageParam ? { cursor: pageParam } : {}) };
      return said(api.GET('/api/v1/resource-health', { params: { query: { limit: PAGE, ...wanted, ...more } } }));
    },
    getNextPageParam: (page) => page.next,
  });
  return (
    <Page lead={t('lead')} actions={can('health.batches') && <Link to="/health-batches">{t('toBatches')}</Link>}>
      <Filters />
      <Loaded query={health}>
        {({ pages }) => (
          <>
            <Counts counts={pages[0]?.counts} />
            <Resources
              rows={pages.flatMap(({ items }) => items)}
              hasMore={health.hasNextPage}
              isLoadingMore={health.isFetchingNextPage}
              onMore={() => void health.fetchNextPage()}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Filters(): ReactNode {
  const { t } = useTranslation('health');
  const { list } = useDepartments();
  return (
    <FilterBar
      search={t('search')}
      choices={[
        {
          word: 'state',
          label: t('stateLabel'),
          options: STATES.map((value) => ({ value, label: t(`state.${value}`) })),
        },
        {
          word: 'department',
          label: t('department'),
          options: list.map(({ id, name }) => ({ value: id, label: name })),
        },
      ]}
    />
  );
}

type Counted = Readonly<Record<Standing['state'], number>>;

function Counts({ counts }: { readonly counts: Counted | undefined }): ReactNode {
  const { t } = useTranslation('health');
  if (counts === undefined) return null;
  const { failing, degraded, good, unknown } = counts;
  return <p>{t('counts', { failing, degraded, good, unknown })}</p>;
}

interface ResourcesProps {
  readonly rows: readonly Standing[];
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly onMore: () => void;
}

function Resources({ rows, ...more }: ResourcesProps): ReactNode {
  const { t } = useTranslation('health');
  const columns: readonly Column<Standing>[] = [
    { key: 'name', title: t('resource'), cell: ({ name }) => name },
    { key: 'state', title: t('stateLabel'), cell: ({ state }) => <StateWord state={state} /> },
    { key: 'since', title: t('since'), cell: ({ since }) => (since === null ? t('never') : whenOf(since)) },
    { key: 'heard', title: t('heard'), cell: ({ heardAt }) => (heardAt === null ? t('never') : whenOf(heardAt)) },
    { key: 'fault', title: t('fault'), cell: ({ fault }) => (fault === null ? t('noFault') : t(`faultOf.${fault}`)) },
    {
      key: 'entry',
      title: t('entry'),
      kind: 'wide',
      cell: ({ entries }) => entries.map(({ name }) => name).join(t('comma')),
    },
    { key: 'department', title: t('department'), cell: ({ departmentName }) => departmentName },
    { key: 'code', title: t('platformCode'), cell: ({ platformCode }) => platformCode ?? t('unstated') },
  ];
  return (
    <DataTable
      caption={t('table')}
      columns={columns}
      rows={rows}
      rowKey={({ resourceId }) => resourceId}
      rowLink={({ resourceId }) => `/resource-health/${resourceId}`}
      empty={<Empty why={t('none')} next={<Link to="/catalogue/resources">{t('noneNext')}</Link>} />}
      {...more}
    />
  );
}
