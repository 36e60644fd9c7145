import { Input, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from './faulty';

/** How many cases a year, with year and source (U14): all three, or none of them. */
export function VolumeFields(): ReactNode {
  const { t } = useTranslation('service-model');
  return (
    <>
      <p className="lead">{t('volume.help')}</p>
      <Field at="caseVolume/cases" name={['caseVolume', 'cases']} label={t('volume.cases')}>
        <InputNumber min={0} max={100_000_000} precision={0} controls={false} />
      </Field>
      <Field at="caseVolume/year" name={['caseVolume', 'year']} label={t('volume.year')}>
        <InputNumber min={0} max={9_999} precision={0} controls={false} />
      </Field>
      <Field at="caseVolume/source" name={['caseVolume', 'source']} label={t('volume.source')}>
        <Input maxLength={200} />
      </Field>
    </>
  );
}
