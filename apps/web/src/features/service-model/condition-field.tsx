import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from './faulty';
import { useWritten } from './watched';

interface ConditionProps {
  readonly at: string;
  readonly name: (string | number)[];
}

/** In which situations something is asked or needed; nothing chosen: always. */
export function ConditionField({ at, name }: ConditionProps): ReactNode {
  const { t } = useTranslation('service-model');
  const questions = useWritten('questions');
  const options = questions.flatMap((question) =>
    (question?.answers ?? []).map((answer) => ({
      value: `${question?.code ?? ''}=${answer?.code ?? ''}`,
      label: `${question?.text ?? ''}：${answer?.text ?? ''}`,
    })),
  );
  return (
    <Field at={at} name={name} label={t('when')} extra={t('whenHelp')}>
      <Select mode="multiple" options={options} showSearch={{ optionFilterProp: 'label' }} placeholder={t('always')} />
    </Field>
  );
}
