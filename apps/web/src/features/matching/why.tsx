import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';

const PERCENT = 100;
export const percent = (share: number): number => Math.round(share * PERCENT);

/** Which words agree, what each part weighs, and what is missing. */
export function Why({ parts }: { readonly parts: readonly Schema<'DuplicatePartAnswer'>[] }): ReactNode {
  const { t } = useTranslation('matching');
  return (
    <ul className="faint">
      {parts.map(({ part, weight, score, agreed, missing }) => {
        const words = { weight: percent(weight), score: percent(score), agreed: agreed.join('、') || t('nothing') };
        return (
          <li key={part}>
            {t(`part.${part}`, words)}
            {missing.length > 0 && t('missing', { items: missing.join('、') })}
          </li>
        );
      })}
    </ul>
  );
}
