import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { DataTable, type Column } from '../../ui/data-table';
import { whenOf } from '../../ui/dates';
import { Empty, Loaded, Page } from '../../ui/page';
import { useFilters } from '../../ui/use-filters';

type Past = Schema<'PastImportAnswer'>;
const PAGE = 50;
/** Enough of a digest to tell files apart by eye; the whole of it is the title. */
const SHOWN_DIGITS = 12;

/** What was imported: when, by whom, which file by its hash, with what outcome, and what became of it. */
export function ImportsPage(): ReactNode {
  const { t } = useTranslation('lists');
  const [{ series }] = useFilters();
  const imports = useInfiniteQuery({
    queryKey: ['lists', 'imports', series],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = { limit: PAGE, ...(series ? { series } : {}), ...(pageParam ? { cursor: pageParam } : {}) };
      return said(api.GET('/api/v1/lists/imports', { params: { query } }));
    },
    getNextPageParam: (page) => page.next,
  });
  const columns: readonly Column<Past>[] = [
    { key: 'title', title: t('batch'), kind: 'wide', cell: ({ title }) => title },
    { key: 'at', title: t('importedAt'), cell: ({ createdAt }) => whenOf(createdAt) },
    { key: 'by', title: t('importedBy'), cell: ({ createdByName }) => createdByName ?? t('unstated') },
    {
      key: 'file',
      title: t('importedFile'),
      cell: ({ id, fileName, fileSha256 }) => (
        <>
          <a href={`/api/v1/lists/imports/${id}/file`} download={fileName}>
            {fileName}
          </a>{' '}
          <code title={fileSha256}>{fileSha256.slice(0, SHOWN_DIGITS)}</code>
        </>
      ),
    },
    { key: 'counts', title: t('outcomeLabel'), cell: (row) => <Outcomes row={row} /> },
    {
      key: 'state',
      title: t('state'),
      cell: ({ state, batchState }) => <What state={state} batchState={batchState} />,
    },
  ];
  return (
    <Page lead={<Link to="/lists">{t('back')}</Link>}>
      <Loaded query={imports}>
        {({ pages }) => (
          <DataTable
            caption={t('imports')}
            columns={columns}
            rows={pages.flatMap(({ items }) => items)}
            rowKey={({ id }) => id}
            rowLink={({ id }) => `/lists/imports/${id}`}
            empty={<Empty why={t('noImports')} next={<Link to="/lists/import">{t('import')}</Link>} />}
            hasMore={imports.hasNextPage}
            isLoadingMore={imports.isFetchingNextPage}
            onMore={() => void imports.fetchNextPage()}
          />
        )}
      </Loaded>
    </Page>
  );
}

function Outcomes({ row: { counts, rowsTaken } }: { readonly row: Past }): ReactNode {
  const { t } = useTranslation('lists');
  if (counts === null) return t('unstated');
  const told = Object.entries(counts.outcomes).filter(([, count]) => count > 0);
  const words = told.map(([outcome, count]) => `${t(`outcome.${outcome as 'new'}`)} ${String(count)}`).join(' · ');
  return rowsTaken === 'good' ? t('goodOnly', { words }) : words;
}

function What({ state, batchState }: Pick<Past, 'state' | 'batchState'>): ReactNode {
  const { t } = useTranslation('lists');
  return batchState === null ? t(`importState.${state}`) : t(`batchState.${batchState}`);
}
