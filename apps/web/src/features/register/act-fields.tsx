import { DatePicker, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDepartments } from '../../api/departments';
import { ProblemNote } from '../../ui/problem-note';
import type { Field, Registered } from './subject';

interface FieldsProps {
  readonly fields: readonly Field[];
  readonly items?: Registered['items'];
}

/** The controls of a form, in the order of its fields; among one item there is nothing to choose. */
export function ActFields({ fields, items = [] }: FieldsProps): ReactNode {
  const { t } = useTranslation('register');
  const shown = fields.filter(({ kind }) => kind !== 'items' || items.length > 1);
  return shown.map((field) => (
    <Form.Item
      key={field.name}
      name={field.name}
      label={t(`field.${(field.label ?? field.name) as 'reason'}`)}
      {...(field.kind === 'items' && { getValueFromEvent: noneIsAll })}
      rules={field.isOptional ? [] : [{ required: true, message: t('needed') }]}
    >
      <Control field={field} items={items} />
    </Form.Item>
  ));
}

const noneIsAll = (chosen: readonly string[]): readonly string[] | undefined =>
  chosen.length === 0 ? undefined : chosen;

/** antd hands value and change handler to it. */
function Control({ field, items = [], ...given }: Pick<FieldsProps, 'items'> & { readonly field: Field }): ReactNode {
  const { t } = useTranslation('register');
  switch (field.kind) {
    case 'text':
      return <Input maxLength={200} {...given} />;
    case 'long':
      return <Input.TextArea rows={4} maxLength={2000} {...given} />;
    case 'day':
      return <DatePicker {...given} />;
    case 'choice':
      return (
        <Select
          {...given}
          options={(field.choices ?? []).map((value) => ({ value, label: t(`choice.${value as 'field'}`) }))}
        />
      );
    case 'items':
      return (
        <Select
          {...given}
          mode="multiple"
          allowClear
          placeholder={t('allItems')}
          options={items.map(({ itemId, name }) => ({ value: itemId, label: name }))}
        />
      );
    case 'department':
    case 'authority':
      return <DepartmentSelect isAuthority={field.kind === 'authority'} {...given} />;
  }
}

function DepartmentSelect({ isAuthority: only, ...given }: { readonly isAuthority: boolean }): ReactNode {
  const { list, error } = useDepartments();
  return (
    <>
      <Select
        {...given}
        showSearch={{ optionFilterProp: 'label' }}
        options={list
          .filter(({ isAuthority }) => isAuthority || !only)
          .map(({ id, name }) => ({ value: id, label: name }))}
      />
      {error && <ProblemNote error={error} />}
    </>
  );
}
