import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, said, type Schema } from '../../api/client';
import { DataTable, type Column } from '../../ui/data-table';
import { Empty, Loaded } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';

type Webhook = Schema<'WebhookAnswer'>;
const KEY = ['webhooks'];

/** Addresses of mine that are called with title and link of each notice, signed. */
export function Webhooks(): ReactNode {
  const { t } = useTranslation('notices');
  const client = useQueryClient();
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: KEY });
  const webhooks = useQuery({ queryKey: KEY, queryFn: () => said(api.GET('/api/v1/me/webhooks')) });
  const add = useMutation({
    mutationFn: (url: string) => said(api.POST('/api/v1/me/webhooks', { body: { url } })),
    onSuccess: refresh,
  });
  const turn = useMutation({
    mutationFn: ({ id, version, state }: Webhook) =>
      said(
        api.PATCH('/api/v1/me/webhooks/{id}', {
          params: { path: { id }, header: ifMatch(version) },
          body: { state: state === 'active' ? 'disabled' : 'active' },
        }),
      ),
    onSuccess: refresh,
  });
  const remove = useMutation({
    mutationFn: ({ id, version }: Webhook) =>
      said(api.DELETE('/api/v1/me/webhooks/{id}', { params: { path: { id }, header: ifMatch(version) } })),
    onSuccess: refresh,
  });
  const columns: readonly Column<Webhook>[] = [
    { key: 'url', title: t('webhooks.url'), kind: 'wide', cell: ({ url }) => url },
    {
      key: 'state',
      title: t('state'),
      cell: ({ state, disabledReason }) =>
        state === 'active' ? t('webhooks.active') : t(`webhooks.stopped.${disabledReason ?? 'by_owner'}`),
    },
    {
      key: 'acts',
      title: t('webhooks.acts'),
      cell: (webhook) => (
        <span className="acts">
          <Button size="small" onClick={() => turn.mutate(webhook)}>
            {t(webhook.state === 'active' ? 'webhooks.stop' : 'webhooks.start')}
          </Button>
          <Button size="small" danger onClick={() => remove.mutate(webhook)}>
            {t('webhooks.remove')}
          </Button>
        </span>
      ),
    },
  ];
  const error = add.error ?? turn.error ?? remove.error;
  return (
    <section className="section" aria-label={t('webhooks.title')}>
      <h2>{t('webhooks.title')}</h2>
      <p className="faint">{t('webhooks.lead')}</p>
      <Loaded query={webhooks}>
        {({ items }) => (
          <DataTable
            caption={t('webhooks.title')}
            columns={columns}
            rows={items}
            rowKey={({ id }) => id}
            empty={<Empty why={t('webhooks.none')} next={t('webhooks.noneNext')} />}
          />
        )}
      </Loaded>
      {add.data && (
        <Alert
          type="success"
          showIcon
          title={t('webhooks.secretOnce')}
          description={<code className="secret">{add.data.secret}</code>}
        />
      )}
      <Form<{ url: string }> layout="inline" className="section" onFinish={({ url }) => add.mutate(url.trim())}>
        <Form.Item name="url" label={t('webhooks.url')} rules={[{ required: true, message: t('webhooks.needed') }]}>
          <Input type="url" maxLength={2000} placeholder="https://" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={add.isPending}>
          {t('webhooks.add')}
        </Button>
      </Form>
      {error && <ProblemNote error={error} />}
    </section>
  );
}
