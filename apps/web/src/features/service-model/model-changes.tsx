import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { inLanguage } from '../../i18n/i18n';

/** What one version changed of another, sentence by sentence. */
export function ModelChanges({ changes }: { readonly changes: readonly Schema<'ModelChangeAnswer'>[] }): ReactNode {
  const { t } = useTranslation('service-model');
  if (changes.length === 0) return <p>{t('unchanged')}</p>;
  return (
    <ul aria-label={t('changes')}>
      {changes.map(({ field, key, say }) => (
        <li key={`${field} ${key ?? ''}`}>{inLanguage(say)}</li>
      ))}
    </ul>
  );
}
