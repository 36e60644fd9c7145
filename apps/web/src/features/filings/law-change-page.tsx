import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, DatePicker, Form, Input, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said, type Schema } from '../../api/client';
import { Article } from '../../ui/article';
import { Page } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';

const KINDS = ['law', 'administrative_regulation', 'state_council_decision', 'department_duty'] as const;
const SHOWN = 50;

interface Written extends Omit<Schema<'LawChangeInput'>, 'changedOn'> {
  readonly changedOn: Dayjs;
}

/** Records a change of law or duties and the entries it touches: from the day of the change their terms run. */
export function LawChangePage(): ReactNode {
  const { t } = useTranslation('filings');
  const navigate = useNavigate();
  const client = useQueryClient();
  const [form] = Form.useForm<Written>();
  const record = useMutation({
    mutationFn: ({ changedOn, ...said_ }: Written) => {
      const body = { ...said_, changedOn: changedOn.format('YYYY-MM-DD') };
      return said(api.POST('/api/v1/catalogue/law-changes', { body }));
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['filings'] });
      await navigate({ to: '/filings/terms' });
    },
  });
  const needed = [{ required: true, message: t('needed') }];
  return (
    <Page lead={<Article cited={t('article17')} />}>
      <Form<Written> form={form} layout="vertical" className="form" onFinish={(written) => record.mutate(written)}>
        <p>{t('lawChangeLead')}</p>
        <Form.Item name="kind" label={t('changeKind')} rules={needed}>
          <Select options={KINDS.map((value) => ({ value, label: t(`changeKindOf.${value}`) }))} />
        </Form.Item>
        <Form.Item name="title" label={t('changeTitle')} rules={needed}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="clause" label={t('groundClause')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="document" label={t('documentNumber')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="changedOn" label={t('changedOn')} extra={t('changedOnHelp')} rules={needed}>
          <DatePicker />
        </Form.Item>
        <Form.Item name="summary" label={t('changeSummary')} rules={needed}>
          <Input.TextArea rows={2} maxLength={2000} />
        </Form.Item>
        <TouchedEntries title={Form.useWatch<Written, string | undefined>(({ title }) => title, form) ?? ''} />
        {record.error && <ProblemNote error={record.error} />}
        <Button type="primary" htmlType="submit" loading={record.isPending}>
          {t('recordChange')}
        </Button>
      </Form>
    </Page>
  );
}

/** The entries: those that name the norm are proposed, others found by their name. */
function TouchedEntries({ title }: { readonly title: string }): ReactNode {
  const { t } = useTranslation('filings');
  const form = Form.useFormInstance();
  const [wanted, setWanted] = useState('');
  const touched = useQuery({
    queryKey: ['filings', 'touched', title],
    queryFn: () => said(api.GET('/api/v1/catalogue/law-changes/touched', { params: { query: { title } } })),
    enabled: title.trim().length > 1,
  });
  const found = useQuery({
    queryKey: ['filings', 'entries', wanted],
    queryFn: () => {
      const query = { limit: SHOWN, status: 'published' as const, ...(wanted === '' ? {} : { q: wanted }) };
      return said(api.GET('/api/v1/catalogue/entries', { params: { query } }));
    },
  });
  const proposed = touched.data?.items ?? [];
  const options = new Map(
    [...proposed, ...(found.data?.items ?? [])].map(({ id, name, code }) => [
      id,
      { value: id, label: `${name} ${code}` },
    ]),
  );
  return (
    <>
      {proposed.length > 0 && (
        <p role="status">
          {t('proposed', { count: proposed.length })}{' '}
          <Button
            size="small"
            onClick={() =>
              form.setFieldValue(
                'entryIds',
                proposed.map(({ id }) => id),
              )
            }
          >
            {t('takeProposed')}
          </Button>
        </p>
      )}
      <Form.Item name="entryIds" label={t('touchedEntries')} rules={[{ required: true, message: t('needed') }]}>
        <Select
          mode="multiple"
          showSearch={{ filterOption: false, onSearch: setWanted }}
          options={[...options.values()]}
          notFoundContent={t('noEntries')}
        />
      </Form.Item>
    </>
  );
}
