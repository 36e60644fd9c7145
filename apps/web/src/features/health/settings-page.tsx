import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, InputNumber, Switch } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, said, type Schema } from '../../api/client';
import { whenOf } from '../../ui/dates';
import { Loaded, Page } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';
import { StatusWord } from '../../ui/status-word';

type Settings = Schema<'HealthSettingsAnswer'>;
type Name = Settings['thresholds'][number]['name'];

interface Wishes {
  readonly isProbing: boolean;
  /** One host a line. */
  readonly hosts: string;
  readonly privateHosts: string;
  readonly thresholds: Record<Name, number>;
}

const linesOf = (text: string): readonly string[] =>
  text
    .split(/[\s,，;；]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
const KEY = ['health-settings'];

/** By which thresholds resources are judged, and which hosts the probe may call; the administrator’s. */
export function HealthSettingsPage(): ReactNode {
  const { t } = useTranslation('health');
  const settings = useQuery({ queryKey: KEY, queryFn: () => said(api.GET('/api/v1/health-settings')) });
  return (
    <Page lead={t('settings.lead')}>
      <Loaded query={settings}>{(found) => <SettingsForm key={found.version} settings={found} />}</Loaded>
    </Page>
  );
}

function SettingsForm({ settings }: { readonly settings: Settings }): ReactNode {
  const { t } = useTranslation('health');
  const client = useQueryClient();
  const set = useMutation({
    mutationFn: ({ isProbing, hosts, privateHosts, thresholds }: Wishes) => {
      const listed = [
        ...linesOf(hosts).map((host) => ({ host, mayBePrivate: false })),
        ...linesOf(privateHosts).map((host) => ({ host, mayBePrivate: true })),
      ];
      const body = { isProbing, hosts: listed, thresholds };
      return said(api.PUT('/api/v1/health-settings', { params: { header: ifMatch(settings.version) }, body }));
    },
    onSuccess: (now) => client.setQueryData(KEY, now),
  });
  const of = (mayBePrivate: boolean): string =>
    settings.hosts
      .filter((one) => one.mayBePrivate === mayBePrivate)
      .map(({ host }) => host)
      .join('\n');
  const initialValues = {
    ...{ isProbing: settings.isProbing, hosts: of(false), privateHosts: of(true) },
    thresholds: Object.fromEntries(settings.thresholds.map(({ name, value }) => [name, value])),
  };
  return (
    <Form<Wishes>
      name="health"
      layout="vertical"
      className="form"
      initialValues={initialValues}
      onFinish={(wishes) => set.mutate(wishes)}
    >
      <Probe />
      <h2 className="section">{t('settings.thresholds')}</h2>
      <p className="faint">{t('settings.thresholdsLead')}</p>
      {settings.thresholds.map(({ name, least, most, usual }) => (
        <Form.Item
          key={name}
          name={['thresholds', name]}
          label={t(`threshold.${name}`)}
          extra={`${t(`why.${name}`)} ${t('settings.bounds', { least, most, usual })}`}
          rules={[{ required: true, message: t('needed') }]}
        >
          <InputNumber controls={false} precision={0} min={least} max={most} />
        </Form.Item>
      ))}
      {set.error && <ProblemNote error={set.error} />}
      {settings.setAt !== null && (
        <p role="status">
          <StatusWord tone="done">{t('settings.setAt', { at: whenOf(settings.setAt) })}</StatusWord>
        </p>
      )}
      <Button type="primary" htmlType="submit" loading={set.isPending}>
        {t('settings.save')}
      </Button>
    </Form>
  );
}

function Probe(): ReactNode {
  const { t } = useTranslation('health');
  const ROWS = 4;
  return (
    <>
      <h2>{t('probe')}</h2>
      <p className="panel">{t('settings.probeLead')}</p>
      <Form.Item name="isProbing" label={t('settings.isProbing')} valuePropName="checked">
        <Switch checkedChildren={t('settings.on')} unCheckedChildren={t('settings.off')} />
      </Form.Item>
      <Form.Item name="hosts" label={t('settings.hosts')} extra={t('settings.hostsHelp')}>
        <Input.TextArea rows={ROWS} />
      </Form.Item>
      <Form.Item name="privateHosts" label={t('settings.privateHosts')} extra={t('settings.privateHelp')}>
        <Input.TextArea rows={ROWS} />
      </Form.Item>
    </>
  );
}
