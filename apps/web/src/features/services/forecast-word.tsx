import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';

export type Forecast = Schema<'ForecastAnswer'>;

/** When something can be ready, or why nobody can say (U13). A promise stands beside the lawful day, never instead of it. */
export function ForecastWord({ forecast }: { readonly forecast: Forecast }): ReactNode {
  const { t } = useTranslation('services');
  const { lawful, lawfulWithExtension, promised, ifActedToday, overdueBy, provisional, why } = forecast;
  const words = [
    ...(promised === null ? [] : [t('forecast.promised', { day: promised })]),
    ...(lawful === null ? [] : [t('forecast.lawful', { day: lawful })]),
    ...(lawfulWithExtension === null ? [] : [t('forecast.extended', { day: lawfulWithExtension })]),
    ...(why === null ? [] : [t(`forecast.${why}`)]),
    ...(lawful === null && ifActedToday !== null ? [t('forecast.actedToday', { day: ifActedToday })] : []),
    ...(overdueBy > 0 ? [t('forecast.overdue', { count: overdueBy })] : []),
  ];
  return (
    <>
      {words.join(t('and'))}
      {provisional && <span className="faint"> {t('forecast.provisional')}</span>}
    </>
  );
}
