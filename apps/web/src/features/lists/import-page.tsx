import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, DatePicker, Form, Input, InputNumber, Radio, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { bring } from '../../api/bring';
import { api, said } from '../../api/client';

import { useCan } from '../../app/session';
import { Page } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';
import { useFilters } from '../../ui/use-filters';
import { ImportSteps } from './import-steps';

interface Wishes {
  readonly series: string;
  readonly batchNumber: number;
  readonly intent: 'take_over' | 'propose';
  readonly title?: string;
  readonly documentNumber?: string;
  readonly issuer?: string;
  readonly issuedOn?: Dayjs;
}

const MEGABYTE = 1_048_576;
const LARGEST = 20 * MEGABYTE;

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
    <Page title={t('import')} lead={<Link to="/lists">{t('back')}</Link>}>
      <ImportSteps at={file === null ? 'file' : 'options'} />
      <p className="panel">{t('importLead')}</p>
      <ChooseFile file={file} onChoose={setFile} />
      {file !== null && <Options file={file} />}
    </Page>
  );
}

interface FileProps {
  readonly file: File | null;
  readonly onChoose: (file: File | null) => void;
}

function ChooseFile({ file, onChoose }: FileProps): ReactNode {
  const { t } = useTranslation('lists');
  const [fault, setFault] = useState<'notXlsx' | 'tooLarge' | null>(null);
  const choose = (chosen: File | null): void => {
    const wrong = chosen === null ? null : faultOf(chosen);
    setFault(wrong);
    onChoose(wrong === null ? chosen : null);
  };
  return (
    <label className="field form">
      <span>{t('file')}</span>
      <input type="file" accept=".xlsx" onChange={({ target }) => choose(target.files?.[0] ?? null)} />
      {fault === null ? (
        <span className="faint">
          {file === null ? t('fileHelp') : t('fileChosen', { size: (file.size / MEGABYTE).toFixed(2) })}
        </span>
      ) : (
        <span className="status-late" role="alert">
          {t(fault)}
        </span>
      )}
    </label>
  );
}

/** What can be seen before anything is sent; the API judges the content. */
function faultOf({ name, size }: File): 'notXlsx' | 'tooLarge' | null {
  if (!name.toLowerCase().endsWith('.xlsx')) return 'notXlsx';
  return size > LARGEST ? 'tooLarge' : null;
}

function Options({ file }: { readonly file: File }): ReactNode {
  const { t } = useTranslation('lists');
  const [{ series }] = useFilters();
  const mayTakeOver = useCan()('lists.approve');
  const navigate = useNavigate();
  const known = useQuery({ queryKey: ['lists', 'series'], queryFn: () => said(api.GET('/api/v1/lists/series')) });
  const send = useMutation({
    mutationFn: (wishes: Wishes) => bring('/api/v1/lists/imports', file, queryOf(wishes)),
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
