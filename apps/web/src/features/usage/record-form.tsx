import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, DatePicker, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../../api/send';
import { ProblemNote } from '../../ui/problem-note';
import { written } from '../../ui/written';

const KINDS = ['scenario', 'process', 'effect', 'storage', 'destruction'] as const;

/** One record of use; a destruction needs its proof. */
export function RecordForm({
  requestId,
  onDone,
}: {
  readonly requestId: string;
  readonly onDone: () => void;
}): ReactNode {
  const { t } = useTranslation('usage');
  const client = useQueryClient();
  const [form] = Form.useForm<Readonly<Record<string, unknown>>>();
  const isDestroyed = Form.useWatch<unknown>('kind', form) === 'destruction';
  const record = useMutation({
    mutationFn: (body: object) => send(`/api/v1/requests/${requestId}/usage-records`, body),
    onSuccess: async () => {
      onDone();
      await client.invalidateQueries({ queryKey: ['usage'] });
    },
  });
  const needed = [{ required: true, message: t('needed') }];
  return (
    <Form
      form={form}
      layout="vertical"
      className="form"
      onFinish={(values: Readonly<Record<string, unknown>>) => record.mutate(written(values))}
    >
      <Form.Item name="kind" label={t('kindLabel')} rules={needed}>
        <Select options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} />
      </Form.Item>
      <Form.Item name="happenedOn" label={t('happenedOn')} rules={needed}>
        <DatePicker />
      </Form.Item>
      <Form.Item name="said" label={t('recorded')} rules={needed}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <Form.Item name="document" label={t('document')} rules={isDestroyed ? needed : []}>
        <Input maxLength={2000} />
      </Form.Item>
      {record.error && <ProblemNote error={record.error} />}
      <div className="acts">
        <Button type="primary" htmlType="submit" loading={record.isPending}>
          {t('keep')}
        </Button>
        <Button onClick={onDone}>{t('leave')}</Button>
      </div>
    </Form>
  );
}
