import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, DatePicker, Form } from 'antd';
import type { Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../ui/problem-note';

interface EndProps {
  readonly label: string;
  readonly end: (lastDay: string) => Promise<unknown>;
}

/** Ends a post or a delegation on a last day. */
export function EndForm({ label, end }: EndProps): ReactNode {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const ending = useMutation({
    mutationFn: ({ lastDay }: { readonly lastDay: Dayjs }) => end(lastDay.format('YYYY-MM-DD')),
    onSuccess: () => client.invalidateQueries({ queryKey: ['people'] }),
  });
  return (
    <details>
      <summary>{label}</summary>
      <Form<{ readonly lastDay: Dayjs }> layout="vertical" onFinish={(values) => ending.mutate(values)}>
        <Form.Item name="lastDay" label={t('people.lastDay')} rules={[{ required: true, message: t('needed') }]}>
          <DatePicker />
        </Form.Item>
        {ending.error && <ProblemNote error={ending.error} />}
        <Button danger htmlType="submit" loading={ending.isPending}>
          {label}
        </Button>
      </Form>
    </details>
  );
}
