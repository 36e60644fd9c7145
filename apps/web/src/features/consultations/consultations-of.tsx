import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../../api/client';
import { useCan, useMe } from '../../app/session';
import { Loaded } from '../../ui/page';
import type { Request } from '../requests/acts';
import { AskForm } from './ask-form';
import { Question } from './question';

const OVER: readonly Request['lifePhase'][] = ['disposal', 'end'];

/** What my department asked its own sections about a request. Nobody else sees it, and no clock stops (U45). */
export function ConsultationsOf({ request }: { readonly request: Request }): ReactNode {
  const can = useCan()('requests.consult');
  const posts = useMe()?.posts ?? [];
  const parties = [request.requester.departmentId, request.provider.departmentId];
  if (!can || !posts.some(({ departmentId }) => parties.includes(departmentId))) return null;
  return <Questions request={request} />;
}

function Questions({ request }: { readonly request: Request }): ReactNode {
  const { t } = useTranslation('consultations');
  const [isAsking, setAsking] = useState(false);
  const questions = useQuery({
    queryKey: ['consultations', 'of', request.id],
    queryFn: () => said(api.GET('/api/v1/requests/{id}/consultations', { params: { path: { id: request.id } } })),
  });
  return (
    <section className="panel" aria-label={t('ofRequest')}>
      <h2>{t('ofRequest')}</h2>
      <p className="faint">{t('lead')}</p>
      <Loaded query={questions}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="faint">{t('noneOfRequest')}</p>
          ) : (
            <ul className="plain-list questions">
              {items.map((one) => (
                <Question key={one.id} one={one} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {isAsking && <AskForm request={request} onDone={() => setAsking(false)} />}
      {!isAsking && !OVER.includes(request.lifePhase) && (
        <Button onClick={() => setAsking(true)}>{t('askOpen')}</Button>
      )}
    </section>
  );
}
