import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, said, type Schema } from '../../api/client';
import { useDepartments } from '../../api/departments';
import { useCan } from '../../app/session';
import { useConfirm } from '../../ui/confirm';
import type { Column } from '../../ui/data-table';
import { Empty, Loaded, Page } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';
import { VirtualTable } from '../../ui/virtual-table';
import { ShareTypeWord } from '../catalogue/share-type';
import { EntryOf } from './entry-of';
import { BatchState } from './batches-page';
import { EditionPanel } from './edition-panel';
import { ImpactPanel } from './impact-panel';
import { Recipients } from './recipients';
import { UndoPanel } from './undo-panel';

type Batch = Schema<'BatchAnswer'>;
type Row = Schema<'BatchRowAnswer'>;
const PAGE = 200;

/** One batch: its document, the edition it made, and its rows: which department owes what to whom. */
export function BatchPage(): ReactNode {
  const { t } = useTranslation('lists');
  const { batchId = '' } = useParams({ strict: false });
  const batch = useQuery({
    queryKey: ['lists', 'batch', batchId],
    queryFn: () => said(api.GET('/api/v1/lists/batches/{id}', { params: { path: { id: batchId } } })),
  });
  return (
    <Page title={batch.data?.title} lead={<Link to="/lists">{t('back')}</Link>}>
      <Loaded query={batch}>
        {(found) => (
          <>
            <Head batch={found} />
            {found.state === 'checked' && <ImpactPanel batch={found} />}
            <Rows batchId={found.id} rowCount={found.rowCount} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Head({ batch }: { readonly batch: Batch }): ReactNode {
  const { t } = useTranslation('lists');
  return (
    <section className="panel">
      <p>
        <BatchState state={batch.state} /> · {t('documentLine', { number: batch.documentNumber ?? t('unstated') })} ·{' '}
        {batch.issuer ?? t('unstated')} · {batch.issuedOn ?? t('unstated')} · {t('rowCount', { count: batch.rowCount })}
      </p>
      {batch.rowCount > 0 && (
        <p>
          <Link to="/lists/compare" search={{ batch: batch.id }}>
            {t('whatItChanges')}
          </Link>
        </p>
      )}
      {batch.editionId !== null && <EditionPanel editionId={batch.editionId} />}
      {batch.state === 'checked' && <Approve batch={batch} />}
      <UndoPanel batch={batch} />
    </section>
  );
}

/** The authority publishes a checked batch; it is frozen and cannot be taken back, only followed by another. */
function Approve({ batch }: { readonly batch: Batch }): ReactNode {
  const { t } = useTranslation('lists');
  const may = useCan()('lists.approve');
  const confirm = useConfirm();
  const client = useQueryClient();
  const approve = useMutation({
    mutationFn: () => {
      const params = { path: { id: batch.id }, header: ifMatch(batch.version) };
      return said(api.POST('/api/v1/lists/batches/{id}/approve', { params, body: {} }));
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['lists'] }),
  });
  if (!may) return <p className="faint">{t('awaitsAuthority')}</p>;
  const ask = async (): Promise<void> => {
    const question = {
      ...{ title: t('approveTitle', { title: batch.title }), content: t('approveText'), act: t('approve') },
      typed: String(batch.number),
    };
    if (await confirm(question)) approve.mutate();
  };
  return (
    <>
      {approve.error && <ProblemNote error={approve.error} />}
      <p className="acts">
        <Button type="primary" loading={approve.isPending} onClick={() => void ask()}>
          {t('approve')}
        </Button>
      </p>
    </>
  );
}

/** How many fields the row's entry lacks; the number leads to them. */
function GapsOfRow({ row: { openGaps, entryCode } }: { readonly row: Row }): ReactNode {
  if (openGaps.length === 0) return 0;
  return (
    <Link to="/catalogue/gaps" search={{ entry: entryCode }}>
      {openGaps.length}
    </Link>
  );
}

function Rows({ batchId, rowCount }: { readonly batchId: string; readonly rowCount: number }): ReactNode {
  const { t } = useTranslation('lists');
  const { nameOf } = useDepartments();
  const rows = useInfiniteQuery({
    queryKey: ['lists', 'batch', batchId, 'rows'],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = { limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) };
      return said(api.GET('/api/v1/lists/batches/{id}/rows', { params: { path: { id: batchId }, query } }));
    },
    getNextPageParam: (page) => page.next,
  });
  const columns: readonly Column<Row>[] = [
    {
      key: 'entry',
      title: t('entry'),
      kind: 'wide',
      cell: (row) => <EntryOf row={row} />,
    },
    { key: 'change', title: t('changeLabel'), cell: ({ change }) => t(`change.${change}`) },
    { key: 'provider', title: t('provider'), cell: ({ providerDepartmentId }) => nameOf(providerDepartmentId) },
    { key: 'type', title: t('shareType'), cell: ({ shareType }) => <ShareTypeWord type={shareType} /> },
    { key: 'whom', title: t('whom'), kind: 'wide', cell: (row) => <Recipients row={row} nameOf={nameOf} /> },
    { key: 'gaps', title: t('gaps'), kind: 'number', cell: (row) => <GapsOfRow row={row} /> },
  ];
  return (
    <Loaded query={rows}>
      {({ pages }) => (
        <VirtualTable
          caption={t('rows')}
          columns={columns}
          rows={pages.flatMap(({ items }) => items)}
          rowKey={({ id }) => id}
          rowCount={rowCount}
          empty={<Empty why={t('noRows')} next={t('noRowsNext')} />}
          hasMore={rows.hasNextPage}
          isLoadingMore={rows.isFetchingNextPage}
          onMore={() => void rows.fetchNextPage()}
        />
      )}
    </Loaded>
  );
}
