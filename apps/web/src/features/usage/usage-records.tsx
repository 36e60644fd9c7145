import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { Article } from '../../ui/article';
import { DataTable, type Column } from '../../ui/data-table';
import { Empty, Loaded } from '../../ui/page';
import type { Request } from '../requests/acts';
import { RecordForm } from './record-form';

type UsageRecord = Schema<'UsageRecordAnswer'>;
const PAGE = 50;

/** The register of use: scenario, process, effect, storage, destruction (art. 29). A record is never changed. */
export function UsageRecords({
  request,
  mayRecord,
}: {
  readonly request: Request;
  readonly mayRecord: boolean;
}): ReactNode {
  const { t } = useTranslation('usage');
  const [isWriting, setWriting] = useState(false);
  const { id } = request;
  const records = useInfiniteQuery({
    queryKey: ['usage', 'records', id],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      said(
        api.GET('/api/v1/requests/{id}/usage-records', {
          params: { path: { id }, query: { limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
  const rows = (records.data?.pages ?? []).flatMap(({ items }) => items);
  const columns: readonly Column<UsageRecord>[] = [
    { key: 'day', title: t('happenedOn'), cell: ({ happenedOn }) => happenedOn },
    { key: 'kind', title: t('kindLabel'), cell: ({ kind }) => t(`kind.${kind}`) },
    { key: 'said', title: t('recorded'), kind: 'wide', cell: (record) => record.said },
    { key: 'document', title: t('document'), kind: 'wide', cell: ({ document }) => document ?? '' },
  ];
  return (
    <section className="panel" aria-label={t('records')}>
      <h2>
        {t('records')} <Article cited={t('article29')} />
      </h2>
      <p className="faint">{t('recordsLead')}</p>
      {isWriting ? (
        <RecordForm requestId={id} onDone={() => setWriting(false)} />
      ) : (
        <p className="acts">{mayRecord && <Button onClick={() => setWriting(true)}>{t('record')}</Button>}</p>
      )}
      <Loaded query={records}>
        {() => (
          <DataTable
            caption={t('records')}
            columns={columns}
            rows={rows}
            rowKey={(record) => record.id}
            empty={<Empty why={t('noRecord')} next={mayRecord ? t('noRecordNext') : undefined} />}
            hasMore={records.hasNextPage}
            isLoadingMore={records.isFetchingNextPage}
            onMore={() => void records.fetchNextPage()}
          />
        )}
      </Loaded>
    </section>
  );
}
