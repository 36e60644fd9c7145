import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { StatusWord, type Tone } from '../../ui/status-word';

type Lot = Pick<Schema<'LotAnswer'>, 'outlook' | 'forecast' | 'pace'>;

const TONES: Readonly<Record<Lot['outlook'], Tone>> = {
  ...{
    done: 'done',
    missed: 'late',
    will: 'open',
    likely: 'open',
    doubtful: 'soon',
    will_not: 'late',
    unknown: 'paused',
  },
};

/** Whether the lot makes its date, in words. */
export function OutlookWord({ outlook }: Pick<Lot, 'outlook'>): ReactNode {
  const { t } = useTranslation('supervision');
  return <StatusWord tone={TONES[outlook]}>{t(`burn.outlook.${outlook}`)}</StatusWord>;
}

/** The forecast in words: its middle, and its slow edge. */
export function useForecastWords(): (lot: Lot) => string {
  const { t } = useTranslation('supervision');
  return ({ forecast, outlook, pace }) => {
    if (outlook === 'done') return '';
    if (forecast === null) return t('burn.noPace', { days: pace.days, done: pace.done });
    const likely = forecast.likely ?? t('burn.far');
    return t('burn.forecastOf', { likely, late: forecast.late ?? t('burn.far') });
  };
}
