import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, DatePicker, Form, Input, InputNumber, Radio, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { bring } from '../../api/bring';
import { api, said } from '../../api/client';

import { useCan } from '../../app/session';
import { clearable } from '../../ui/clearable';
import { Page } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';
import { useFilters } from '../../ui/use-filters';
import { ChooseFile } from './choose-file';
import { ImportSteps } from './import-steps';
import { SOURCES } from './sources';
import { TemplateDownload } from './template-download';

interface Wishes {
  readonly series: string;
  readonly batchNumber: number;
  readonly intent: 'take_over' | 'propose';
  readonly title?: string;
  readonly documentNumber?: string;
  readonly issuer?: string;
  readonly issuedOn?: Dayjs;
  readonly provider?: string;
}

/** The wishes as the query says them. */
const queryOf = ({ batchNumber, issuedOn, ...words }: Wishes) => ({
  ...words,
  batchNumber: String(batchNumber),
  issuedOn: issuedOn?.format('YYYY-MM-DD'),
});

/** Steps one and two of an import: the file, and what it is. It is checked before anything is written. */
export function ImportPage(): ReactNode {
  const { t } = useTranslation('lists');
  const [file, setFile] = useState<File | null>(null);
  return (
    <Page lead={<Link to="/lists">{t('back')}</Link>}>
      <ImportSteps at={file === null ? 'file' : 'options'} />
      <p className="panel">{t('importLead')}</p>
      {file === null && <TemplateDownload />}
      <ChooseFile file={file} onChoose={setFile} />
      {file !== null && <Options file={file} />}
    </Page>
  );
}

function Options({ file }: { readonly file: File }): ReactNode {
  const { t } = useTranslation('lists');
  const [{ series, source }, setFilters] = useFilters();
  const mayTakeOver = useCan()('lists.approve');
  const navigate = useNavigate();
  const known = useQuery({ queryKey: ['lists', 'series'], queryFn: () => said(api.GET('/api/v1/lists/series')) });
  const send = useMutation({
    mutationFn: (wishes: Wishes) => bring('/api/v1/lists/imports', file, { ...queryOf(wishes), source }),
    onSuccess: ({ id: importId }) => navigate({ to: '/lists/imports/$importId', params: { importId } }),
  });
  const intents = mayTakeOver ? (['take_over', 'propose'] as const) : (['propose'] as const);
  const needed = [{ required: true, message: t('needed') }];
  return (
    <Form<Wishes>
      layout="vertical"
      className="form"
      initialValues={{ series, intent: intents[0] }}
      onFinish={(wishes) => send.mutate(wishes)}
    >
      <Form.Item name="series" label={t('series')} rules={needed}>
        <Select options={(known.data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }))} />
      </Form.Item>
      <Form.Item name="batchNumber" label={t('number')} rules={needed}>
        <InputNumber controls={false} min={1} max={999} precision={0} />
      </Form.Item>
      <Form.Item name="intent" label={t('intentLabel')}>
        <Radio.Group options={intents.map((value) => ({ value, label: t(`intent.${value}`) }))} />
      </Form.Item>
      <Form.Item label={t('source')} extra={t('sourceHelp')} htmlFor="source">
        <Select
          id="source"
          allowClear={clearable()}
          placeholder={t('sourceByHeadings')}
          value={source ?? null}
          options={SOURCES.map((value) => ({ value, label: t(`sources.${value}`) }))}
          onChange={(value: string | null | undefined) => setFilters({ source: value ?? undefined })}
        />
      </Form.Item>
      <Form.Item name="provider" label={t('providerOfFile')} extra={t('providerOfFileHelp')}>
        <Input maxLength={200} />
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
  );
}
