import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { useCan } from '../../app/session';
import { inLanguage } from '../../i18n/i18n';
import { DataTable, type Column } from '../../ui/data-table';
import { FilterBar } from '../../ui/filter-bar';
import { Empty, Loaded, Page } from '../../ui/page';
import { StatusWord, type Tone } from '../../ui/status-word';
import { useFilters } from '../../ui/use-filters';

type Batch = Schema<'BatchAnswer'>;
const PAGE = 50;

const TONES: Readonly<Record<Batch['state'], Tone>> = {
  draft: 'open',
  checked: 'soon',
  approved: 'open',
  in_force: 'done',
};

export function BatchState({ state }: { readonly state: Batch['state'] }): ReactNode {
  const { t } = useTranslation('lists');
  return <StatusWord tone={TONES[state]}>{t(`batchState.${state}`)}</StatusWord>;
}

/** The responsibility lists: which series there are, and the batches by which each was made (U21). */
export function BatchesPage(): ReactNode {
  const { t } = useTranslation('lists');
  const mayImport = useCan()('lists.import');
  const [{ series }] = useFilters();
  const known = useQuery({ queryKey: ['lists', 'series'], queryFn: () => said(api.GET('/api/v1/lists/series')) });
  const batches = useInfiniteQuery({
    queryKey: ['lists', 'batches', series],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = { limit: PAGE, ...(series ? { series } : {}), ...(pageParam ? { cursor: pageParam } : {}) };
      return said(api.GET('/api/v1/lists/batches', { params: { query } }));
    },
    getNextPageParam: (page) => page.next,
  });
  const items = known.data?.items ?? [];
  const nameOf = (code: string): string => items.find((one) => one.code === code)?.name ?? code;
  const columns: readonly Column<Batch>[] = [
    { key: 'title', title: t('batch'), kind: 'wide', cell: ({ title }) => title },
    { key: 'series', title: t('series'), cell: ({ seriesCode }) => nameOf(seriesCode) },
    { key: 'number', title: t('number'), kind: 'number', cell: ({ number }) => number },
    { key: 'document', title: t('document'), cell: ({ documentNumber }) => documentNumber ?? t('unstated') },
    { key: 'issued', title: t('issuedOn'), cell: ({ issuedOn }) => issuedOn ?? t('unstated') },
    { key: 'rows', title: t('rows'), kind: 'number', cell: ({ rowCount }) => rowCount },
    { key: 'state', title: t('state'), cell: ({ state }) => <BatchState state={state} /> },
  ];
  const note = items.find((one) => one.code === series)?.note ?? null;
  const toImport = (
    <Link to="/lists/import" search={series === undefined ? {} : { series }} className="button-link">
      {t('import')}
    </Link>
  );
  return (
    <Page
      lead={t('lead')}
      actions={
        <>
          <Link to="/lists/edition" search={series === undefined ? {} : { series }} className="button-link">
            {t('toEditions')}
          </Link>
          <Link to="/lists/exports" className="button-link">
            {t('exports')}
          </Link>
          <Link to="/catalogue/gaps" className="button-link">
            {t('gaps')}
          </Link>
          {mayImport && (
            <Link to="/lists/imports" search={series === undefined ? {} : { series }} className="button-link">
              {t('imports')}
            </Link>
          )}
          {mayImport && toImport}
        </>
      }
    >
      <FilterBar
        choices={[
          {
            word: 'series',
            label: t('series'),
            options: items.map(({ code, name }) => ({ value: code, label: name })),
          },
        ]}
      />
      {note !== null && <p className="panel">{inLanguage(note)}</p>}
      <Loaded query={batches}>
        {({ pages }) => (
          <DataTable
            caption={t('title')}
            columns={columns}
            rows={pages.flatMap((page) => page.items)}
            rowKey={({ id }) => id}
            rowLink={({ id }) => `/lists/batches/${id}`}
            empty={<Empty why={t('none')} next={mayImport ? toImport : t('noneNext')} />}
            hasMore={batches.hasNextPage}
            isLoadingMore={batches.isFetchingNextPage}
            onMore={() => void batches.fetchNextPage()}
          />
        )}
      </Loaded>
    </Page>
  );
}
