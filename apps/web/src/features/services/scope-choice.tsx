import { Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../ui/use-filters';
import { SCOPES } from './readiness-words';

/** For whom it is asked: local subjects, the province's, the country's (U8). */
export function ScopeChoice(): ReactNode {
  const { t } = useTranslation('services');
  const [{ scope }, set] = useFilters();
  return (
    <Radio.Group
      aria-label={t('scope.label')}
      value={scopeOf(scope)}
      onChange={({ target }) => set({ scope: String(target.value) })}
      optionType="button"
      options={SCOPES.map((value) => ({ value, label: t(`scope.${value}`) }))}
    />
  );
}

export const scopeOf = (word: string | undefined): (typeof SCOPES)[number] =>
  SCOPES.find((scope) => scope === word) ?? 'local';
