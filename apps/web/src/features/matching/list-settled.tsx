import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../../api/client';
import { useCan } from '../../app/session';
import { ActForm } from './act-form';

/** The authority puts settled duties into a batch of the duty list; another person approves it there. */
export function ListSettled(): ReactNode {
  const { t } = useTranslation('matching');
  const navigate = useNavigate();
  const may = useCan()('lists.approve');
  const known = useQuery({
    queryKey: ['lists', 'series'],
    queryFn: () => said(api.GET('/api/v1/lists/series')),
    enabled: may,
  });
  if (!may) return null;
  const own = (known.data?.items ?? []).filter(({ authorityDepartmentId }) => authorityDepartmentId !== null);
  return (
    <details className="section">
      <summary>{t('listSettled')}</summary>
      <p className="faint">{t('listSettledLead')}</p>
      <ActForm
        path="/api/v1/settlings/batches"
        fields={[
          {
            ...{ name: 'seriesCode', label: t('field.seriesCode'), kind: 'choice' },
            options: own.map(({ code, name }) => ({ value: code, label: name })),
          },
          { name: 'number', label: t('field.number'), kind: 'number' },
          { name: 'title', label: t('field.title'), kind: 'text' },
          { name: 'documentNumber', label: t('field.documentNumber'), kind: 'text', isOptional: true },
        ]}
        submit={t('listSettled')}
        onDone={({ id }) => navigate({ to: '/lists/batches/$batchId', params: { batchId: id } })}
      />
    </details>
  );
}
