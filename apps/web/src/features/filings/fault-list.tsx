import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../i18n/i18n';
import { Article } from '../../ui/article';
import type { FilingFault } from './filing-words';

const ITEM = /^\/content\/items\/(\d+)$/u;

/** What keeps a filing from being signed: the field, how to mend it, and the article that asks for it. */
export function FaultList({ faults }: { readonly faults: readonly FilingFault[] }): ReactNode {
  const { t } = useTranslation('filings');
  const fieldOf = ({ pointer }: FilingFault): string => {
    const item = ITEM.exec(pointer)?.[1];
    if (item !== undefined) return t('itemNumber', { number: Number(item) + 1 });
    return t(`field.${pointer.replace(/^\/(content|assessments)\//u, '').replace('/', '') as 'name'}`);
  };
  if (faults.length === 0) return <p role="status">{t('complete')}</p>;
  return (
    <section className="panel" aria-label={t('faults')}>
      <h2>{t('faultsOf', { count: faults.length })}</h2>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.pointer} ${fault.rule}`}>
            <strong>{fieldOf(fault)}</strong> {inLanguage(fault.mend)}{' '}
            {fault.article !== null && <Article cited={fault.article} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
