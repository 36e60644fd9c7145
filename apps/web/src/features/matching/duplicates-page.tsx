import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { useDepartments } from '../../api/departments';
import { Article } from '../../ui/article';
import { DataTable, type Column } from '../../ui/data-table';
import { FilterBar } from '../../ui/filter-bar';
import { Empty, Loaded, Page } from '../../ui/page';
import { StatusWord, type Tone } from '../../ui/status-word';
import { useFilters } from '../../ui/use-filters';
import { ListLinks } from './need-words';
import { percent, Why } from './why';

type Pair = Schema<'DuplicateAnswer'>;
const PAGE = 50;
const STATES = ['asked', 'other_way', 'spared'] as const;
const TONES: Readonly<Record<Pair['state'], Tone>> = { asked: 'late', other_way: 'soon', spared: 'done' };

/** What service items collect although it is owed already (R20): the pairs, why, and what to do. */
export function DuplicatesPage(): ReactNode {
  const { t } = useTranslation('matching');
  const { list } = useDepartments();
  const [{ state: wished, department }] = useFilters();
  const state = STATES.find((one) => one === wished);
  const pairs = useInfiniteQuery({
    queryKey: ['matching', 'duplicates', state, department],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const filter = { ...(state ? { state } : {}), ...(department ? { departmentId: department } : {}) };
      const query = { limit: PAGE, ...filter, ...(pageParam ? { cursor: pageParam } : {}) };
      return said(api.GET('/api/v1/duplicate-collections', { params: { query } }));
    },
    getNextPageParam: (page) => page.next,
  });
  const columns: readonly Column<Pair>[] = [
    {
      key: 'collected',
      title: t('collected'),
      kind: 'wide',
      cell: ({ collected, collector }) => (
        <>
          <strong>{collected.name}</strong> ({t(`kind.${collected.kind}`)})
          <div className="faint">
            <Link to="/services/$itemCode" params={{ itemCode: collected.itemCode }}>
              {collected.itemName}
            </Link>
            {' · '}
            {collector.name}
          </div>
        </>
      ),
    },
    {
      key: 'owed',
      title: t('owed'),
      cell: ({ owed, provider }) => (
        <>
          <Link to="/catalogue/entry" search={{ code: owed.entryCode }}>
            {owed.entryName}
          </Link>
          <div className="faint">{provider.name}</div>
        </>
      ),
    },
    {
      key: 'score',
      title: t('why'),
      kind: 'wide',
      cell: ({ score, parts }) => (
        <>
          {t('likeness', { score: percent(score) })}
          <Why parts={parts} />
        </>
      ),
    },
    {
      key: 'state',
      title: t('stateLabel'),
      cell: ({ state: found }) => <StatusWord tone={TONES[found]}>{t(`collection.${found}`)}</StatusWord>,
    },
    { key: 'next', title: t('nextStep'), cell: (pair) => <Next pair={pair} /> },
  ];
  return (
    <Page
      lead={
        <>
          {t('duplicatesLead')} <Article cited={t('article40')} />
        </>
      }
    >
      <ListLinks />
      <FilterBar
        choices={[
          {
            word: 'state',
            label: t('stateLabel'),
            options: STATES.map((value) => ({ value, label: t(`collection.${value}`) })),
          },
          {
            word: 'department',
            label: t('collector'),
            options: list.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]}
      />
      <Loaded query={pairs}>
        {({ pages }) => (
          <DataTable
            caption={t('toDuplicates')}
            columns={columns}
            rows={pages.flatMap(({ items }) => items)}
            rowKey={({ collected, owed }) =>
              `${collected.itemCode} ${collected.kind} ${collected.name} ${owed.entryCode}`
            }
            empty={<Empty why={t('noDuplicates')} next={<Link to="/one-things">{t('toServices')}</Link>} />}
            hasMore={pairs.hasNextPage}
            isLoadingMore={pairs.isFetchingNextPage}
            onMore={() => void pairs.fetchNextPage()}
          />
        )}
      </Loaded>
    </Page>
  );
}

/** Ask for the data in place of the paper; where it is spared already, see how. */
function Next({ pair: { state, owed, collected } }: { readonly pair: Pair }): ReactNode {
  const { t } = useTranslation('matching');
  if (state === 'spared')
    return (
      <Link to="/services/$itemCode" params={{ itemCode: collected.itemCode }}>
        {t('seeSpared')}
      </Link>
    );
  return (
    <Link to="/requests/new" search={{ entry: owed.entryCode }}>
      {t('askInstead')}
    </Link>
  );
}
