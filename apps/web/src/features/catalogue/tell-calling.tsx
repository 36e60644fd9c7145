import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, said, type Schema } from '../../api/client';
import { ProblemNote } from '../../ui/problem-note';
import { CallingFields, callingOf } from './calling-fields';

type Resource = Schema<'ResourceAnswer'>;
type Written = Pick<Resource, 'inputs' | 'serviceHours' | 'dailyQuota'>;

/** The provider's liaison tells how a resource is called; halls read it beside the decision it carries. */
export function TellCalling({ resource }: { readonly resource: Resource }): ReactNode {
  const { t } = useTranslation('catalogue');
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const tell = useMutation({
    mutationFn: (written: Written) => {
      const params = { path: { id: resource.id }, header: ifMatch(resource.version) };
      return said(api.PUT('/api/v1/catalogue/resources/{id}/calling', { params, body: callingOf(written) }));
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['catalogue'] });
      setOpen(false);
    },
  });
  if (!isOpen)
    return (
      <Button size="small" aria-label={t('callingOf', { name: resource.name })} onClick={() => setOpen(true)}>
        {t('editCalling')}
      </Button>
    );
  const { inputs, serviceHours, dailyQuota } = resource;
  return (
    <Form<Written>
      layout="vertical"
      name={`calling-${resource.id}`}
      initialValues={{ inputs: inputs ?? [], serviceHours, dailyQuota }}
      onFinish={(written) => tell.mutate(written)}
    >
      <CallingFields />
      {tell.error && <ProblemNote error={tell.error} />}
      <div className="acts">
        <Button type="primary" htmlType="submit" loading={tell.isPending}>
          {t('keepCalling')}
        </Button>
        <Button onClick={() => setOpen(false)}>{t('leave')}</Button>
      </div>
    </Form>
  );
}
