import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../../api/client';
import { useCan } from '../../app/session';
import { WaitingRows } from '../../ui/waiting-rows';
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
  return (
    <WaitingRows
      title={t('pending')}
      columns={columns}
      rows={questions.data?.items ?? []}
      rowLink={({ requestId }) => `/requests/${requestId}`}
      all={<Link to="/consultations">{t('toAll')}</Link>}
    />
  );
}
