import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { bring } from '../../api/bring';
import { FileField } from '../../ui/file-field';
import { Page } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';

const API = '/api/v1/answer-workbooks';

/** My open requests as a workbook: downloaded, filled in offline, brought back and tried (U45). */
export function WorkbookPage(): ReactNode {
  const { t } = useTranslation('workbench');
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const check = useMutation({
    mutationFn: () => (file === null ? Promise.reject(new Error(t('workbook.fileMissing'))) : bring(API, file)),
    onSuccess: ({ id }) => navigate({ to: '/answer-workbooks/$id', params: { id } }),
  });
  return (
    <Page lead={<Link to="/workbench">{t('workbook.back')}</Link>}>
      <ol className="steps">
        <li className="panel">
          <h2>{t('workbook.download')}</h2>
          <p>{t('workbook.downloadLead')}</p>
          <a className="button-link" href={`${API}/new`} download>
            {t('workbook.downloadAct')}
          </a>
        </li>
        <li className="panel">
          <h2>{t('workbook.fill')}</h2>
          <ul>
            {(['agree', 'partial', 'refuse', 'blank'] as const).map((kind) => (
              <li key={kind}>{t(`workbook.how.${kind}`)}</li>
            ))}
          </ul>
        </li>
        <li className="panel">
          <h2>{t('workbook.bring')}</h2>
          <p>{t('workbook.bringLead')}</p>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              check.mutate();
            }}
          >
            <FileField label={t('workbook.file')} help={t('workbook.fileHelp')} accept=".xlsx" onChoose={setFile} />
            {check.error && <ProblemNote error={check.error} />}
            <Button type="primary" htmlType="submit" loading={check.isPending}>
              {t('workbook.check')}
            </Button>
          </form>
        </li>
      </ol>
    </Page>
  );
}
