import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, DatePicker, Form, Input, InputNumber, Radio, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, said } from '../../api/client';
import { newKey } from '../../api/new-key';
import { problemOf } from '../../api/problem';
import { useCan } from '../../app/session';
import { Page } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';
import { useFilters } from '../../ui/use-filters';

interface Wishes {
  readonly series: string;
  readonly batchNumber: number;
  readonly intent: 'take_over' | 'propose';
  readonly title?: string;
  readonly documentNumber?: string;
  readonly issuer?: string;
  readonly issuedOn?: Dayjs;
}

/** The body is the file itself, which the typed client does not send. */
async function bring(file: File, wishes: Wishes): Promise<string> {
  const { issuedOn, batchNumber, ...words } = wishes;
  const given = {
    ...words,
    fileName: file.name,
    batchNumber: String(batchNumber),
    issuedOn: issuedOn?.format('YYYY-MM-DD'),
  };
  const query = new URLSearchParams(
    Object.entries(given).filter((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== ''),
  );
  const answer = await fetch(`/api/v1/lists/imports?${query.toString()}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'idempotency-key': newKey() },
    body: file,
  }).catch((thrown: unknown) => {
    throw problemOf(0, thrown);
  });
  const said: unknown = await answer.json().catch(() => null);
  if (!answer.ok) throw problemOf(answer.status, said);
  return (said as { readonly id: string }).id;
}

/** Step one and two of an import: the file, and what it is. It is checked before anything is written. */
export function ImportPage(): ReactNode {
  const { t } = useTranslation('lists');
  const [{ series }] = useFilters();
  const mayTakeOver = useCan()('lists.approve');
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const known = useQuery({ queryKey: ['lists', 'series'], queryFn: () => said(api.GET('/api/v1/lists/series')) });
  const send = useMutation({
    mutationFn: (wishes: Wishes) => (file === null ? Promise.reject(new Error(t('fileMissing'))) : bring(file, wishes)),
    onSuccess: (importId) => navigate({ to: '/lists/imports/$importId', params: { importId } }),
  });
  const intents = mayTakeOver ? (['take_over', 'propose'] as const) : (['propose'] as const);
  const initial = { series, intent: intents[0] };
  return (
    <Page title={t('import')} lead={<Link to="/lists">{t('back')}</Link>}>
      <p className="panel">{t('importLead')}</p>
      <Form<Wishes>
        layout="vertical"
        className="form"
        initialValues={initial}
        onFinish={(wishes) => send.mutate(wishes)}
      >
        <label className="field">
          <span>{t('file')}</span>
          <input type="file" accept=".xlsx" onChange={({ target }) => setFile(target.files?.[0] ?? null)} />
          <span className="faint">{t('fileHelp')}</span>
        </label>
        <Form.Item name="series" label={t('series')} rules={[{ required: true, message: t('needed') }]}>
          <Select options={(known.data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }))} />
        </Form.Item>
        <Form.Item name="batchNumber" label={t('number')} rules={[{ required: true, message: t('needed') }]}>
          <InputNumber controls={false} min={1} max={999} precision={0} />
        </Form.Item>
        <Form.Item name="intent" label={t('intentLabel')}>
          <Radio.Group options={intents.map((value) => ({ value, label: t(`intent.${value}`) }))} />
        </Form.Item>
        <Form.Item name="title" label={t('titleOfDocument')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="documentNumber" label={t('document')}>
          <Input maxLength={100} placeholder={t('documentExample')} />
        </Form.Item>
        <Form.Item name="issuer" label={t('issuer')}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="issuedOn" label={t('issuedOn')}>
          <DatePicker />
        </Form.Item>
        {known.error && <ProblemNote error={known.error} />}
        {send.error && <ProblemNote error={send.error} />}
        <Button type="primary" htmlType="submit" loading={send.isPending}>
          {t('check')}
        </Button>
      </Form>
    </Page>
  );
}
