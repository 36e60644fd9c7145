import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface ReasonProps {
  readonly label: string;
  readonly act: string;
  readonly onDone: (reason: string) => void;
  readonly onLeave: () => void;
}

/** Why something is given back, asked for or released. */
export function ReasonForm({ label, act, onDone, onLeave }: ReasonProps): ReactNode {
  const { t } = useTranslation('ui');
  return (
    <Form
      layout="vertical"
      className="form section"
      onFinish={({ reason }: { readonly reason: string }) => onDone(reason)}
    >
      <Form.Item name="reason" label={label} rules={[{ required: true, message: t('needed') }]}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <div className="acts">
        <Button type="primary" htmlType="submit">
          {act}
        </Button>
        <Button onClick={onLeave}>{t('cancel')}</Button>
      </div>
    </Form>
  );
}
