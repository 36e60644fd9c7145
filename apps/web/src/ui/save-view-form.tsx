import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from './problem-note';

/** Names the filters as they stand. */
export function SaveViewForm({
  save,
}: {
  readonly save: {
    readonly mutate: (name: string) => void;
    readonly isPending: boolean;
    readonly error: Error | null;
  };
}): ReactNode {
  const { t } = useTranslation('ui');
  return (
    <Form<{ name: string }> layout="inline" onFinish={({ name }) => save.mutate(name.trim())}>
      <Form.Item name="name" label={t('views.name')} rules={[{ required: true, whitespace: true, message: '' }]}>
        <Input maxLength={40} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {t('views.keep')}
      </Button>
      {save.error && <ProblemNote error={save.error} />}
    </Form>
  );
}
