import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, DatePicker, Form, Input, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../../api/client';
import { useMe } from '../../app/session';
import { ProblemNote } from '../../ui/problem-note';

interface Written {
  readonly delegateId: string;
  readonly period: readonly [Dayjs, Dayjs];
  readonly reason: string;
}

/** Lends my post for some days, so that what I cannot sign is signed in time. */
export function HandToDeputy(): ReactNode {
  const { t } = useTranslation('workbench');
  const [isOpen, setOpen] = useState(false);
  const own = useMe()?.posts.find(({ role, isDelegated }) => role === 'office_head' && !isDelegated);
  if (!own) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('deputy.open')}</Button>
      <Modal open={isOpen} title={t('deputy.title')} footer={null} onCancel={() => setOpen(false)} destroyOnHidden>
        <Lending post={own} onDone={() => setOpen(false)} />
      </Modal>
    </>
  );
}

interface LendingProps {
  readonly post: { readonly postId: string; readonly departmentId: string };
  readonly onDone: () => void;
}

function Lending({ post, onDone }: LendingProps): ReactNode {
  const { t } = useTranslation('workbench');
  const colleagues = useQuery({
    queryKey: ['colleagues'],
    queryFn: async () => (await said(api.GET('/api/v1/me/colleagues'))).items,
  });
  const lend = useMutation({
    mutationFn: ({ delegateId, reason, period: [from, to] }: Written) =>
      said(
        api.POST('/api/v1/posts/{id}/delegations', {
          params: { path: { id: post.postId } },
          body: { delegateId, reason, validFrom: from.format('YYYY-MM-DD'), validTo: to.format('YYYY-MM-DD') },
        }),
      ),
  });
  const options = (colleagues.data ?? [])
    .filter(({ departmentId }) => departmentId === post.departmentId)
    .map(({ personId, name }) => ({ value: personId, label: name }));
  const needed = [{ required: true, message: t('deputy.needed') }];
  if (lend.data)
    return (
      <p role="status">
        {t('deputy.done')} <Button onClick={onDone}>{t('bulk.close')}</Button>
      </p>
    );
  return (
    <Form<Written>
      layout="vertical"
      initialValues={{ period: [dayjs(), dayjs()] }}
      onFinish={(written) => lend.mutate(written)}
    >
      <p className="faint">{t('deputy.lead')}</p>
      <Form.Item name="delegateId" label={t('deputy.who')} rules={needed}>
        <Select options={options} notFoundContent={t('deputy.nobody')} />
      </Form.Item>
      <Form.Item name="period" label={t('deputy.period')} rules={needed}>
        <DatePicker.RangePicker />
      </Form.Item>
      <Form.Item name="reason" label={t('deputy.reason')} rules={needed}>
        <Input maxLength={500} />
      </Form.Item>
      {lend.error && <ProblemNote error={lend.error} />}
      <Button type="primary" htmlType="submit" loading={lend.isPending}>
        {t('deputy.lend')}
      </Button>
    </Form>
  );
}
