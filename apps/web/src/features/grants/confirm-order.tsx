import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, said, type Schema } from '../../api/client';
import { useCan, useMe } from '../../app/session';
import { ProblemNote } from '../../ui/problem-note';
import type { Request } from '../requests/acts';

type Order = NonNullable<NonNullable<Request['grant']>['platform']>;
type Wish = Schema<'OrderConfirmationInput'>;
const MAX_TEXT = 200;

/** A platform without a link: the provider's liaison or the authority says what became of the order, with the paper (U43). */
export function ConfirmOrder({ request, order }: { readonly request: Request; readonly order: Order }): ReactNode {
  const { t } = useTranslation('grants');
  const mayConfirm = useCan()('platform_orders.confirm');
  const isTheirs = useMe()?.posts.some(
    ({ departmentId, role }) => role === 'authority_officer' || departmentId === request.provider.departmentId,
  );
  const client = useQueryClient();
  const confirm = useMutation({
    mutationFn: (body: Wish) => {
      const params = { path: { id: order.id }, header: ifMatch(order.version) };
      return said(api.POST('/api/v1/platform-orders/{id}/confirmation', { params, body }));
    },
    onSuccess: () => Promise.all(['requests', 'grants'].map((key) => client.invalidateQueries({ queryKey: [key] }))),
  });
  if (!mayConfirm || isTheirs !== true || order.state === 'in_force') return null;
  const needed = [{ required: true, message: t('confirm.needed') }];
  return (
    <details>
      <summary>{t('confirm.title')}</summary>
      <p className="faint">{t('confirm.lead')}</p>
      <Form<Wish>
        name="order"
        layout="vertical"
        className="form"
        initialValues={{ outcome: 'done' }}
        onFinish={(wish) => confirm.mutate(wish)}
      >
        <Form.Item name="outcome" label={t('confirm.outcome')}>
          <Radio.Group
            options={(['done', 'failed'] as const).map((value) => ({ value, label: t(`confirm.${value}`) }))}
          />
        </Form.Item>
        <Form.Item noStyle dependencies={['outcome']}>
          {({ getFieldValue }) =>
            getFieldValue('outcome') === 'failed' && (
              <Form.Item name="reason" label={t('confirm.reason')} rules={needed}>
                <Input maxLength={MAX_TEXT} />
              </Form.Item>
            )
          }
        </Form.Item>
        <Form.Item name="document" label={t('confirm.document')} rules={needed}>
          <Input maxLength={MAX_TEXT} />
        </Form.Item>
        {confirm.error && <ProblemNote error={confirm.error} />}
        <Button type="primary" htmlType="submit" loading={confirm.isPending}>
          {t('confirm.submit')}
        </Button>
      </Form>
    </details>
  );
}
