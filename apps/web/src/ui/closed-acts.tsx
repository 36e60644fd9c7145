import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/client';
import { inLanguage } from '../i18n/i18n';

type ClosedAct = Pick<Schema<'OpenActionAnswer'>, 'action' | 'text' | 'reasonText'>;

/** What is not open, with the reason: so that nobody searches for a button that is not there. */
export function ClosedActs({ acts }: { readonly acts: readonly ClosedAct[] }): ReactNode {
  const { t } = useTranslation('ui');
  if (acts.length === 0) return null;
  return (
    <details className="section">
      <summary>{t('closedActs')}</summary>
      <ul>
        {acts.map(({ action, text, reasonText }) => (
          <li key={action}>
            {inLanguage(text)}
            {reasonText && <span className="faint">{t('because', { reason: inLanguage(reasonText) })}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
