import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { inLanguage } from '../../i18n/i18n';

/** What the asking hall does where nothing is determined, by its own setting, with the article it is bound by (U17). */
export function OnUndetermined({ advice }: { readonly advice: Schema<'OnUndeterminedAnswer'> }): ReactNode {
  const { t } = useTranslation('hall');
  const { act, say, basis } = advice;
  return (
    <p className="faint">
      {t('onUndetermined')}：{t(`undeterminedAct.${act}`)}。{inLanguage(say)}（{basis}）
    </p>
  );
}
