import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../../api/client';
import { StateWord } from './health-words';

/** How the resources of an entry stand, each with the way to its evidence; nothing where that is not the reader's. */
export function HealthOf({ entryId }: { readonly entryId: string }): ReactNode {
  const { t } = useTranslation('health');
  const health = useQuery({
    queryKey: ['resource-health', 'entry', entryId],
    queryFn: () => said(api.GET('/api/v1/resource-health', { params: { query: { entryId } } })),
  });
  const items = health.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <ul aria-label={t('table')}>
      {items.map(({ resourceId, name, state }) => (
        <li key={resourceId}>
          <Link to="/resource-health/$id" params={{ id: resourceId }}>
            {name}
          </Link>{' '}
          · <StateWord state={state} />
        </li>
      ))}
    </ul>
  );
}
