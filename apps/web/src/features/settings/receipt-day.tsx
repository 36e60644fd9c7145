import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, said, type Schema } from '../../api/client';
import { ProblemNote } from '../../ui/problem-note';

type Region = Schema<'RegionAnswer'>;
type Wishes = Schema<'ReceiptDayInput'>;
const MAX_TEXT = 200;

/** Whether the day of receipt counts in the authority's own region, and by which document. */
export function ReceiptDay({ region }: { readonly region: Region }): ReactNode {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const set = useMutation({
    mutationFn: (body: Wishes) => {
      const params = { path: { code: region.regionCode }, header: ifMatch(region.version) };
      return said(api.PATCH('/api/v1/calendar/regions/{code}', { params, body }));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['calendar'] }),
  });
  return (
    <details className="section">
      <summary>{t('receiptDay.title')}</summary>
      <p className="panel">{t('receiptDay.lead')}</p>
      <Form<Wishes>
        layout="vertical"
        className="form"
        initialValues={{ receiptDayCounts: region.receiptDayCounts }}
        onFinish={(wishes) => set.mutate(wishes)}
      >
        <Form.Item name="receiptDayCounts" label={t('calendar.receiptDay')}>
          <Radio.Group
            options={[
              { value: false, label: t('calendar.receiptNot') },
              { value: true, label: t('calendar.receiptCounts') },
            ]}
          />
        </Form.Item>
        <Form.Item name="basis" label={t('newRule.basis')} rules={[{ required: true, message: t('needed') }]}>
          <Input maxLength={MAX_TEXT} />
        </Form.Item>
        {set.error && <ProblemNote error={set.error} />}
        <Button type="primary" htmlType="submit" loading={set.isPending}>
          {t('receiptDay.set')}
        </Button>
      </Form>
    </details>
  );
}
