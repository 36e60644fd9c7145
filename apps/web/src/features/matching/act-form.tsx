import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, DatePicker, Form, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../../api/client';
import { useDepartments } from '../../api/departments';
import { send } from '../../api/send';
import { inLanguage } from '../../i18n/i18n';
import { ProblemNote } from '../../ui/problem-note';
import { written } from '../../ui/written';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** One field of an act: its name in the API, how it is written, and whether it may be left out. */
export interface ActField {
  readonly name: string | readonly [string, string];
  readonly label: string;
  readonly kind: 'text' | 'long' | 'day' | 'number' | 'lines' | 'choice' | 'choices' | 'department';
  readonly isOptional?: boolean;
  readonly options?: readonly Option[];
  /** The dictionary its choices are from. */
  readonly dictionary?: string;
}

interface ActFormProps {
  readonly path: string;
  readonly version?: number;
  readonly fields: readonly ActField[];
  readonly initial?: Readonly<Record<string, unknown>>;
  readonly fixed?: Readonly<Record<string, unknown>>;
  readonly submit: string;
  readonly onDone?: (made: { readonly id: string }) => unknown;
  readonly onChange?: (values: Readonly<Record<string, unknown>>) => void;
}

/** A form that does one act and shows its refusal beside the button. */
export function ActForm(props: ActFormProps): ReactNode {
  const { path, version, fields, initial = {}, fixed = {}, submit, onDone, onChange } = props;
  const client = useQueryClient();
  const act = useMutation({
    mutationFn: (values: Readonly<Record<string, unknown>>) =>
      send(path, { ...fixed, ...withoutEmpty(written(values)) }, version),
    onSuccess: async (made) => {
      await client.invalidateQueries({ queryKey: ['matching'] });
      await onDone?.(made);
    },
  });
  return (
    <Form<Record<string, unknown>>
      layout="vertical"
      className="form"
      initialValues={initial}
      onFinish={(values) => act.mutate(values)}
      onValuesChange={(_, values) => onChange?.(values)}
    >
      {fields.map((field) => (
        <FieldOf key={String(field.name)} field={field} />
      ))}
      {act.error && <ProblemNote error={act.error} />}
      <Button type="primary" htmlType="submit" loading={act.isPending}>
        {submit}
      </Button>
    </Form>
  );
}

/** A group of fields says nothing of those that were left empty, either. */
const withoutEmpty = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      name === 'content' ? written(value as Record<string, unknown>) : value,
    ]),
  );

const linesOf = (event: { readonly target: { readonly value: string } }): readonly string[] =>
  event.target.value.split('\n');

function FieldOf({ field }: { readonly field: ActField }): ReactNode {
  const { t } = useTranslation('matching');
  const { name, label, kind, isOptional } = field;
  return (
    <Form.Item
      name={typeof name === 'string' ? name : [...name]}
      label={label}
      {...(kind === 'lines' && {
        getValueFromEvent: linesOf,
        getValueProps: (value?: readonly string[]) => ({ value: (value ?? []).join('\n') }),
        normalize: (value: readonly string[]) => value,
      })}
      rules={isOptional ? [] : [{ required: true, message: t('needed') }]}
    >
      <Control field={field} />
    </Form.Item>
  );
}

/** antd hands value and change handler to it. */
function Control({ field, ...given }: { readonly field: ActField }): ReactNode {
  switch (field.kind) {
    case 'text':
      return <Input maxLength={200} {...given} />;
    case 'long':
      return <Input.TextArea rows={3} maxLength={2000} {...given} />;
    case 'lines':
      return <Input.TextArea rows={4} maxLength={4000} {...given} />;
    case 'day':
      return <DatePicker {...given} />;
    case 'number':
      return <InputNumber controls={false} min={0} precision={0} {...given} />;
    case 'department':
      return <DepartmentSelect {...given} />;
    case 'choice':
    case 'choices':
      return <Choices field={field} {...given} />;
  }
}

function DepartmentSelect(given: object): ReactNode {
  const { list, error } = useDepartments();
  return (
    <>
      <Select
        {...given}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        options={list.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {error && <ProblemNote error={error} />}
    </>
  );
}

function Choices({ field, ...given }: { readonly field: ActField }): ReactNode {
  const dictionaries = useQuery({
    queryKey: ['dictionaries'],
    queryFn: () => said(api.GET('/api/v1/dictionaries')),
    staleTime: Infinity,
    enabled: field.dictionary !== undefined,
  });
  const words = dictionaries.data?.items.find(({ code }) => code === field.dictionary)?.values ?? [];
  const options = field.options ?? words.map((word) => ({ value: word.code, label: inLanguage(word) }));
  return (
    <>
      <Select {...given} options={[...options]} {...(field.kind === 'choices' && { mode: 'multiple' as const })} />
      {dictionaries.error && <ProblemNote error={dictionaries.error} />}
    </>
  );
}
