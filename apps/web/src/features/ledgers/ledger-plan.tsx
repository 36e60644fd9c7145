import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { DataTable, type Column } from '../../ui/data-table';
import { dayOf } from '../../ui/dates';
import { Empty } from '../../ui/page';

type Row = Schema<'PlannedRowAnswer'>;

/** The rows that can be taken; once applied, that were. */
export function LedgerPlan({ rows }: { readonly rows: readonly Row[] }): ReactNode {
  const { t } = useTranslation('ledgers');
  const columns: readonly Column<Row>[] = [
    { key: 'serial', title: t('serial'), cell: ({ serial }) => serial },
    { key: 'row', title: t('row'), kind: 'number', cell: ({ row }) => row },
    { key: 'entry', title: t('entry'), cell: ({ entryCode }) => entryCode },
    { key: 'standing', title: t('standingLabel'), cell: ({ standing }) => t(`standing.${standing}`) },
    { key: 'received', title: t('receivedOn'), cell: ({ receivedAt }) => dayOf(receivedAt) },
    {
      key: 'answered',
      title: t('answeredOn'),
      cell: ({ answeredAt }) => (answeredAt === null ? t('notYet') : dayOf(answeredAt)),
    },
  ];
  return (
    <>
      <h2 className="section">{t('plan', { count: rows.length })}</h2>
      <DataTable
        caption={t('plan', { count: rows.length })}
        columns={columns}
        rows={rows}
        rowKey={({ row }) => String(row)}
        empty={<Empty why={t('noPlan')} next={<Link to="/ledgers">{t('again')}</Link>} />}
      />
    </>
  );
}
