import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../../api/client';
import { useCan } from '../../app/session';
import { DataTable } from '../../ui/data-table';
import { useQuestionColumns } from './consultation-words';

const SHOWN = 20;

/** Open questions on the workbench of the department that was asked: its sections answer through its own people. */
export function PendingQuestions(): ReactNode {
  const { t } = useTranslation('consultations');
  const columns = useQuestionColumns();
  const can = useCan()('requests.consult');
  const questions = useQuery({
    queryKey: ['consultations', 'pending'],
    queryFn: () => said(api.GET('/api/v1/consultations', { params: { query: { state: 'open', limit: SHOWN } } })),
    enabled: can,
  });
  const rows = questions.data?.items ?? [];
  if (rows.length === 0) return null;
  return (
    <section className="group section">
      <h2>{t('pending')}</h2>
      <DataTable
        caption={t('pending')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        rowLink={({ requestId }) => `/requests/${requestId}`}
        empty={null}
      />
      <p>
        <Link to="/consultations">{t('toAll')}</Link>
      </p>
    </section>
  );
}
