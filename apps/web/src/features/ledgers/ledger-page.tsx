import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Form, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { bring } from '../../api/bring';
import { saveFile } from '../../ui/export-csv';
import { FileField } from '../../ui/file-field';
import { Page } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';
import { ledgerTemplate } from './template';

const SOURCE = /^[a-z0-9-]{2,40}$/;

/** Requests under way on another platform: its ledger is tried first and then taken (U42). */
export function LedgerPage(): ReactNode {
  const { t } = useTranslation('ledgers');
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const check = useMutation({
    mutationFn: ({ source }: { readonly source: string }) =>
      file === null
        ? Promise.reject(new Error(t('fileMissing')))
        : bring('/api/v1/requests/ledger-imports', file, { source }),
    onSuccess: ({ id }) => navigate({ to: '/ledgers/$id', params: { id } }),
  });
  return (
    <Page lead={<Link to="/workbench">{t('back')}</Link>}>
      <section className="panel">
        <p>{t('lead')}</p>
        <p>{t('once')}</p>
        <Button onClick={() => saveFile(`${t('template')}.csv`, ledgerTemplate())}>{t('templateAct')}</Button>
      </section>
      <Form<{ source: string }> layout="vertical" className="form" onFinish={(wishes) => check.mutate(wishes)}>
        <Form.Item
          name="source"
          label={t('source')}
          extra={t('sourceHelp')}
          rules={[
            { required: true, message: t('needed') },
            { pattern: SOURCE, message: t('sourceHelp') },
          ]}
        >
          <Input maxLength={40} placeholder={t('sourceExample')} />
        </Form.Item>
        <FileField label={t('file')} help={t('fileHelp')} accept=".xlsx,.csv" onChoose={setFile} />
        {check.error && <ProblemNote error={check.error} />}
        <Button type="primary" htmlType="submit" loading={check.isPending}>
          {t('check')}
        </Button>
      </Form>
    </Page>
  );
}
