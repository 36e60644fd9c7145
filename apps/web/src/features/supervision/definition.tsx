import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { inLanguage } from '../../i18n/i18n';
import { Article } from '../../ui/article';

/** What a chart counts, for who asks: above the line, below it, whose rows, in which days, and where the law says it. */
export function Definition({ of }: { readonly of: Schema<'DefinitionAnswer'> }): ReactNode {
  const { t } = useTranslation('supervision');
  return (
    <details className="panel">
      <summary>
        {inLanguage(of.name)} · {t('definition')}
      </summary>
      <p>{inLanguage(of.numeratorText)}</p>
      {of.denominatorText !== null && <p>{t('per', { what: inLanguage(of.denominatorText) })}</p>}
      <p className="faint">
        {inLanguage(of.scope)} {inLanguage(of.timeBase)}
      </p>
      {of.article !== null && <Article cited={of.article} />}
    </details>
  );
}
