import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Button, Checkbox, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, said, type Schema } from '../../api/client';
import { inLanguage } from '../../i18n/i18n';
import { DataTable, type Column } from '../../ui/data-table';
import { whenOf } from '../../ui/dates';
import { Empty, Loaded, Page } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';
import { Webhooks } from './webhooks';

type Settings = Schema<'NoticeSettingsAnswer'>;
type Urgency = Settings['emailMuted'][number];
type Delivery = Schema<'DeliveryAnswer'>;

/** What can be muted; what is overdue cannot. */
const MUTABLE = ['first', 'news', 'ladder'] as const satisfies readonly Urgency[];
const PAGE = 50;

/** How I am told beside the inbox: e-mail, webhooks, quiet hours; and what has gone out. */
export function NoticeSettingsPage(): ReactNode {
  const { t } = useTranslation('notices');
  const settings = useQuery({
    queryKey: ['notice-settings'],
    queryFn: () => said(api.GET('/api/v1/me/notice-settings')),
  });
  return (
    <Page lead={<Link to="/notices">{t('settings.back')}</Link>}>
      <Loaded query={settings}>{(found) => <SettingsForm settings={found} />}</Loaded>
      <Webhooks />
      <SentOut />
    </Page>
  );
}

interface Written {
  readonly email?: string;
  readonly emailSent: readonly Urgency[];
  readonly webhookSent: readonly Urgency[];
  readonly quietFrom?: string;
  readonly quietUntil?: string;
  readonly overdueBreaksQuiet: boolean;
}

const sent = (muted: readonly Urgency[]): readonly Urgency[] => MUTABLE.filter((one) => !muted.includes(one));
const muted = (chosen: readonly Urgency[]): Urgency[] => MUTABLE.filter((one) => !chosen.includes(one));

function SettingsForm({ settings }: { readonly settings: Settings }): ReactNode {
  const { t } = useTranslation('notices');
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: ({ email, emailSent, webhookSent, quietFrom, quietUntil, overdueBreaksQuiet }: Written) =>
      said(
        api.PATCH('/api/v1/me/notice-settings', {
          params: { header: ifMatch(settings.version) },
          body: {
            ...(settings.sendsEmail ? { email: email?.trim() ? email.trim() : null } : {}),
            emailMuted: muted(emailSent),
            webhookMuted: muted(webhookSent),
            quietHours: quietFrom && quietUntil ? { from: quietFrom, until: quietUntil } : null,
            overdueBreaksQuiet,
          },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['notice-settings'] }),
  });
  const urgencies = MUTABLE.map((value) => ({ value, label: t(`settings.urgency.${value}`) }));
  const { quietHours } = settings;
  return (
    <Form<Written>
      layout="vertical"
      className="panel form"
      initialValues={{
        email: settings.email ?? '',
        emailSent: sent(settings.emailMuted),
        webhookSent: sent(settings.webhookMuted),
        quietFrom: quietHours?.from ?? '',
        quietUntil: quietHours?.until ?? '',
        overdueBreaksQuiet: settings.overdueBreaksQuiet,
      }}
      onFinish={(written) => change.mutate(written)}
    >
      {!settings.sendsEmail && <Alert type="info" showIcon className="form-note" title={t('settings.noMail')} />}
      <Form.Item name="email" label={t('settings.email')}>
        <Input type="email" maxLength={254} autoComplete="email" disabled={!settings.sendsEmail} />
      </Form.Item>
      <Form.Item name="emailSent" label={t('settings.byEmail')} extra={t('settings.overdueAlways')}>
        <Checkbox.Group options={urgencies} />
      </Form.Item>
      <Form.Item name="webhookSent" label={t('settings.byWebhook')} extra={t('settings.overdueAlways')}>
        <Checkbox.Group options={urgencies} />
      </Form.Item>
      <div className="filters">
        <Form.Item name="quietFrom" label={t('settings.quietFrom')}>
          <Input type="time" />
        </Form.Item>
        <Form.Item name="quietUntil" label={t('settings.quietUntil')}>
          <Input type="time" />
        </Form.Item>
      </div>
      <p className="faint">{t('settings.quietWhy')}</p>
      <Form.Item name="overdueBreaksQuiet" valuePropName="checked">
        <Checkbox>{t('settings.overdueBreaksQuiet')}</Checkbox>
      </Form.Item>
      {change.error && <ProblemNote error={change.error} />}
      {change.isSuccess && <p role="status">{t('settings.saved')}</p>}
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {t('settings.save')}
      </Button>
    </Form>
  );
}

function SentOut(): ReactNode {
  const { t } = useTranslation('notices');
  const deliveries = useInfiniteQuery({
    queryKey: ['notice-deliveries'],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = { limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) };
      return said(api.GET('/api/v1/me/notice-deliveries', { params: { query } }));
    },
    getNextPageParam: (page) => page.next,
  });
  const columns: readonly Column<Delivery>[] = [
    { key: 'title', title: t('what'), kind: 'wide', cell: ({ title }) => inLanguage(title) },
    { key: 'channel', title: t('settings.channel'), cell: ({ channel }) => t(`settings.channels.${channel}`) },
    { key: 'state', title: t('state'), cell: ({ state }) => t(`settings.sendState.${state}`) },
    { key: 'tries', title: t('settings.tries'), kind: 'number', cell: ({ tries }) => tries },
    { key: 'when', title: t('when'), cell: ({ sentAt, createdAt }) => whenOf(sentAt ?? createdAt) },
  ];
  return (
    <section className="section" aria-label={t('settings.sentOut')}>
      <h2>{t('settings.sentOut')}</h2>
      <Loaded query={deliveries}>
        {({ pages }) => (
          <DataTable
            caption={t('settings.sentOut')}
            columns={columns}
            rows={pages.flatMap((page) => page.items)}
            rowKey={({ id }) => id}
            empty={<Empty why={t('settings.nothingSent')} next={t('settings.nothingSentNext')} />}
            hasMore={deliveries.hasNextPage}
            isLoadingMore={deliveries.isFetchingNextPage}
            onMore={() => void deliveries.fetchNextPage()}
          />
        )}
      </Loaded>
    </section>
  );
}
