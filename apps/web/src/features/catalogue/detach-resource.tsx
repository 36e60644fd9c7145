import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, said, type Schema } from '../../api/client';
import { useMe } from '../../app/session';
import { ProblemNote } from '../../ui/problem-note';

type Entry = Schema<'EntryAnswer'>;
type Resource = Schema<'ResourceAnswer'>;

/** Whether the entry's resources are mine to attach and to take off. */
export const useMayAttach = (entry: Entry): boolean =>
  useMe()?.posts.some((post) => post.role === 'liaison' && post.departmentId === entry.providerDepartmentId) === true;

/** Takes a resource off the entry, with the reason; what is in use is refused, with what is to be done first. */
export function DetachResource({ entry, resource }: { readonly entry: Entry; readonly resource: Resource }): ReactNode {
  const { t } = useTranslation('catalogue');
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const detach = useMutation({
    mutationFn: ({ reason }: { readonly reason: string }) => {
      const params = { path: { id: entry.id }, header: ifMatch(entry.version) };
      const body = { resourceId: resource.id, reason };
      return said(api.POST('/api/v1/catalogue/entries/{id}/detachments', { params, body }));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['catalogue'] }),
  });
  if (!isOpen)
    return (
      <Button size="small" aria-label={t('detachOf', { name: resource.name })} onClick={() => setOpen(true)}>
        {t('detach')}
      </Button>
    );
  return (
    <Form layout="vertical" onFinish={(written: { reason: string }) => detach.mutate(written)}>
      <Form.Item name="reason" label={t('detachReason')} rules={[{ required: true, message: t('needed') }]}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
      </Form.Item>
      {detach.error && <ProblemNote error={detach.error} />}
      <div className="acts">
        <Button danger htmlType="submit" loading={detach.isPending}>
          {t('detach')}
        </Button>
        <Button onClick={() => setOpen(false)}>{t('leave')}</Button>
      </div>
    </Form>
  );
}
