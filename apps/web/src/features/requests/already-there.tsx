import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../../api/client';

const LOOKED_AT = 200;

/** Requests and grants of my departments for the same entry, before anybody asks twice (U2). */
export function AlreadyThere({ entryCode }: { readonly entryCode: string }): ReactNode {
  const { t } = useTranslation('requests');
  const requests = useQuery({
    queryKey: ['requests', 'mine'],
    queryFn: () => said(api.GET('/api/v1/requests', { params: { query: { role: 'requester', limit: LOOKED_AT } } })),
  });
  const same = (requests.data?.items ?? []).filter(
    (request) => request.entryCode === entryCode && request.lifePhase !== 'end',
  );
  if (same.length === 0) return null;
  return (
    <section className="panel" role="status">
      <p>{t('new.already', { count: same.length })}</p>
      <ul>
        {same.map(({ id, number, state }) => (
          <li key={id}>
            <Link to="/requests/$id" params={{ id }}>
              {number}
            </Link>{' '}
            {t(`state.${state}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
