import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import { ProblemNote } from '../../ui/problem-note';
import type { Request } from './acts';
import { Difference } from './difference';

/** A refused act. Where somebody was faster, what was typed stays, and the request is read anew to be compared. */
export function Refused({ error, request }: { readonly error: Error | null; readonly request: Request }): ReactNode {
  const { t } = useTranslation('requests');
  const client = useQueryClient();
  if (error === null) return null;
  if (!isProblem(error, 'stale')) return <ProblemNote error={error} />;
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t('stale')}
      description={
        <>
          <p>{t('staleMend')}</p>
          <Difference seen={request} />
          <Button onClick={() => void client.invalidateQueries({ queryKey: ['requests', request.id] })}>
            {t('readAnew')}
          </Button>
        </>
      }
    />
  );
}
