import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../app/session';

/** The way from what is missing to all the requests it needs (U36). */
export function AskForAll({ search }: { readonly search: object }): ReactNode {
  const { t } = useTranslation('services');
  if (!useCan()('requests.prepare')) return null;
  return (
    <Link to="/packages/new" search={search} className="button-link">
      {t('askForAll')}
    </Link>
  );
}
