import { InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from './faulty';

/** 四减 of an item or a one-thing: what it asked of people before, and what it asks now. */
export function MeasureFields(): ReactNode {
  const { t } = useTranslation('service-model');
  return (['before', 'after'] as const).map((side) => (
    <fieldset key={side} className="citation">
      <legend>{t(`measures.${side}`)}</legend>
      {(['materials', 'steps', 'visits', 'workingDays'] as const).map((one) => (
        <Field
          key={one}
          at={`measures/${side}/${one}`}
          name={['measures', side, one]}
          label={t(one === 'workingDays' ? `measures.days.${side}` : `measures.${one}`)}
        >
          <InputNumber min={0} max={100_000} precision={0} controls={false} />
        </Field>
      ))}
    </fieldset>
  ));
}
