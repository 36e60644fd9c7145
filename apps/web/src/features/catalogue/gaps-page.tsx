import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../../api/client';
import { useDepartments } from '../../api/departments';
import { useMe } from '../../app/session';
import { FilterBar } from '../../ui/filter-bar';
import { Empty, Loaded, Page } from '../../ui/page';
import { useFilters } from '../../ui/use-filters';
import { GapsTable } from './gaps-table';

const PAGE = 50;
const STATES = ['open', 'closed'] as const;
const EVERYBODY = 'any';
/** Whose it is to close gaps: they find their own department's first. */
const OWNERS: readonly string[] = ['liaison', 'department_head'];

/** What entries lack of arts 13 to 15, the earliest due first; open ones unless closed ones are asked for. */
export function GapsPage(): ReactNode {
  const { t } = useTranslation('catalogue');
  const [{ entry, ...filters }] = useFilters();
  const { list } = useDepartments();
  const own = useMe()?.posts.find(({ role }) => OWNERS.includes(role))?.departmentId;
  const usual = entry === undefined && own !== undefined ? own : EVERYBODY;
  const department = filters['department'] ?? usual;
  const state = STATES.find((one) => one === filters['state']) ?? 'open';
  const wanted = { state, ...(department === EVERYBODY ? {} : { department }), ...(entry ? { entry } : {}) };
  const gaps = useInfiniteQuery({
    queryKey: ['catalogue', 'gaps', wanted],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = { limit: PAGE, ...wanted, ...(pageParam ? { cursor: pageParam } : {}) };
      return said(api.GET('/api/v1/lists/gaps', { params: { query } }));
    },
    getNextPageParam: (page) => page.next,
  });
  return (
    <Page lead={t('gapsLead')} actions={<Link to="/catalogue">{t('back')}</Link>}>
      <FilterBar
        choices={[
          {
            word: 'department',
            label: t('gapOwner'),
            usual,
            options: [
              { value: EVERYBODY, label: t('gapsOfAll') },
              ...list.map(({ id, shortName }) => ({ value: id, label: shortName })),
            ],
          },
          {
            word: 'state',
            label: t('state'),
            usual: 'open',
            options: STATES.map((value) => ({ value, label: t(`gapState.${value}`) })),
          },
        ]}
      />
      {entry !== undefined && (
        <p>
          {t('gapsOfEntry')}{' '}
          <Link to="/catalogue/entry" search={{ code: entry }}>
            <code>{entry}</code>
          </Link>
        </p>
      )}
      <Loaded query={gaps}>
        {({ pages }) => (
          <GapsTable
            gaps={pages.flatMap(({ items }) => items)}
            empty={<Empty why={t(`noGaps.${state}`)} next={t(`noGapsNext.${state}`)} />}
            hasMore={gaps.hasNextPage}
            isLoadingMore={gaps.isFetchingNextPage}
            onMore={() => void gaps.fetchNextPage()}
          />
        )}
      </Loaded>
    </Page>
  );
}
