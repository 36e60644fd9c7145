import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../ui/data-table';
import { useSettlingColumns, type Settling } from './settling-words';

/** What waits, the earliest day first. */
export function SettlingTaskTable({ rows }: { readonly rows: readonly Settling[] }): ReactNode {
  const { t } = useTranslation('matching');
  const columns = useSettlingColumns();
  return (
    <section className="group section" aria-label={t('tasks')}>
      <h2>{t('tasks')}</h2>
      <DataTable
        caption={t('tasks')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        rowLink={({ id }) => `/settlings/${id}`}
        empty={null}
      />
      <p>
        <Link to="/settlings">{t('toSettlings')}</Link>
      </p>
    </section>
  );
}
