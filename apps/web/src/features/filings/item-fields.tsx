import { Button, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const SHARE_TYPES = ['unconditional', 'conditional', 'not_shared'] as const;
const CLASSIFICATIONS = ['core', 'important', 'general'] as const;
const OPEN_KINDS = ['open', 'conditional', 'not_open'] as const;
const GRADES = [1, 2, 3, 4] as const;

/** The data items, each with its own share type, grades and openness. */
export function ItemFields(): ReactNode {
  const { t } = useTranslation('filings');
  return (
    <Form.List name={['content', 'items']}>
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <OneItem key={key} place={name} onRemove={() => remove(name)} />
          ))}
          <Button onClick={() => add({})}>{t('addItem')}</Button>
        </>
      )}
    </Form.List>
  );
}

function OneItem({ place, onRemove }: { readonly place: number; readonly onRemove: () => void }): ReactNode {
  const { t } = useTranslation('filings');
  const number = { pattern: /^\d*$/u, message: t('numberOnly') };
  const choice = <T extends string>(values: readonly T[], label: (value: T) => string): ReactNode => (
    <Select
      allowClear={{ clearIcon: <span aria-hidden>×</span> }}
      options={values.map((value) => ({ value, label: label(value) }))}
    />
  );
  return (
    <fieldset className="citation">
      <legend>{t('itemNumber', { number: place + 1 })}</legend>
      <Form.Item name={[place, 'name']} label={t('item')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name={[place, 'dataType']} label={t('dataType')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name={[place, 'length']} label={t('length')} rules={[number]}>
        <Input maxLength={10} inputMode="numeric" />
      </Form.Item>
      <Form.Item name={[place, 'shareType']} label={t('shareType')}>
        {choice(SHARE_TYPES, (value) => t(`share.${value}`))}
      </Form.Item>
      <Form.Item name={[place, 'sensitivity']} label={t('sensitivity')}>
        <Select options={GRADES.map((value) => ({ value, label: t('gradeOf', { grade: value }) }))} />
      </Form.Item>
      <Form.Item name={[place, 'classification']} label={t('classification')}>
        {choice(CLASSIFICATIONS, (value) => t(`classified.${value}`))}
      </Form.Item>
      <Form.Item name={[place, 'openKind']} label={t('openness')}>
        {choice(OPEN_KINDS, (value) => t(`open.${value}`))}
      </Form.Item>
      <Button onClick={onRemove}>{t('removeItem', { number: place + 1 })}</Button>
    </fieldset>
  );
}
