import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { ProblemNote } from '../../ui/problem-note';

type PersonInput = Schema<'PersonInput'>;
const OFFICES = ['duty', 'system_administrator', 'security_administrator', 'auditor'] as const;

/** A new account; the password opens nothing but its own change. */
export function NewPerson(): ReactNode {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const navigate = useNavigate();
  const add = useMutation({
    mutationFn: (body: PersonInput) => said(api.POST('/api/v1/people', { body })),
    onSuccess: async ({ login }) => {
      await client.invalidateQueries({ queryKey: ['people'] });
      await navigate({ to: '/settings/people/$login', params: { login } });
    },
  });
  const needed = [{ required: true, message: t('needed') }];
  return (
    <details className="section">
      <summary>{t('people.add')}</summary>
      <Form<PersonInput> layout="vertical" className="form" onFinish={(body) => add.mutate(body)}>
        <Form.Item name="name" label={t('people.name')} rules={needed}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="login" label={t('people.login')} rules={needed}>
          <Input maxLength={64} autoComplete="off" />
        </Form.Item>
        <Form.Item name="office" label={t('people.office')} extra={t('people.officeHelp')} rules={needed}>
          <Select options={OFFICES.map((value) => ({ value, label: t(`people.offices.${value}`) }))} />
        </Form.Item>
        <Form.Item name="password" label={t('people.firstPassword')} extra={t('people.passwordHelp')} rules={needed}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        {add.error && <ProblemNote error={add.error} />}
        <Button type="primary" htmlType="submit" loading={add.isPending}>
          {t('people.add')}
        </Button>
      </Form>
    </details>
  );
}
