import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { ProblemNote } from '../../ui/problem-note';
import { DepartmentChoice } from '../settings/post-panel';

type ClientInput = Pick<Schema<'ClientInput'>, 'role' | 'departmentId' | 'hallName'>;
type NewKey = ClientInput & { readonly isForTrying?: boolean };
const ROLES = ['service_hall', 'exchange_platform'] as const;

interface NewProps {
  readonly onSecret: (secret: Schema<'ClientSecretAnswer'>) => void;
}

/** A new key, bound to one department for good. */
export function NewClient({ onSecret }: NewProps): ReactNode {
  const { t } = useTranslation('hall');
  const { t: app } = useTranslation();
  const queries = useQueryClient();
  const add = useMutation({
    mutationFn: ({ isForTrying, ...body }: NewKey) =>
      said(api.POST('/api/v1/clients', { body: isForTrying ? { ...body, scopes: ['availability.sandbox'] } : body })),
    onSuccess: async (made) => {
      onSecret(made);
      window.scrollTo({ top: 0 });
      await queries.invalidateQueries({ queryKey: ['clients'] });
    },
  });
  const needed = [{ required: true, message: t('needed') }];
  return (
    <details className="section">
      <summary>{t('clients.add')}</summary>
      <Form<NewKey> layout="vertical" className="form" onFinish={(body) => add.mutate(body)}>
        <Form.Item name="hallName" label={t('clients.hall')} rules={needed}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="departmentId" label={t('clients.department')} rules={needed}>
          <DepartmentChoice />
        </Form.Item>
        <Form.Item name="role" label={t('clients.role')} rules={needed}>
          <Select options={ROLES.map((value) => ({ value, label: app(`role.${value}`) }))} />
        </Form.Item>
        <Form.Item name="isForTrying" valuePropName="checked" extra={t('clients.sandboxText')}>
          <Checkbox>{t('clients.sandbox')}</Checkbox>
        </Form.Item>
        {add.error && <ProblemNote error={add.error} />}
        <Button type="primary" htmlType="submit" loading={add.isPending}>
          {t('clients.add')}
        </Button>
      </Form>
    </details>
  );
}
