import { Checkbox, Form, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SCOPES } from '../services/readiness-words';
import { ConditionField } from './condition-field';
import { useEvidence, useFieldsOf } from './evidence-query';
import { Field } from './faulty';
import type { WrittenItem } from './written-draft';
import { useWritten } from './watched';

interface NeedProps {
  /** Where it stands in the content. */
  readonly at: string;
  /** Its name in the nearest list. */
  readonly name: (string | number)[];
  /** Its name in the form. */
  readonly path: (string | number)[];
}

/** The datum behind a way or a use: which evidence type, which of its fields, of subjects from how far. */
export function NeedFields({ at, name, path }: NeedProps): ReactNode {
  const { t } = useTranslation('service-model');
  const form = Form.useFormInstance<WrittenItem>();
  const code = Form.useWatch([...path, 'evidenceTypeCode'] as never, { form, preserve: true }) as string | undefined;
  const brought = useWritten('evidence');
  const [typed, type] = useState('');
  const found = useEvidence({ q: typed || code });
  const fields = useFieldsOf(code);
  const own = brought.flatMap((one) =>
    one?.code ? [{ value: one.code, label: `${one.name ?? ''} ${one.code}` }] : [],
  );
  const others = (found.data?.items ?? []).map((one) => ({ value: one.code, label: `${one.name}（${one.code}）` }));
  return (
    <>
      <Field at={`${at}/evidenceTypeCode`} name={[...name, 'evidenceTypeCode']} label={t('evidenceType')}>
        <Select
          showSearch={{ filterOption: false, onSearch: type }}
          options={[...own, ...others.filter(({ value }) => !own.some((one) => one.value === value))]}
        />
      </Field>
      <Field at={`${at}/fields`} name={[...name, 'fields']} label={t('neededFields')}>
        <Select mode="multiple" options={fields.map((value) => ({ value, label: value }))} />
      </Field>
      <Form.Item name={[...name, 'subjectScope']} label={t('subjectScope')} initialValue="national">
        <Select options={SCOPES.map((value) => ({ value, label: t(`scope.${value}`) }))} />
      </Form.Item>
      <Form.Item name={[...name, 'compulsory']} valuePropName="checked" initialValue={true}>
        <Checkbox>{t('compulsoryNeed')}</Checkbox>
      </Form.Item>
      <ConditionField at={`${at}/condition`} name={[...name, 'when']} />
    </>
  );
}
