import { Button, DatePicker, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/session';
import { ProblemNote } from '../../ui/problem-note';
import { written } from '../../ui/written';
import type { Request } from '../requests/acts';
import { useTold } from './use-told';

interface AskProps {
  readonly request: Request;
  readonly onDone: () => void;
}

/** A question to a section, with its inner day; the statutory clock runs on (U45). */
export function AskForm({ request, onDone }: AskProps): ReactNode {
  const { t } = useTranslation('consultations');
  const ask = useTold(`/api/v1/requests/${request.id}/consultations`, onDone);
  const held = new Set(useMe()?.posts.map(({ departmentId }) => departmentId));
  const sides = [request.provider, request.requester].filter(({ departmentId }) => held.has(departmentId));
  const needed = [{ required: true, message: t('needed') }];
  return (
    <Form
      layout="vertical"
      className="form section"
      onFinish={(values: Readonly<Record<string, unknown>>) => ask.mutate(written(values))}
    >
      {sides.length > 1 && (
        <Form.Item name="departmentId" label={t('side')} rules={needed}>
          <Select options={sides.map(({ departmentId, name }) => ({ value: departmentId, label: name }))} />
        </Form.Item>
      )}
      <Form.Item name="section" label={t('section')} rules={needed}>
        <Input maxLength={200} placeholder={t('sectionExample')} />
      </Form.Item>
      <Form.Item name="question" label={t('question')} rules={needed}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <Form.Item name="innerDueOn" label={t('innerDay')} extra={t('innerDayHelp')} rules={needed}>
        <DatePicker />
      </Form.Item>
      {ask.error && <ProblemNote error={ask.error} />}
      <div className="acts">
        <Button type="primary" htmlType="submit" loading={ask.isPending}>
          {t('ask')}
        </Button>
        <Button onClick={onDone}>{t('leave')}</Button>
      </div>
    </Form>
  );
}
