import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../../api/client';
import { Loaded } from '../../ui/page';
import { StatusWord } from '../../ui/status-word';
import { ASK_AGAIN_MS, Refusal } from './import-outcome';

/** How far a long file is; once it is made, the way to it. Whoever leaves is told in the inbox. */
export function ExportMade({ operationId }: { readonly operationId: string }): ReactNode {
  const { t } = useTranslation('lists');
  const operation = useQuery({
    queryKey: ['operations', operationId],
    queryFn: () => said(api.GET('/api/v1/operations/{id}', { params: { path: { id: operationId } } })),
    refetchInterval: ({ state }) => ((state.data?.endedAt ?? null) === null ? ASK_AGAIN_MS : false),
  });
  return (
    <Loaded query={operation}>
      {({ state, done, endedAt, error }) => (
        <section className="panel" role="status" aria-label={t('exportJob')}>
          {endedAt === null && <p>{t('exportWriting', { count: done })}</p>}
          {state === 'failed' && (
            <>
              <StatusWord tone="late">{t('exportFailed')}</StatusWord>
              {typeof error?.['code'] === 'string' && <Refusal code={error['code']} />}
            </>
          )}
          {state === 'succeeded' && (
            <p>
              <StatusWord tone="done">{t('exportReady', { count: done })}</StatusWord>{' '}
              <a className="button-link" href={`/api/v1/exports/${operationId}/file`} download>
                {t('exportFetch')}
              </a>
            </p>
          )}
        </section>
      )}
    </Loaded>
  );
}
