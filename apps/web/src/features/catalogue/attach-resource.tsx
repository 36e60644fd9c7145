import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Radio, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, said, type Schema } from '../../api/client';
import { clearable } from '../../ui/clearable';
import { ProblemNote } from '../../ui/problem-note';
import { CallingFields, callingOf } from './calling-fields';
import { useMayAttach } from './detach-resource';

type Entry = Schema<'EntryAnswer'>;
const KINDS = ['interface', 'table', 'file'] as const;
const CHANNELS = ['government_extranet', 'internet', 'department_network'] as const;
const KNOWN = 200;

interface Written extends Schema<'ResourceInput'> {
  readonly which: 'known' | 'new';
  readonly resourceId?: string;
}

/** The provider's liaison attaches a link: a new one, or a resource of the department that serves other entries too. */
export function AttachResource({ entry }: { readonly entry: Entry }): ReactNode {
  const { t } = useTranslation('catalogue');
  const [isOpen, setOpen] = useState(false);
  const isMine = useMayAttach(entry);
  if (!isMine || entry.status !== 'published' || entry.shareType === 'not_shared') return null;
  if (!isOpen) return <Button onClick={() => setOpen(true)}>{t('attach')}</Button>;
  return <Attaching entry={entry} onDone={() => setOpen(false)} />;
}

function Attaching({ entry, onDone }: { readonly entry: Entry; readonly onDone: () => void }): ReactNode {
  const { t } = useTranslation('catalogue');
  const client = useQueryClient();
  const [which, choose] = useState<Written['which']>('new');
  const attach = useMutation({
    mutationFn: ({ which: chosen, resourceId = '', inputs, serviceHours, dailyQuota, ...link }: Written) => {
      const params = { path: { id: entry.id }, header: ifMatch(entry.version) };
      if (chosen === 'known')
        return said(api.POST('/api/v1/catalogue/entries/{id}/attachments', { params, body: { resourceId } }));
      const told = Object.fromEntries(Object.entries(link).filter(([, value]) => value)) as typeof link;
      const body = { ...told, ...callingOf({ inputs, serviceHours, dailyQuota }) };
      return said(api.POST('/api/v1/catalogue/entries/{id}/resources', { params, body }));
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['catalogue'] });
      onDone();
    },
  });
  return (
    <Form<Written>
      layout="vertical"
      className="form section"
      initialValues={{ which: 'new', kind: 'interface' }}
      onValuesChange={(_, { which: chosen }) => choose(chosen)}
      onFinish={(written) => attach.mutate(written)}
    >
      <Form.Item name="which" label={t('attach')}>
        <Radio.Group
          options={[
            { value: 'new', label: t('attachNew') },
            { value: 'known', label: t('attachKnown') },
          ]}
        />
      </Form.Item>
      {which === 'new' ? <NewResource /> : <KnownResource entry={entry} />}
      {attach.error && <ProblemNote error={attach.error} />}
      <div className="acts">
        <Button type="primary" htmlType="submit" loading={attach.isPending}>
          {t('save')}
        </Button>
        <Button onClick={onDone}>{t('leave')}</Button>
      </div>
    </Form>
  );
}

function NewResource(): ReactNode {
  const { t } = useTranslation('catalogue');
  return (
    <>
      <Form.Item name="kind" label={t('resourceKind')}>
        <Radio.Group options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} />
      </Form.Item>
      <Form.Item name="name" label={t('resourceName')} rules={[{ required: true, message: t('needed') }]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="platformCode" label={t('platformCode')} extra={t('linkHelp')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="url" label={t('link')}>
        <Input maxLength={2000} />
      </Form.Item>
      <Form.Item name="healthUrl" label={t('healthUrl')}>
        <Input maxLength={2000} />
      </Form.Item>
      <Form.Item name="channel" label={t('channelLabel')}>
        <Select allowClear={clearable()} options={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))} />
      </Form.Item>
      <CallingFields />
    </>
  );
}

function KnownResource({ entry }: { readonly entry: Entry }): ReactNode {
  const { t } = useTranslation('catalogue');
  const known = useQuery({
    queryKey: ['catalogue', 'resources', 'of', entry.providerDepartmentId],
    queryFn: () => {
      const query = { department: entry.providerDepartmentId, limit: KNOWN };
      return said(api.GET('/api/v1/catalogue/resources', { params: { query } }));
    },
  });
  const attached = new Set(entry.resources.map(({ id }) => id));
  const options = (known.data?.items ?? [])
    .filter(({ id }) => !attached.has(id))
    .map(({ id, name, platformCode }) => ({ value: id, label: [name, platformCode].filter(Boolean).join(' ') }));
  return (
    <Form.Item name="resourceId" label={t('known')} rules={[{ required: true, message: t('needed') }]}>
      <Select options={options} notFoundContent={t('noResources')} />
    </Form.Item>
  );
}
