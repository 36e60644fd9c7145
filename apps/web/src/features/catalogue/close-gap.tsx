import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, said, type Schema } from '../../api/client';
import { ProblemNote } from '../../ui/problem-note';

/** Records an assessment, or the department head's sign-off, with the report or document that shows it (art. 13). */
export function CloseGap({ gap }: { readonly gap: Schema<'GapAnswer'> }): ReactNode {
  const { t } = useTranslation('catalogue');
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const isSignOff = gap.mend === 'sign_off';
  const close = useMutation({
    mutationFn: (body: { readonly reference: string }) => {
      const params = { path: { id: gap.id }, header: ifMatch(gap.version) };
      return isSignOff
        ? said(api.POST('/api/v1/catalogue/gaps/{id}/sign-off', { params, body }))
        : said(api.POST('/api/v1/catalogue/gaps/{id}/closing', { params, body }));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['catalogue'] }),
  });
  const act = t(isSignOff ? 'gapSignOff' : 'gapRecord');
  const name = t('gapActOf', { act, field: t(`gapFieldOf.${gap.field}`), entry: gap.entryName });
  if (!isOpen)
    return (
      <Button size="small" aria-label={name} onClick={() => setOpen(true)}>
        {act}
      </Button>
    );
  return (
    <Form<{ reference: string }>
      layout="vertical"
      name={`gap-${gap.id}`}
      aria-label={name}
      onFinish={(written) => close.mutate(written)}
    >
      <Form.Item
        name="reference"
        label={t(isSignOff ? 'gapSignedBy' : 'gapReport')}
        rules={[{ required: true, whitespace: true, message: t('needed') }]}
      >
        <Input maxLength={200} autoFocus />
      </Form.Item>
      {close.error && <ProblemNote error={close.error} />}
      <div className="acts">
        <Button type="primary" htmlType="submit" loading={close.isPending}>
          {act}
        </Button>
        <Button onClick={() => setOpen(false)}>{t('leave')}</Button>
      </div>
    </Form>
  );
}
