import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { useDepartments } from '../../api/departments';
import type { Column } from '../../ui/data-table';
import { FilterBar } from '../../ui/filter-bar';
import { Marked } from '../../ui/marked';
import { Empty, Loaded, Page } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';
import { useSearchWords } from '../../ui/search-words';
import { useFilters } from '../../ui/use-filters';
import { VirtualTable } from '../../ui/virtual-table';
import { SHARE_TYPES, ShareTypeWord } from '../catalogue/share-type';
import { EntryOf } from './entry-of';
import { EditionFacts } from './edition-panel';
import { Recipients } from './recipients';

type Edition = Schema<'EditionAnswer'>;
type Row = Schema<'EditionRowAnswer'>;
const MOST = 200;

/** The consolidated list of a day (U21): which edition stands in the address, by its id or by the day asked about. */
export function EditionPage(): ReactNode {
  const { t } = useTranslation('lists');
  const [{ series: wished, edition, asOf }, set] = useFilters();
  const known = useQuery({ queryKey: ['lists', 'series'], queryFn: () => said(api.GET('/api/v1/lists/series')) });
  const items = known.data?.items ?? [];
  // An address may name the edition alone; its series is then read of it.
  const named = useQuery({
    queryKey: ['lists', 'edition', edition],
    queryFn: () => said(api.GET('/api/v1/lists/editions/{id}', { params: { path: { id: edition ?? '' } } })),
    enabled: wished === undefined && edition !== undefined,
  });
  const usual = items.find(({ authorityDepartmentId }) => authorityDepartmentId !== null) ?? items[0];
  const series = wished ?? (edition === undefined ? usual?.code : named.data?.seriesCode);
  const editions = useQuery({
    queryKey: ['lists', 'editions', series, asOf],
    queryFn: () => {
      const query = { series: series ?? '', limit: MOST, ...(asOf ? { asOf } : {}) };
      return said(api.GET('/api/v1/lists/editions', { params: { query } }));
    },
    enabled: series !== undefined,
  });
  const all = editions.data?.items ?? [];
  const nameOfEdition = ({ number, inForceFrom, rowCount }: Edition): string =>
    t('editionChoice', { number, from: inForceFrom, rows: rowCount });
  return (
    <Page lead={<Link to="/lists">{t('back')}</Link>}>
      <EditionFilters
        series={items.map(({ code, name }) => ({ value: code, label: name }))}
        editions={all.map((one) => ({ value: one.id, label: nameOfEdition(one) }))}
      >
        <label className="filter">
          <span>{t('asOf')}</span>
          <DatePicker
            aria-label={t('asOf')}
            value={asOf ? dayjs(asOf) : null}
            onChange={(day) => set({ asOf: day?.format('YYYY-MM-DD'), edition: undefined })}
          />
        </label>
      </EditionFilters>
      {(known.error ?? named.error) && <ProblemNote error={known.error ?? named.error} />}
      {known.data && items.length === 0 && <Empty why={t('noEdition')} next={t('noneNext')} />}
      {series !== undefined && (
        <Loaded query={editions}>
          {() => {
            const shown = all.find(({ id }) => id === edition) ?? all[0];
            if (!shown) return <Empty why={t(asOf ? 'noEditionThen' : 'noEdition')} next={t('noneNext')} />;
            return <Shown edition={shown} isLatest={shown.id === all[0]?.id && !asOf} />;
          }}
        </Loaded>
      )}
    </Page>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

interface FiltersProps {
  readonly series: readonly Option[];
  readonly editions: readonly Option[];
  readonly children: ReactNode;
}

function EditionFilters({ series, editions, children }: FiltersProps): ReactNode {
  const { t } = useTranslation(['lists', 'catalogue']);
  const { list } = useDepartments();
  return (
    <FilterBar
      search={t('searchRows')}
      choices={[
        { word: 'series', label: t('series'), options: series },
        { word: 'edition', label: t('whichEdition'), options: editions },
        {
          word: 'provider',
          label: t('provider'),
          options: list.map(({ id, shortName }) => ({ value: id, label: shortName })),
        },
        {
          word: 'shareType',
          label: t('shareType'),
          options: SHARE_TYPES.map((value) => ({ value, label: t(`catalogue:shareType.${value}`) })),
        },
      ]}
    >
      {children}
    </FilterBar>
  );
}

function Shown({ edition, isLatest }: { readonly edition: Edition; readonly isLatest: boolean }): ReactNode {
  const { t } = useTranslation('lists');
  const columns = useRowColumns();
  const [{ q, provider, shareType }] = useFilters();
  const type = SHARE_TYPES.find((one) => one === shareType);
  const wanted = { ...(q ? { q } : {}), ...(provider ? { provider } : {}), ...(type ? { shareType: type } : {}) };
  const rows = useInfiniteQuery({
    queryKey: ['lists', 'edition', edition.id, 'rows', wanted],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = { limit: MOST, ...wanted, ...(pageParam ? { cursor: pageParam } : {}) };
      return said(api.GET('/api/v1/lists/editions/{id}/rows', { params: { path: { id: edition.id }, query } }));
    },
    getNextPageParam: (page) => page.next,
    staleTime: Infinity,
  });
  const pages = rows.data?.pages;
  const items = useMemo(() => (pages ?? []).flatMap((page) => page.items), [pages]);
  const isWhole = Object.keys(wanted).length === 0;
  return (
    <>
      <EditionFacts edition={edition} isLatest={isLatest} />
      <Loaded query={rows}>
        {() => (
          <VirtualTable
            file="none"
            caption={t('rowsOf', { number: edition.number })}
            columns={columns}
            rows={items}
            rowKey={({ position }) => String(position)}
            rowCount={isWhole ? edition.rowCount : undefined}
            empty={<Empty why={t('noRowsSo')} next={t('noRowsSoNext')} />}
            hasMore={rows.hasNextPage}
            isLoadingMore={rows.isFetchingNextPage}
            onMore={() => void rows.fetchNextPage()}
          />
        )}
      </Loaded>
    </>
  );
}

function useRowColumns(): readonly Column<Row>[] {
  const { t } = useTranslation('lists');
  const { nameOf } = useDepartments();
  const words = useSearchWords();
  const marked = (text: string): ReactNode => <Marked text={text} words={words} />;
  return [
    { key: 'position', title: t('position'), kind: 'number', cell: ({ position }) => position },
    {
      key: 'entry',
      title: t('entry'),
      kind: 'wide',
      cell: (row) => <EntryOf row={row} words={words} />,
    },
    { key: 'provider', title: t('provider'), cell: ({ provider }) => marked(provider.name) },
    { key: 'type', title: t('shareType'), cell: ({ shareType }) => <ShareTypeWord type={shareType} /> },
    { key: 'whom', title: t('whom'), kind: 'wide', cell: (row) => <Recipients row={row} nameOf={nameOf} /> },
    { key: 'due', title: t('due'), cell: ({ dueOn, termText }) => marked(dueOn ?? termText ?? t('unstated')) },
    { key: 'basis', title: t('basis'), kind: 'wide', cell: ({ basis }) => marked(basis ?? t('unstated')) },
  ];
}
