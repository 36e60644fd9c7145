import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { WaitingRows } from '../../ui/waiting-rows';
import { useSettlingColumns, type Settling } from './settling-words';

/** What waits, the earliest day first. */
export function SettlingTaskTable({ rows }: { readonly rows: readonly Settling[] }): ReactNode {
  const { t } = useTranslation('matching');
  return (
    <WaitingRows
      title={t('tasks')}
      columns={useSettlingColumns()}
      rows={rows}
      rowLink={({ id }) => `/settlings/${id}`}
      all={<Link to="/settlings">{t('toSettlings')}</Link>}
    />
  );
}
