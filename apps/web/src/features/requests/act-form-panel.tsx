import { useQuery } from '@tanstack/react-query';
import { Button, DatePicker, Form, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../../api/client';
import { useDepartments } from '../../api/departments';
import { useConfirm } from '../../ui/confirm';
import { written } from '../../ui/written';
import type { Action, ActForm, Field, Request } from './acts';
import { useKeptForm } from './kept-form';
import { Refused } from './refused';
import { useAct } from './use-act';

interface PanelProps {
  readonly request: Request;
  readonly form: ActForm;
  readonly action: Action;
  /** The act in words, for being asked once more. */
  readonly label: string;
}

/** The form of an act: what it asks for, and the act itself. */
export function ActFormPanel({ request, form, action, label }: PanelProps): ReactNode {
  const { t } = useTranslation('requests');
  const [values] = Form.useForm<Readonly<Record<string, unknown>>>();
  const kept = useKeptForm(values, request, action);
  const act = useAct(request, form.path, { leadsOn: form.leadsOn ?? false, onDone: kept.forget });
  const confirm = useConfirm();
  const finish = async (filled: Readonly<Record<string, unknown>>): Promise<void> => {
    const question = { title: t('sure', { act: label }), content: t('sureText'), act: label };
    const typed = form.endsUse ? { typed: request.number, danger: true } : {};
    if (form.isFinal && !(await confirm({ ...question, ...typed }))) return;
    act.mutate({ ...form.fixed, ...written(filled) });
  };
  return (
    <Form
      form={values}
      layout="vertical"
      className="kept-form"
      onValuesChange={kept.keep}
      onFinish={(filled: Readonly<Record<string, unknown>>) => void finish(filled)}
    >
      {form.fields.map((field) => (
        <Form.Item
          key={field.name}
          name={field.name}
          label={t(`field.${(field.label ?? field.name) as 'reason'}`)}
          rules={field.isOptional ? [] : [{ required: true, message: t('needed') }]}
        >
          <Control field={field} request={request} />
        </Form.Item>
      ))}
      {kept.note}
      <Refused error={act.error} request={request} />
      <Button type="primary" htmlType="submit" loading={act.isPending}>
        {t('submit')}
      </Button>
    </Form>
  );
}

/** The control of a field; antd hands value and change handler to it. */
function Control({ field, request, ...given }: { readonly field: Field; readonly request: Request }): ReactNode {
  const { t } = useTranslation('requests');
  switch (field.kind) {
    case 'text':
      return <Input maxLength={200} {...given} />;
    case 'long':
      return <Input.TextArea rows={4} maxLength={2000} {...given} />;
    case 'day':
      return <DatePicker {...given} />;
    case 'number':
      return <InputNumber controls={false} min={0} precision={0} {...given} />;
    case 'choice':
      return (
        <Select
          {...given}
          options={(field.choices ?? []).map((value) => ({ value, label: t(`choice.${value as 'achieved'}`) }))}
        />
      );
    case 'yes_no':
      return (
        <Select
          {...given}
          options={[
            { value: true, label: t('yes', { ns: 'ui' }) },
            { value: false, label: t('no', { ns: 'ui' }) },
          ]}
        />
      );
    case 'resource':
      return <ResourceChoice request={request} {...given} />;
    case 'department':
      return <DepartmentChoice {...given} />;
  }
}

function ResourceChoice({ request, ...given }: { readonly request: Request }): ReactNode {
  const { t } = useTranslation('requests');
  const entry = useQuery({
    queryKey: ['catalogue', 'entry', request.entryCode],
    queryFn: () =>
      said(api.GET('/api/v1/catalogue/entries/by-code', { params: { query: { code: request.entryCode } } })),
  });
  const resources = entry.data?.resources ?? [];
  return (
    <Select
      {...given}
      notFoundContent={t('noResource')}
      options={resources.map(({ id, name, platformCode }) => ({ value: id, label: `${name} ${platformCode ?? ''}` }))}
    />
  );
}

function DepartmentChoice(given: object): ReactNode {
  const { list } = useDepartments();
  return (
    <Select
      {...given}
      showSearch={{ optionFilterProp: 'label' }}
      options={list.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
