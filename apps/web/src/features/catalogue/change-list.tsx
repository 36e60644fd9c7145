import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { useChangeWords } from './change-words';

/** Before and after, field by field. */
export function ChangeList({ changes }: Pick<Schema<'VersionAnswer'>, 'changes'>): ReactNode {
  const { t } = useTranslation('catalogue');
  const words = useChangeWords(changes);
  if (changes.length === 0) return <p>{t('nothingChanged')}</p>;
  return (
    <ul aria-label={t('changes')}>
      {changes.map(({ field, item, before, after }) => (
        <li key={`${field} ${item ?? ''}`}>
          {words.nameOf(field, item)}
          {t('colon')}
          {before !== null && <del>{words.valueOf(field, before)}</del>}
          {before !== null && after !== null && ' → '}
          <ins>{after === null ? t('noValue') : words.valueOf(field, after)}</ins>
        </li>
      ))}
    </ul>
  );
}
