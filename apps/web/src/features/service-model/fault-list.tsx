import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../i18n/i18n';
import type { Draft } from './draft-words';
import { partOf, sectionOf } from './sections';

/** What keeps a draft from being published, each leading to its place. */
export function FaultList({ draft, canMend }: { readonly draft: Draft; readonly canMend: boolean }): ReactNode {
  const { t } = useTranslation('service-model');
  const { id, faults } = draft;
  if (faults.length === 0) return <p role="status">{t('complete')}</p>;
  return (
    <section className="panel" aria-label={t('faults')}>
      <h2>{t('faultsOf', { count: faults.length })}</h2>
      <ul>
        {faults.map((fault) => {
          const section = sectionOf(fault);
          const part = partOf(fault);
          const place = part === null ? t(`section.${section}`) : t('materialNumber', { number: part + 1 });
          return (
            <li key={`${fault.pointer} ${fault.rule}`}>
              {canMend ? (
                <Link
                  to="/service-drafts/$id/edit"
                  params={{ id }}
                  search={{ section, ...(part === null ? {} : { part: String(part) }) }}
                >
                  {place}
                </Link>
              ) : (
                <strong>{place}</strong>
              )}
              {t('colon')}
              {inLanguage(fault.mend)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
