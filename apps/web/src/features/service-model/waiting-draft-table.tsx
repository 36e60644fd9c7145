import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { WaitingRows } from '../../ui/waiting-rows';
import { useDraftColumns, type ListedDraft } from './draft-words';

/** What waits, newest first. */
export function WaitingDraftTable({ rows }: { readonly rows: readonly ListedDraft[] }): ReactNode {
  const { t } = useTranslation('service-model');
  return (
    <WaitingRows
      title={t('waitingForMe')}
      columns={useDraftColumns()}
      rows={rows}
      rowLink={({ id }) => `/service-drafts/${id}`}
      all={<Link to="/service-drafts">{t('toDrafts')}</Link>}
    />
  );
}
