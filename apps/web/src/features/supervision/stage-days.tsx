import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { currentLanguage } from '../../i18n/i18n';
import { Chart } from '../../ui/chart/chart';
import { barsOption } from './charts/bar-options';
import { FigureSetSection } from './figure-set';
import { useFigureWords } from './figures';

type Measure = Schema<'TableMeasureAnswer'>;

/** How many working days each stage takes: half of the cases, and nine in ten. */
export function StageDays(): ReactNode {
  return <FigureSetSection set="stages" picture={(measures) => <Picture measures={measures} />} />;
}

function Picture({ measures }: { readonly measures: readonly Measure[] }): ReactNode {
  const { t } = useTranslation('supervision');
  const words = useFigureWords();
  const language = currentLanguage();
  const option = useMemo(() => {
    const told = measures.filter(({ value }) => value !== null);
    return barsOption(
      told.map((measure) => ({
        ...{ name: measure.name[language], value: measure.value ?? 0, text: words(measure, measure.unit) },
      })),
    );
  }, [measures, language, words]);
  if (measures.every(({ value }) => value === null)) return null;
  return <Chart label={t('set.stages')} option={option} height={18} />;
}
