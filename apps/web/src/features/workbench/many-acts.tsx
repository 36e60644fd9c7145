import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../i18n/i18n';
import { Article } from '../../ui/article';
import { DataTable, type Column } from '../../ui/data-table';
import { Loaded } from '../../ui/page';
import { ProblemNote } from '../../ui/problem-note';
import { StatusWord, type Tone } from '../../ui/status-word';
import type { Report } from './bulk';

type Row = Report['rows'][number];
const TONES: Readonly<Record<Row['outcome'], Tone>> = {
  done: 'done',
  would_be_done: 'open',
  conflict: 'soon',
  refused: 'late',
};

/** Names the list that was read, and proves who signs. */
export interface Signature {
  readonly listDigest: string;
  readonly password: string;
}

interface ManyProps {
  /** Tells one rehearsal from another. */
  readonly name: readonly unknown[];
  readonly isSignature: boolean;
  /** Says what would become of each row; nothing is written. */
  readonly rehearse: () => Promise<Report>;
  readonly perform: (signature: Signature) => Promise<Report>;
  readonly onClose: () => void;
  readonly onBack?: (() => void) | null;
}

/** One act for many requests: rehearsed, read, done; of each row is said what became of it. */
export function ManyActs({ name, isSignature, rehearse, perform, onClose, onBack = null }: ManyProps): ReactNode {
  const { t } = useTranslation('workbench');
  const client = useQueryClient();
  const rehearsal = useQuery({ queryKey: ['bulk', ...name], queryFn: rehearse, gcTime: 0 });
  const doing = useMutation({
    mutationFn: perform,
    onSuccess: () => Promise.all(['workbench', 'requests'].map((key) => client.invalidateQueries({ queryKey: [key] }))),
  });
  if (doing.data)
    return (
      <>
        <ReportTable report={doing.data} />
        <Button type="primary" onClick={onClose}>
          {t('bulk.close')}
        </Button>
      </>
    );
  return (
    <Loaded query={rehearsal}>
      {(report) => (
        <>
          <p className="faint">{t('bulk.rehearsed')}</p>
          <ReportTable report={report} />
          <Form<{ password?: string }>
            layout="vertical"
            onFinish={({ password = '' }) => doing.mutate({ password, listDigest: report.listDigest })}
          >
            {isSignature && (
              <Form.Item
                name="password"
                label={t('bulk.password')}
                extra={t('bulk.passwordWhy')}
                rules={[{ required: true, message: t('bulk.passwordNeeded') }]}
              >
                <Input.Password autoComplete="current-password" />
              </Form.Item>
            )}
            {doing.error && <ProblemNote error={doing.error} />}
            <div className="acts">
              <Button
                type="primary"
                htmlType="submit"
                loading={doing.isPending}
                disabled={report.counts.wouldBeDone === 0}
              >
                {t('bulk.do', { count: report.counts.wouldBeDone })}
              </Button>
              {onBack && <Button onClick={onBack}>{t('bulk.back')}</Button>}
              <Button onClick={onClose}>{t('bulk.leave')}</Button>
            </div>
          </Form>
        </>
      )}
    </Loaded>
  );
}

/** «37 will change, 2 are left: why», and each row. */
function ReportTable({ report: { counts, rows, dryRun } }: { readonly report: Report }): ReactNode {
  const { t } = useTranslation('workbench');
  const left = counts.conflict + counts.refused;
  const columns: readonly Column<Row>[] = [
    {
      key: 'request',
      title: t('what'),
      kind: 'wide',
      cell: ({ request, id }) => (request === null ? id : `${request.entryName} ${request.number}`),
    },
    { key: 'asks', title: t('asks'), cell: ({ request }) => request?.requester.shortName },
    { key: 'scenario', title: t('scenario'), kind: 'wide', cell: ({ request }) => request?.scenario },
    { key: 'answer', title: t('bulk.answer'), cell: ({ request }) => <Answer answer={request?.answer ?? null} /> },
    {
      key: 'outcome',
      title: t('bulk.outcome'),
      kind: 'wide',
      cell: ({ outcome, problem }) => (
        <>
          <StatusWord tone={TONES[outcome]}>{t(`bulk.is.${outcome}`)}</StatusWord>
          {problem && (
            <p>
              {inLanguage(problem.title)} {inLanguage(problem.mend)}{' '}
              {problem.article !== null && <Article cited={problem.article} />}
            </p>
          )}
        </>
      ),
    },
  ];
  return (
    <>
      <p role="status">
        {dryRun
          ? t('bulk.wouldCount', { count: counts.wouldBeDone, left })
          : t('bulk.didCount', { count: counts.done, left })}
      </p>
      <DataTable caption={t('bulk.report')} columns={columns} rows={rows} rowKey={({ id }) => id} empty={null} />
    </>
  );
}

function Answer({ answer }: { readonly answer: NonNullable<Row['request']>['answer'] }): ReactNode {
  const { t } = useTranslation('requests');
  if (answer === null) return null;
  return (
    <>
      {t(`answerKind.${answer.kind}`)}
      {answer.reason !== null && <span className="faint"> {answer.reason}</span>}
    </>
  );
}
