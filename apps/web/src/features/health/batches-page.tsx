import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Form, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { bring } from '../../api/bring';
import { api, said, type Schema } from '../../api/client';
import { DataTable, type Column } from '../../ui/data-table';
import { whenOf } from '../../ui/dates';
import { saveFile } from '../../ui/export-csv';
import { FileField } from '../../ui/file-field';
import { Empty, Loaded, Page } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';
import { batchTemplate } from './batch-template';

type Batch = Schema<'HealthBatchAnswer'>;
const PAGE = 50;
const MAX_NUMBER = 100;

/** What the exchange platform counted of calls: bringing a batch, and the batches there were. */
export function BatchesPage(): ReactNode {
  const { t } = useTranslation('health');
  const batches = useInfiniteQuery({
    queryKey: ['health-batches'],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = { limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) };
      return said(api.GET('/api/v1/health-batches', { params: { query } }));
    },
    getNextPageParam: (page) => page.next,
  });
  const columns: readonly Column<Batch>[] = [
    { key: 'number', title: t('batchNumber'), cell: ({ number }) => number },
    { key: 'at', title: t('receivedAt'), cell: ({ receivedAt }) => whenOf(receivedAt) },
    { key: 'rows', title: t('rows'), kind: 'number', cell: ({ rowCount }) => rowCount },
    { key: 'taken', title: t('taken'), kind: 'number', cell: ({ takenCount }) => takenCount },
    { key: 'left', title: t('leftOut'), kind: 'number', cell: ({ findings }) => findings.length },
  ];
  return (
    <Page lead={<Link to="/resource-health">{t('back')}</Link>}>
      <BringBatch />
      <h2 className="section">{t('received')}</h2>
      <Loaded query={batches}>
        {({ pages }) => (
          <DataTable
            caption={t('received')}
            columns={columns}
            rows={pages.flatMap(({ items }) => items)}
            rowKey={({ id }) => id}
            rowLink={({ id }) => `/health-batches/${id}`}
            empty={<Empty why={t('noBatches')} next={t('noBatchesNext')} />}
            hasMore={batches.hasNextPage}
            isLoadingMore={batches.isFetchingNextPage}
            onMore={() => void batches.fetchNextPage()}
          />
        )}
      </Loaded>
    </Page>
  );
}

function BringBatch(): ReactNode {
  const { t } = useTranslation('health');
  const navigate = useNavigate();
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const taken = useMutation({
    mutationFn: ({ number }: { readonly number: string }) =>
      file === null
        ? Promise.reject(new Error(t('fileMissing')))
        : bring('/api/v1/health-batches/files', file, { number }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['health-batches'] });
      return navigate({ to: '/health-batches/$id', params: { id } });
    },
  });
  return (
    <>
      <section className="panel">
        <p>{t('batchLead')}</p>
        <Button onClick={() => saveFile(`${t('template')}.csv`, batchTemplate())}>{t('templateAct')}</Button>
      </section>
      <Form<{ number: string }> layout="vertical" className="form" onFinish={(wish) => taken.mutate(wish)}>
        <Form.Item
          name="number"
          label={t('batchNumber')}
          extra={t('batchNumberHelp')}
          rules={[{ required: true, message: t('needed') }]}
        >
          <Input maxLength={MAX_NUMBER} />
        </Form.Item>
        <FileField label={t('file')} help={t('fileHelp')} accept=".xlsx,.csv" onChoose={setFile} />
        {taken.error && <ProblemNote error={taken.error} />}
        <Button type="primary" htmlType="submit" loading={taken.isPending}>
          {t('bring')}
        </Button>
      </Form>
    </>
  );
}
