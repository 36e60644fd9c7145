import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { DataTable, type Column } from '../../ui/data-table';
import { whenOf } from '../../ui/dates';
import { Empty, Loaded, Page } from '../../ui/page';

type Batch = Schema<'HealthBatchAnswer'>;
type Finding = Batch['findings'][number];

/** What became of a batch: how many rows were taken, and which were left out and why. */
export function BatchPage(): ReactNode {
  const { t } = useTranslation('health');
  const { id = '' } = useParams({ strict: false });
  const batch = useQuery({
    queryKey: ['health-batches', id],
    queryFn: () => said(api.GET('/api/v1/health-batches/{id}', { params: { path: { id } } })),
  });
  const columns: readonly Column<Finding>[] = [
    { key: 'row', title: t('row'), kind: 'number', cell: ({ row }) => row },
    { key: 'field', title: t('field'), cell: ({ field }) => t(`fieldOf.${field}`) },
    { key: 'value', title: t('value'), cell: ({ value }) => (value === '' ? t('blank') : value) },
    { key: 'rule', title: t('mend'), kind: 'wide', cell: ({ rule }) => t(`rule.${rule}`) },
  ];
  return (
    <Page
      title={batch.data && t('batchTitle', { number: batch.data.number })}
      lead={<Link to="/health-batches">{t('toBatches')}</Link>}
    >
      <Loaded query={batch}>
        {({ rowCount, takenCount, findings, receivedAt }) => (
          <>
            <p className="panel" role="status">
              {t('batchTold', { at: whenOf(receivedAt), rows: rowCount, taken: takenCount, left: findings.length })}
            </p>
            <h2>{t('leftOutRows')}</h2>
            <DataTable
              caption={t('leftOutRows')}
              columns={columns}
              rows={findings}
              rowKey={({ row, field, rule }) => `${row} ${field} ${rule}`}
              empty={<Empty why={t('allTaken')} next={<Link to="/resource-health">{t('toHealth')}</Link>} />}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}
