import { Button, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Request } from './acts';
import { useKeptForm } from './kept-form';
import { Refused } from './refused';
import { useAct } from './use-act';

const PARTS = [
  ...(['legal_basis', 'scenario', 'use_scope', 'items', 'purposes', 'mode', 'term', 'truthfulness'] as const),
  'personal_information',
] as const;

interface Written {
  readonly missing: readonly { readonly part: string; readonly what: string }[];
}

/** Everything that is missing, told once (art. 21, U29). */
export function SupplementForm({ request }: { readonly request: Request }): ReactNode {
  const { t } = useTranslation('requests');
  const [form] = Form.useForm<Written>();
  const kept = useKeptForm(form, request, 'ask_supplement');
  const act = useAct(request, 'supplement', { onDone: kept.forget });
  const needed = [{ required: true, message: t('needed') }];
  return (
    <Form<Written>
      form={form}
      layout="vertical"
      className="kept-form"
      initialValues={{ missing: [{}] }}
      onValuesChange={kept.keep}
      onFinish={({ missing }) => act.mutate({ missing })}
    >
      <p>{t('onceOnly')}</p>
      <Form.List name="missing">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <fieldset key={key} className="citation">
                <legend>{t('missingNumber', { number: name + 1 })}</legend>
                <Form.Item name={[name, 'part']} label={t('missingPart')} rules={needed}>
                  <Select options={PARTS.map((value) => ({ value, label: t(`part.${value}`) }))} />
                </Form.Item>
                <Form.Item name={[name, 'what']} label={t('missingWhat')} rules={needed}>
                  <Input.TextArea rows={2} maxLength={500} />
                </Form.Item>
                {fields.length > 1 && <Button onClick={() => remove(name)}>{t('removePart')}</Button>}
              </fieldset>
            ))}
            <p>
              <Button onClick={() => add({})}>{t('addPart')}</Button>
            </p>
          </>
        )}
      </Form.List>
      {kept.note}
      <Refused error={act.error} request={request} />
      <Button type="primary" htmlType="submit" loading={act.isPending}>
        {t('tellOnce')}
      </Button>
    </Form>
  );
}
